/** Files of an engagement and a seed → the same with a few things broken, as editors, merges and people break them. */
import type { SourceFolder } from '../../../src/source/read-folder.ts';
import { seeded, type Seeded } from '../seeded.ts';

/** Texts of others that are spliced in: whole documents of YAML, whole bodies of Markdown. */
export interface Splices {
  readonly yaml: readonly string[];
  readonly markdown: readonly string[];
}

/** A broken folder, and what was done to it. */
export interface Mutated {
  readonly folder: SourceFolder;
  readonly how: string;
}

type Files = Map<string, Uint8Array>;
/** Changes one file; gives its new bytes, or nothing to take the file away. */
type Mutation = (one: Chosen) => Uint8Array | string | undefined;

interface Chosen {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly random: Seeded;
  readonly splices: Splices;
}

const ODD_SIGNS = [
  '\0',
  '\uFEFF',
  '\u2028',
  '\u202E',
  '\u200B',
  '\u00A0',
  '\t',
  '\r',
  '\u0085',
  '👩‍👩‍👧',
  '\u0301',
  '\uFFFD',
  '\u007f',
  ':::',
  '---\n',
  '#',
];

const ODD_VALUES = [
  '',
  '~',
  'null',
  '[]',
  '{}',
  '[[]]',
  '{ a: b }',
  'true',
  '0',
  '-1',
  '1e400',
  '.nan',
  '99999999999999999999',
  '0x10',
  '2026-02-30',
  '2026-03-02T00:00:00Z',
  '9999-12-31',
  '"\\u0000"',
  '"\\ud800"',
  '|',
  '>-\n    x',
  '*missing',
  '&a b',
  '!!binary aGk=',
  '!x y',
  '{ fr: a }',
  '{ zz: a, en: [b] }',
  '../../etc/passwd',
  'SEC-01',
  'a: b: c',
  '"unclosed',
  "'",
  '%',
  '`',
  '0d',
  '1-0d',
  '99999999999999999999d',
  '? + 1/month',
  'XXX',
  'javascript:alert(1)',
];

const NAMES = [
  'SEC-01.md',
  'x.en.md',
  'x.zz.md',
  '.md',
  'findings.yaml',
  'a b.md',
  '2026-02-30.md',
  'é.yaml',
  'SEC-99-x.yaml',
  'checks.yaml',
  'README.md',
  'CON.md',
  'x.md.md',
  'INC-01.md',
];

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip: ({ bytes, random }) => {
    const flipped = new Uint8Array(bytes);
    for (let count = random.number(1, 6); count > 0; count--) {
      const at = random.number(0, Math.max(0, bytes.length - 1));
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.number(0, 7));
    }
    return flipped;
  },
  cut: ({ bytes, random }) => {
    const [from, to] = rangeOf(bytes.length, random);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  truncate: ({ bytes, random }) => bytes.slice(0, random.number(0, bytes.length)),
  repeat: ({ bytes, random }) => {
    const [from, to] = rangeOf(bytes.length, random);
    return join(bytes.subarray(0, to), bytes.subarray(from));
  },
  'drop a key': ({ text, random }) => {
    const lines = text.split('\n');
    const keys = lines.flatMap((line, at) => (/^\s*(?:- )?[\w-]+:/.test(line) ? [at] : []));
    if (keys.length === 0) return text;
    const at = random.pick(keys);
    const depth = depthOf(lines[at] ?? '');
    let end = at + 1;
    while (end < lines.length && depthOf(lines[end] ?? '') > depth) end++;
    return [...lines.slice(0, at), ...lines.slice(end)].join('\n');
  },
  'drop a line': ({ text, random }) => {
    const lines = text.split('\n');
    lines.splice(random.number(0, lines.length - 1), 1);
    return lines.join('\n');
  },
  'odd value': ({ text, random }) => {
    const values = [...text.matchAll(/^(\s*(?:- )?[\w-]+:)(.*)$/gm)];
    if (values.length === 0) return text;
    const { index, 0: line, 1: key = '' } = random.pick(values);
    return `${text.slice(0, index)}${key} ${random.pick(ODD_VALUES)}${text.slice(index + line.length)}`;
  },
  'odd sign': ({ text, random }) => {
    const at = random.number(0, text.length);
    return `${text.slice(0, at)}${random.pick(ODD_SIGNS)}${text.slice(at)}`;
  },
  indent: ({ text, random }) => {
    const lines = text.split('\n');
    const [from, to] = rangeOf(lines.length, random);
    const by = random.pick([-2, -1, 1, 2, 4]);
    const moved = lines
      .slice(from, to)
      .map((line) => (by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, depthOf(line)))));
    return [...lines.slice(0, from), ...moved, ...lines.slice(to)].join('\n');
  },
  'head of one, tail of another': ({ text, files, random }) => {
    const other = textOf(random.pick([...files.values()])).split('\n');
    const own = text.split('\n');
    const head = own.slice(0, random.number(0, own.length));
    return [...head, ...other.slice(random.number(0, other.length))].join('\n');
  },
  'YAML of others': ({ path, text, random, splices }) => {
    const foreign = random.pick(splices.yaml);
    const { head, body } = split(path, text);
    const lines = head.split('\n');
    const at = random.number(0, lines.length - 1);
    const depth = ' '.repeat(depthOf(lines[at] ?? ''));
    const inserted = foreign.split('\n').map((line) => depth + line);
    const whole = random.number(0, 2) === 0;
    return assemble(
      path,
      whole ? foreign : [...lines.slice(0, at), ...inserted, ...lines.slice(at)].join('\n'),
      body,
    );
  },
  'Markdown of others': ({ path, text, random, splices }) => {
    const foreign = random.pick(splices.markdown);
    const { head, body } = split(path, text);
    const lines = body.split('\n');
    const at = random.number(0, lines.length);
    const whole = random.number(0, 2) === 0;
    return assemble(
      path,
      head,
      whole ? `\n${foreign}` : [...lines.slice(0, at), foreign, ...lines.slice(at)].join('\n'),
    );
  },
  remove: () => undefined,
};

/** Breaks one to three things of a folder; the same seed breaks the same. */
export function mutateSources(folder: SourceFolder, seed: number, splices: Splices): Mutated {
  const random = seeded(seed);
  const files: Files = new Map(folder.files);
  const done: string[] = [];
  for (let count = random.pick([1, 1, 1, 2, 3]); count > 0; count--) {
    const texts = [...files.keys()].filter((path) => /\.(?:md|ya?ml)$/.test(path));
    const path = random.pick(random.number(0, 9) === 0 ? [...files.keys()] : texts);
    const bytes = files.get(path) ?? new Uint8Array();
    if (random.number(0, 19) === 0) {
      done.push(rename(files, path, random));
      continue;
    }
    const name = random.pick(Object.keys(MUTATIONS));
    const made = MUTATIONS[name]?.({ path, bytes, text: textOf(bytes), files, random, splices });
    if (made === undefined) files.delete(path);
    else files.set(path, typeof made === 'string' ? new TextEncoder().encode(made) : made);
    done.push(`${name} in ${path}`);
  }
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { folder: { ...folder, files: new Map(entries) }, how: done.join('; ') };
}

function rename(files: Files, path: string, random: Seeded): string {
  const folder = random
    .pick([...files.keys()])
    .split('/')
    .slice(0, -1);
  const name = [...folder, random.pick(NAMES)].join('/');
  const bytes = files.get(path) ?? new Uint8Array();
  if (random.number(0, 1) === 0) files.delete(path);
  files.set(name, bytes);
  return `${path} as ${name}`;
}

function rangeOf(length: number, random: Seeded): [number, number] {
  const from = random.number(0, Math.max(0, length - 1));
  return [from, Math.min(length, from + random.number(1, random.pick([4, 40, 400])))];
}

function join(head: Uint8Array, tail: Uint8Array): Uint8Array {
  return Uint8Array.from([...head, ...tail]);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The YAML and the Markdown of a file: front matter and body, or one of them alone. */
function split(path: string, text: string): { head: string; body: string } {
  if (!path.endsWith('.md')) return { head: text, body: '' };
  const found = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  return found ? { head: found[1] ?? '', body: found[2] ?? '' } : { head: '', body: text };
}

function assemble(path: string, head: string, body: string): string {
  return path.endsWith('.md') ? `---\n${head}\n---\n${body}` : head + body;
}
