/** Maps of text → small engagements in memory, and their reports, for tests. */
import { stringify } from 'yaml';

import { makeReport, type MadeReport } from '../../src/report/make-report.ts';
import type { Report } from '../../src/report/report.ts';
import type { EditionId } from '../../src/report/edition.ts';
import { indexSources, type SourceIndex } from '../../src/source/index-sources.ts';
import type { SourceFolder } from '../../src/source/read-folder.ts';
import { readSources } from '../../src/source/read-sources.ts';
import { readLocales, sectionNames } from '../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../src/templates/read-templates.ts';

/** Text, or bytes, by path. */
export type TinyFiles = Readonly<Record<string, string | Uint8Array>>;

const SECTIONS = sectionNames(readLocales([await readBuiltInTemplates()]));

const ENGAGEMENT = {
  title: 'A tiny audit',
  client: { name: 'Client' },
  auditor: { name: 'Auditor' },
  languages: ['en'],
  dates: { start: '2026-03-02', end: '2026-03-03' },
  categories: [
    { id: 'security', code: 'SEC', title: 'Security' },
    { id: 'availability', code: 'AVA', title: 'Availability' },
  ],
};

/** Writes an engagement.yaml: a small sound one with some keys changed; undefined takes a key away. */
export function tinyEngagement(changes: Readonly<Record<string, unknown>> = {}): string {
  return stringify({ ...ENGAGEMENT, ...changes });
}

/** Writes a Markdown file with its front matter. */
export function front(data: object, body = ''): string {
  return `---\n${stringify(data)}---\n\n${body}\n`;
}

/** A ticket that needs nothing more, with some keys changed. */
export function ticket(changes: object = {}, body = 'Seen.\n\n## How\n\nDo it.'): string {
  const sound = { priority: 1, status: 'proposed', effort: '1d', cost: 0, impact: 'Better.' };
  return front({ title: 'A title', ...sound, ...changes }, body);
}

/** A small engagement in two languages. */
export const BILINGUAL: TinyFiles = {
  'engagement.yaml': tinyEngagement({
    title: { fr: 'Un audit', en: 'An audit' },
    languages: ['fr', 'en'],
    categories: [{ id: 'security', code: 'SEC', title: { fr: 'Sécurité', en: 'Security' } }],
  }),
  'security/SEC-01-keys.md': ticket(
    { title: { fr: 'Fermer', en: 'Close' }, impact: { fr: 'Mieux', en: 'Better' } },
    'Vu.\n\n## Comment\n\n1. Faire.',
  ),
  'security/SEC-01-keys.en.md': front({}, 'Seen.\n\n## How\n\n1. Do.'),
};

/** Who answered, as most statuses need it. */
export const ANSWER = { by: 'Product Owner', on: '2026-03-03', note: 'Why', until: '2026-09-30' };

/** Makes a folder in memory; `engagement.yaml` is the small one unless given. */
export function tinyFolder(files: TinyFiles): SourceFolder {
  const all = { 'engagement.yaml': tinyEngagement(), ...files };
  const entries = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  const bytes = entries.map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ]);
  return { label: 'findings', files: new Map(bytes), diagnostics: [] };
}

/** Reads and indexes a small engagement; fails the test when its sources have errors. */
export function tinyIndex(files: TinyFiles): SourceIndex {
  const { sources, diagnostics } = readSources(tinyFolder(files));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!sources || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return indexSources(sources, SECTIONS);
}

/** Makes a small engagement's report, with what was said on the way. */
export function makeTiny(files: TinyFiles, edition: EditionId = 'client'): MadeReport {
  return makeReport(tinyIndex(files), edition);
}

/** Makes a small engagement's report. */
export function tinyReport(files: TinyFiles, edition: EditionId = 'client'): Report {
  return makeTiny(files, edition).report;
}

/** Finds a thing by its id; fails the test when it is not there. */
export function byId<T extends { readonly id: string }>(things: readonly T[], id: string): T {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new Error(`No ${id} among ${things.map((thing) => thing.id).join(', ')}`);
  return found;
}
