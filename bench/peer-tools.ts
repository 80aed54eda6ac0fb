/** The peers that constat is measured against: where they are, which version, and how they are called. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Installed by npm, in these versions, into a folder of their own. */
export const NPM_PEERS = {
  '@11ty/eleventy': '3.1.8',
  '@astrojs/starlight': '0.42.4',
  '@marp-team/marp-cli': '4.5.1',
  astro: '7.3.5',
} as const;

/** Installed by the system's packages, in whatever version it has. */
export const DEBIAN_PEERS = ['hugo', 'mkdocs', 'mkdocs-material', 'weasyprint', 'pandoc'] as const;

/** Where npm's peers and the peers' projects are, unless told otherwise; git knows nothing of it. */
export const PEERS_FOLDER = join(import.meta.dirname, 'peers');

/** A program that was found. */
export interface PeerTool {
  readonly name: string;
  readonly version: string;
  readonly program: string;
  /** What stands before a call's own arguments. */
  readonly args: readonly string[];
}

/** The tools by id; one that is missing is not there. */
export type PeerTools = ReadonlyMap<PeerId, PeerTool>;
export type PeerId =
  | 'eleventy'
  | 'hugo'
  | 'mkdocs'
  | 'starlight'
  | 'weasyprint'
  | 'pandoc'
  | 'marp';

/** The names by which people know them. */
export const PEER_NAMES: Readonly<Record<PeerId, string>> = {
  eleventy: 'Eleventy',
  hugo: 'Hugo',
  mkdocs: 'MkDocs Material',
  starlight: 'Starlight',
  weasyprint: 'WeasyPrint',
  pandoc: 'pandoc',
  marp: 'Marp',
};

/** Looks for each: those of npm below the folder, the others on the path. */
export async function findPeers(folder: string): Promise<PeerTools> {
  const looks: Record<PeerId, Promise<Omit<PeerTool, 'name'> | undefined>> = {
    eleventy: fromNpm(folder, '@11ty/eleventy', 'cmd.cjs'),
    hugo: fromPath('hugo', ['version'], /v(\S+?)[+ ]/),
    mkdocs: findMaterial(),
    starlight: findStarlight(folder),
    weasyprint: fromPath('weasyprint', ['--version'], /version (\S+)/),
    pandoc: fromPath('pandoc', ['--version'], /pandoc (\S+)/),
    marp: fromNpm(folder, '@marp-team/marp-cli', 'marp-cli.js'),
  };
  const found = new Map<PeerId, PeerTool>();
  for (const [id, look] of Object.entries(looks) as [PeerId, (typeof looks)[PeerId]][]) {
    const tool = await look;
    if (tool) found.set(id, { name: PEER_NAMES[id], ...tool });
  }
  return found;
}

const run = promisify(execFile);

async function fromNpm(folder: string, name: string, program: string) {
  const home = join(folder, 'node_modules', name);
  const manifest = await readFile(join(home, 'package.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return undefined;
  const { version } = JSON.parse(manifest) as { version: string };
  return { version, program: process.execPath, args: [join(home, program)] };
}

async function fromPath(program: string, args: readonly string[], version: RegExp) {
  const said = await run(program, args).catch(() => undefined);
  const found = said && version.exec(said.stdout + said.stderr)?.[1];
  return found === undefined ? undefined : { version: found, program, args: [] };
}

/** Starlight is built by Astro's command. */
async function findStarlight(folder: string) {
  const [starlight, astro] = await Promise.all([
    fromNpm(folder, '@astrojs/starlight', ''),
    fromNpm(folder, 'astro', 'bin/astro.mjs'),
  ]);
  if (!starlight || !astro) return undefined;
  return { ...astro, version: `${starlight.version} (Astro ${astro.version})` };
}

/** The theme is a package of Python, built by MkDocs's command. */
async function findMaterial() {
  const mkdocs = await fromPath('mkdocs', ['--version'], /version (\S+?),?\s/);
  const theme = await run('dpkg-query', ['-W', '-f', '${Version}', 'mkdocs-material']).catch(
    () => undefined,
  );
  if (!mkdocs || !theme) return undefined;
  const version = theme.stdout.replace(/[-+].*$/, '');
  return { ...mkdocs, version: `${version} (MkDocs ${mkdocs.version})` };
}
