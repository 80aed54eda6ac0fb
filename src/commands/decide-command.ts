/** `constat decide <id> …`: what was decided on several tickets, written into their sources. */
import { decideFindings } from '../authoring/decide-findings.ts';
import type { Decision } from '../authoring/set-validation.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { UsageError } from '../usage-error.ts';
import { changeEngagement } from './change-engagement.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** What was typed; one of the four decisions. */
export interface DecideOptions {
  readonly engagement: string;
  readonly validated: boolean;
  readonly rejected: boolean;
  readonly deferred: boolean;
  readonly acceptedRisk: boolean;
  readonly why?: string | undefined;
  /** A day, `YYYY-MM-DD`. */
  readonly until?: string | undefined;
  /** A role; the one that approves for the client when left out. */
  readonly by?: string | undefined;
  /** A day; today when left out. */
  readonly on?: string | undefined;
}

/** Decisions, and what each must say besides. */
const DECISIONS = [
  { option: 'validated', status: 'validated', needs: [] },
  { option: 'rejected', status: 'rejected', needs: ['why'] },
  { option: 'deferred', status: 'deferred', needs: ['why', 'until'] },
  { option: 'acceptedRisk', status: 'accepted-risk', needs: ['why', 'until'] },
] as const;

/**
 * Decides; nothing is written when one of the tickets cannot be decided so.
 *
 * @throws UsageError for none or several decisions, or one that lacks what it must say
 */
export function runDecide(
  ids: readonly string[],
  options: DecideOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const chosen = DECISIONS.filter(({ option }) => options[option]);
  const [decision] = chosen;
  if (!decision || chosen.length > 1) {
    throw new UsageError('Say one of --validated, --rejected, --deferred or --accepted-risk');
  }
  const missing = decision.needs.filter((name) => options[name] === undefined);
  if (missing.length > 0) {
    const words = missing.map((name) => `--${name}`).join(' and ');
    throw new UsageError(`A ticket that is ${decision.status} says ${words}`);
  }
  return changeEngagement(options.engagement, terminal, ({ index }) =>
    decideFindings(
      ids,
      {
        status: decision.status,
        by: options.by ?? findApprover(index),
        on: options.on ?? terminal.today(),
        note: options.why,
        until: options.until,
      },
      index,
    ),
  );
}

/** The role that approves for the client, where there is one alone. */
function findApprover({ sources }: SourceIndex): Decision['by'] {
  const { team = [] } = sources.engagement.data;
  const roles = team.filter(({ approves }) => approves === true).map(({ role }) => role);
  const [role] = roles;
  if (role !== undefined && roles.length === 1) return role;
  throw new UsageError('Say who decided, --by: no one role of the team approves');
}
