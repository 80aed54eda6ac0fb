/** `constat new …`: the next file of an engagement, with the next id, said where it is. */
import { draftFinding } from '../catalogue/draft-finding.ts';
import { addCheck, type CheckFacts } from '../authoring/add-check.ts';
import { describeCandidate } from '../authoring/describe-candidate.ts';
import { findCandidate } from '../authoring/find-candidate.ts';
import { promoteCandidate } from '../authoring/promote-candidate.ts';
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
  | ({
      readonly is: 'finding';
      /** Needless where the catalogue has one. */
      readonly title?: string | undefined;
      readonly category?: string | undefined;
      /** The id of an entry of the catalogue. */
      readonly from?: string | undefined;
      /** What a scanner reported, by its id. */
      readonly fromCandidate?: string | undefined;
    } & Omit<FindingFacts, 'title' | 'category' | 'from' | 'reported'>)
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
  return changeEngagement(engagement, terminal, (scope) =>
    request.is === 'finding' && request.fromCandidate !== undefined
      ? makeFromCandidate(request, request.fromCandidate, scope, terminal)
      : [makeFile(request, scope)],
  );
}

function makeFile(request: NewRequest, scope: AuthoringScope): NewFile {
  const { index, locale } = scope;
  switch (request.is) {
    case 'finding':
      return newFinding(findFacts(request, scope), index, locale);
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

type FindingRequest = Extract<NewRequest, { is: 'finding' }>;

/** The finding, and the candidate's file, which says what it became. */
function makeFromCandidate(
  request: FindingRequest,
  id: string,
  scope: AuthoringScope,
  terminal: Terminal,
): readonly NewFile[] {
  const { index, locale } = scope;
  const found = findCandidate(id, index);
  const { candidate } = found;
  if (candidate.state === 'promoted' && index.ids.byName.has(candidate.finding ?? '')) {
    throw new UsageError(`${candidate.id} is ${candidate.finding ?? ''} already`);
  }
  const reported = describeCandidate(found, locale, index.ids.codes);
  const from = request.from ?? candidate.check;
  const title = request.title ?? (from === undefined ? reported.title : undefined);
  const facts = { ...findFacts({ ...request, from, title }, scope), reported };
  const { check = '' } = candidate;
  const others = index.findings.filter(({ record }) => record.data.checks?.includes(check));
  const ids = others.map((finding) => finding.id).join(', ');
  if (ids) terminal.err(`${check} is also what ${ids} is about: one finding may be enough\n`);
  const file = newFinding(facts, index, locale);
  const finding = /[^/]*?-\d+/.exec(file.path.slice(file.path.lastIndexOf('/') + 1))?.[0] ?? '';
  return [file, promoteCandidate(found, finding, index)];
}

/** The entry answers what was not typed: the title, and the category where the engagement has it. */
function findFacts(
  { from, fromCandidate: _, title, category, ...facts }: FindingRequest,
  { index, locale, catalogue }: AuthoringScope,
): FindingFacts {
  const entry = from === undefined ? undefined : catalogue.entries.get(from);
  if (from !== undefined && !entry) {
    const { hint = `expected an id such as ${catalogue.entries.keys().next().value ?? ''}` } =
      suggest(from, [...catalogue.entries.keys()]);
    throw new UsageError(`There is no ${from} in the catalogue: ${hint}`);
  }
  const named = title ?? (entry && draftFinding(entry, locale).data.title);
  if (typeof named !== 'string') throw new UsageError('Say the title, or --from which check');
  const own = index.sources.engagement.data.categories.find(({ id }) => id === entry?.category);
  return {
    ...facts,
    title: named,
    category: findCategory(category ?? own?.id, index),
    from: entry,
  };
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
