/** A small sound engagement, and files laid over it → what a check says of them. */
import { checkFolder, type Checked } from '../../src/check.ts';
import { compareDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import type { SourceFolder } from '../../src/source/read-folder.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';

/** Yields no diagnostic; one draft finding and one draft incident, so that examples have something to name. */
export const BASE: Readonly<Record<string, string>> = {
  'engagement.yaml': ENGAGEMENT,
  'security/SEC-01-network-policies.md': '---\npriority: 1\n---\n\n# Isolate the environments\n',
  'incidents/INC-01-outage.md': '---\ntimezone: Europe/Paris\n---\n\n# Total outage\n',
};

/** Files by path: texts, or bytes where they are none. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Lays files over the base, as a folder that was read. */
export function folderWith(files: Files, base: Files = BASE): SourceFolder {
  const entries = Object.entries({ ...base, ...files })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]): [string, Uint8Array] => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]);
  return { label: 'findings', files: new Map(entries), diagnostics: [] };
}

/** Checks the base with files laid over it, its theme included. */
export async function checkWith(files: Files, base: Files = BASE): Promise<Checked> {
  const folder = folderWith(files, base);
  const theme = await loadTheme(folder);
  const { diagnostics, ...rest } = checkFolder(folder, theme);
  return { ...rest, diagnostics: [...theme.diagnostics, ...diagnostics].sort(compareDiagnostics) };
}

/** What a check says, a line each: `path:line:column rule`. */
export async function saidOf(files: Files, base: Files = BASE): Promise<string[]> {
  const { diagnostics } = await checkWith(files, base);
  return diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

/** The messages of a check, in order. */
export async function messagesOf(files: Files): Promise<string[]> {
  const { diagnostics } = await checkWith(files);
  return diagnostics.map(({ message }) => message);
}

/** Finds the line and column of a word's first occurrence, both from 1; fails the test where there is none. */
export function findWord(text: string, word: string): { line: number; column: number } {
  const index = text.indexOf(word);
  if (index < 0) throw new Error(`${word} is not there`);
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
