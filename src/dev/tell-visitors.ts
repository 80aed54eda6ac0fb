/** The latest round → what each open page is told: the page that it should be, or what is wrong with the sources. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { OWN_FOLDER, type ServedPage } from './page.ts';
import type { Round } from './rounds.ts';
import { tellDiagnostics, type PlaceScope, type ToldDiagnostic } from './state.ts';
import type { Visitor } from './visitors.ts';

/** What an open page is told: the page that it should be, or what is wrong with the sources. */
export type Told = { readonly page: string } | ToldRound;

interface ToldRound {
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly ToldDiagnostic[];
  readonly problem?: string;
}

/**
 * Makes what tells a visitor; undefined where there is nothing to tell yet.
 *
 * @param pages what stands at a path of the site now
 */
export function tellVisitors(
  scope: PlaceScope & { readonly round: () => Round | undefined },
  pages: (path: string) => ServedPage | undefined,
): (visitor: Visitor) => Told | undefined {
  const diagnosticsOf = rememberDiagnostics(scope);
  return (visitor) => {
    const round = scope.round();
    if (!round) return undefined;
    const now = visitor.path.startsWith(OWN_FOLDER) ? undefined : pages(visitor.path);
    // What is wrong is told the next time: a page that should be another is given that alone, and at once.
    if (now !== undefined && now.mark !== visitor.mark) {
      visitor.mark = now.mark;
      return { page: now.html };
    }
    return {
      ...countDiagnostics(round.diagnostics),
      diagnostics: diagnosticsOf(round),
      ...(round.problem === undefined ? {} : { problem: round.problem }),
    };
  };
}

/** Tells the diagnostics of a round, the same to every page. */
function rememberDiagnostics(scope: PlaceScope): (round: Round) => readonly ToldDiagnostic[] {
  const known = new WeakMap<Round, readonly ToldDiagnostic[]>();
  return (round) => {
    const told = known.get(round) ?? tellDiagnostics(round.diagnostics, round.folder, scope);
    known.set(round, told);
    return told;
  };
}

function countDiagnostics(diagnostics: readonly Diagnostic[]): {
  errors: number;
  warnings: number;
} {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}
