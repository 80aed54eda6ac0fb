/** Answers and the catalogue → the files of a repository that builds at once. */
import { parse } from 'yaml';

import type { Catalogue, CatalogueEntry } from '../catalogue/catalogue.ts';
import { entriesForScope } from '../catalogue/entries-for-scope.ts';
import type { Answers } from './answers.ts';
import { editorFiles } from './editor-files.ts';
import { projectFiles } from './project-files.ts';
import type { ScaffoldFile } from './read-scaffold.ts';
import type { ScaffoldedFile } from './scaffolded-file.ts';
import { shiftDates } from './shift-dates.ts';
import { translateSource } from './translate-source.ts';
import { writeChecks } from './write-checks.ts';
import { writeEngagement } from './write-engagement.ts';

/** What the answers are laid over. */
export interface ScaffoldParts {
  readonly file: ScaffoldFile;
  readonly catalogue: Catalogue;
  /** The version of constat that the repository is bound to. */
  readonly version: string;
}

/** The examples: a finding, an incident, a page, the first day. */
const SOURCES = [
  'monitoring/MON-01-external-check.md',
  'incidents/INC-01-expired-certificate.md',
  'pages/context.md',
  'journal/2026-03-02.md',
] as const;

const EVIDENCE = 'incidents/timeline.txt';

/** Makes them all; nothing is read or written. */
export function scaffoldRepository(
  answers: Answers,
  { file, catalogue, version }: ScaffoldParts,
): readonly ScaffoldedFile[] {
  const [lang, ...others] = answers.languages;
  const say = (path: string): string => shiftDates(path, answers.start);
  const engagement = writeEngagement(answers, file);
  const entries = sortByCategory(entriesForScope(catalogue, answers.scope), engagement);
  const sources = SOURCES.flatMap((name) => {
    const original = file(`${lang}/findings/${name}`);
    const translations = others.map((other) => ({
      path: name.replace(/\.md$/, `.${other}.md`),
      text: translateSource(original, file(`${other}/findings/${name}`)),
    }));
    return [{ path: name, text: original }, ...translations];
  });
  return [
    { path: 'findings/engagement.yaml', text: engagement },
    {
      path: 'findings/checks.yaml',
      text: writeChecks(file(`${lang}/findings/checks.yaml`), entries, lang),
    },
    ...sources.map(({ path, text }) => ({ path: `findings/${say(path)}`, text: say(text) })),
    { path: `findings/${EVIDENCE}`, text: file(`${lang}/findings/${EVIDENCE}`) },
    ...projectFiles(answers, file, version),
    ...editorFiles(),
  ];
}

/** The grid stands in the order of the axes. */
function sortByCategory(entries: readonly CatalogueEntry[], engagement: string): CatalogueEntry[] {
  const { categories } = parse(engagement) as { categories: readonly { id: string }[] };
  return categories.flatMap(({ id }) => entries.filter(({ category }) => category === id));
}
