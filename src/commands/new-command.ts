/** `constat new …`: the next file of an engagement, with the next id, said where it is. */
import { addCheck, type CheckFacts } from '../authoring/add-check.ts';
import { newFinding, type FindingFacts } from '../authoring/new-finding.ts';
import { newIncident, type IncidentFacts } from '../authoring/new-incident.ts';
import { newJournal, type JournalFacts } from '../authoring/new-journal.ts';
import { newPage } from '../authoring/new-page.ts';
import type { NewFile } from '../authoring/new-file.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';
import { changeEngagement, type AuthoringScope } from './change-engagement.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** What was typed: what to make, and its facts. A category is named by its id or its code. */
export type NewRequest =
  | ({ readonly is: 'finding'; readonly category?: string | undefined } & Omit<
      FindingFacts,
      'category'
    >)
  | ({ readonly is: 'check'; readonly category?: string | undefined } & Omit<
      CheckFacts,
      'category'
    >)
  | ({ readonly is: 'incident' } & IncidentFacts)
  | ({ readonly is: 'journal' } & JournalFacts)
  | { readonly is: 'page'; readonly title: string };

/** Makes the file; what would be wrong in it is said, and then nothing is written. */
export function runNew(
  request: NewRequest,
  engagement: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  return changeEngagement(engagement, terminal, (scope) => [makeFile(request, scope)]);
}

function makeFile(request: NewRequest, { index, locale }: AuthoringScope): NewFile {
  switch (request.is) {
    case 'finding':
      return newFinding(
        { ...request, category: findCategory(request.category, index) },
        index,
        locale,
      );
    case 'check':
      return addCheck({ ...request, category: findCategory(request.category, index).id }, index);
    case 'incident':
      return newIncident(request, index, locale);
    case 'journal':
      return newJournal(request, locale);
    case 'page':
      return newPage(request.title, index);
  }
}

function findCategory(
  named: string | undefined,
  { sources }: SourceIndex,
): { readonly id: string; readonly code: string } {
  const { categories } = sources.engagement.data;
  const ids = categories.map(({ id }) => id);
  const [only] = categories;
  if (named === undefined && categories.length === 1 && only) return only;
  if (named === undefined) throw new UsageError(`Say which category: -c ${ids.join(', -c ')}`);
  const found = categories.find(
    ({ id, code }) => id === named || code.toLowerCase() === named.toLowerCase(),
  );
  if (found) return found;
  const { hint = `expected ${ids.join(', ')}` } = suggest(named, ids);
  throw new UsageError(`There is no category ${named}: ${hint}`);
}
