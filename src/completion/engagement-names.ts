/** An engagement's folder → the names in it that a command line may hold, read in a hurry. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names that engagement.yaml gives; empty where it cannot be read. */
export interface EngagementNames {
  readonly languages: readonly string[];
  readonly categories: readonly string[];
  readonly editions: readonly string[];
}

/** Ids in an engagement's files; empty where there are none. */
export interface EngagementIds {
  /** Of findings and incidents. */
  readonly ids: readonly string[];
  readonly checks: readonly string[];
}

/** Reads engagement.yaml; nothing is judged. */
export async function readEngagementNames(folder: string): Promise<EngagementNames> {
  const head = await parseHead(await readText(join(folder, 'engagement.yaml')));
  return {
    languages: texts(head['languages']),
    categories: texts(head['categories'], 'id'),
    editions: Object.keys(isMap(head['editions']) ? head['editions'] : {}),
  };
}

/** Reads names of files, and the keys `id` of lists, without parsing anything. */
export async function readEngagementIds(folder: string): Promise<EngagementIds> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const named = files.flatMap(
    (path) => /(?:^|[\\/])([A-Z][A-Z0-9]*-\d+)[^\\/]*$/.exec(path)?.[1] ?? [],
  );
  const listed = await readIds(folder, files, 'findings.yaml');
  return {
    ids: [...new Set([...named, ...listed])].sort(),
    checks: await readIds(folder, files, 'checks.yaml'),
  };
}

/** Gives the ids of the lists in all files of a name. */
async function readIds(
  folder: string,
  files: readonly string[],
  name: string,
): Promise<readonly string[]> {
  const lists = files.filter((path) => path.split(/[\\/]/).at(-1) === name);
  const found = await Promise.all(lists.map((path) => readText(join(folder, path))));
  return found.flatMap(listedIds);
}

/** Gives the ids of a list in YAML, without parsing it. */
export function listedIds(text: string): string[] {
  return Array.from(text.matchAll(/^- (?:\{ )?id: ['"]?([\w-]+)/gm), ([, id = '']) => id);
}

function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

async function parseHead(text: string): Promise<Readonly<Record<string, unknown>>> {
  const { parse } = await import('yaml');
  try {
    const head: unknown = parse(text, { maxAliasCount: 0 });
    return isMap(head) ? head : {};
  } catch {
    return {};
  }
}

function texts(list: unknown, key?: string): string[] {
  if (!Array.isArray(list)) return [];
  const values = list.map((item: unknown) =>
    key === undefined ? item : isMap(item) ? item[key] : undefined,
  );
  return values.filter((value) => typeof value === 'string');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
