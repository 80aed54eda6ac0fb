/** The package's own version, and the Node that it needs. */
import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as {
  version: string;
  engines: { node: string };
};

/** As in package.json. */
export const VERSION: string = manifest.version;

/** The versions of Node that run it, as in package.json: `>=` and the oldest. */
export const NODE_RANGE: string = manifest.engines.node;

/** What to say to who runs it with an older Node, which npm warns of and installs for all the same; undefined for the others. */
export function refuseNode(running: string): string | undefined {
  const oldest = NODE_RANGE.replace('>=', '');
  const [major = 0, minor = 0] = oldest.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = running.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return undefined;
  return `constat needs Node ${oldest} or newer, and this is Node ${running}. Install a newer one from https://nodejs.org and run it again.`;
}
