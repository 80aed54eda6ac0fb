/** An edition of the firm's own names what it starts from, and ends at one that constat knows. */
import { EDITIONS, findEdition, isKnownEdition, listEditions } from '../report/edition.ts';
import { suggest } from '../source/validate.ts';
import type { Problem, Rule, RuleScope } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** The three known ones start from nothing; the line of any other leads to one of them. */
export const engagementEditions: Rule = {
  id: 'engagement/editions',
  severity: 'error',
  summary: 'An edition of the firm’s own says from which edition it starts, without going round.',
  why: 'Who may see what hangs on it: it is never guessed, and the three known editions mean the same everywhere.',
  mend: 'Write `from: client`, or another of internal, client, public and the firm’s own; give an edition that changes what public means a name of its own.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}editions:\n  board: { notice: For the board }\n`,
    },
    at: 'engagement.yaml:10:3',
  },
  *check(scope): Generator<Problem> {
    const { data, locate } = scope.index.sources.engagement;
    for (const [name, { from, show }] of Object.entries(data.editions ?? {})) {
      yield* checkStart(name, from, scope);
      if (show && findEdition(data, name)?.base !== 'public') {
        const message = `Unexpected show in ${name}, expected it in an edition that starts from public: the others show all of the engagement`;
        yield { ...locate(['editions', name, 'show'], 'key'), message };
      }
    }
  },
};

function* checkStart(
  name: string,
  from: string | undefined,
  { index }: RuleScope,
): Generator<Problem> {
  const { data, locate } = index.sources.engagement;
  const known = EDITIONS.join(', ');
  if (isKnownEdition(name)) {
    if (from === undefined) return;
    const message = `Unexpected from in ${name}, expected none: ${known} start from nothing`;
    const hint = 'Give an edition of your own another name';
    yield { ...locate(['editions', name, 'from'], 'key'), message, hint };
  } else if (from === undefined) {
    const message = `Missing from, expected the edition that ${name} starts from: ${known}, or one of the firm’s own`;
    yield { ...locate(['editions', name], 'key'), message };
  } else if (!listEditions(data).includes(from)) {
    const message = `Unexpected from ${from}, expected ${listEditions(data).join(', ')}`;
    yield { ...locate(['editions', name, 'from']), message, ...suggest(from, listEditions(data)) };
  } else if (!findEdition(data, name) && goesRound(name, data.editions ?? {})) {
    const message = `Unexpected from ${from}, expected a line that ends at ${known}: this one comes back to ${name}`;
    yield { ...locate(['editions', name, 'from']), message };
  }
}

/** True for an edition that is met again on its own line; what only leads to such a ring is not at fault. */
function goesRound(
  name: string,
  editions: Readonly<Record<string, { readonly from?: string | undefined }>>,
): boolean {
  const met = new Set<string>();
  let at = editions[name]?.from;
  while (at !== undefined && at !== name && !met.has(at)) {
    met.add(at);
    at = editions[at]?.from;
  }
  return at === name;
}
