/**
 * Installs what constat is measured against: `npx node bench/install-peers.ts [--folder <folder>] [--no-debian]`.
 * npm's go into `bench/peers/` or the folder given, in the versions written in peer-tools.ts; Debian's are installed by
 * apt-get, for which it must run as root (else its command is printed). None of them is a dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { DEBIAN_PEERS, findPeers, NPM_PEERS, PEER_NAMES, PEERS_FOLDER } from './peer-tools.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: PEERS_FOLDER },
    'no-debian': { type: 'boolean', default: false },
  },
});
const folder = resolve(values.folder);

mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({ private: true, type: 'module', dependencies: NPM_PEERS }, null, 2),
);
runTool('npm', ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund']);
if (!values['no-debian']) installFromDebian();

const found = await findPeers(folder);
for (const [id, name] of Object.entries(PEER_NAMES)) {
  const tool = found.get(id as keyof typeof PEER_NAMES);
  writeSync(1, `${name}: ${tool ? tool.version : 'missing, will be left out'}\n`);
}

function installFromDebian(): void {
  const install = ['install', '-y', '--no-install-recommends', ...DEBIAN_PEERS];
  if (process.getuid?.() !== 0) {
    writeSync(1, `Not root; run: sudo apt-get ${install.join(' ')}\n`);
    return;
  }
  runTool('apt-get', ['update', '-q']);
  runTool('apt-get', install);
}

/** A failure is said and leaves the peer out; the others are installed all the same. */
function runTool(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) writeSync(1, `${program} ${args.join(' ')} ended with ${String(status)}\n`);
}
