/** An incident's actions and the findings that they are → what they attack, how far they are, what is left to spend. */
import type { Cost, Effort, Finding, Incident } from './report.ts';
import { ACHIEVED, isRecommendation, sumTickets, TO_DO } from './totals.ts';

/** The kinds of action, from the cause outwards: `prevent` attacks the cause, `detect` the time to detect, and so on. */
export const ACTION_TYPES = ['prevent', 'detect', 'mitigate', 'respond', 'learn'] as const;

/** What the actions of one kind come to. */
export interface IncidentEffect {
  readonly type: (typeof ACTION_TYPES)[number];
  /** Ids, each once, in the order of the actions. */
  readonly findings: readonly string[];
  /** How many are done or verified. */
  readonly done: number;
  /** How many are proposed, validated or in progress. */
  readonly toDo: number;
  /** How many are neither: drafts, deferred, rejected, accepted risks. */
  readonly aside: number;
  /** Person-days of those to do; ranges add end by end. */
  readonly effort: Effort;
  /** Money of those to do; `unknown` when one of them is still to be costed. */
  readonly cost: Cost;
}

/** Adds to incidents what their actions come to, once the findings are made. */
export function addEffects<T extends Pick<Incident, 'actions'>>(
  incidents: readonly T[],
  findings: readonly Finding[],
): (T & Pick<Incident, 'effect'>)[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return incidents.map((incident) => ({
    ...incident,
    effect: tellEffect(incident.actions, byId),
  }));
}

/** Tells the effect of an incident's actions kind by kind, in the order of `ACTION_TYPES`; kinds without actions are left out. */
function tellEffect(
  actions: Incident['actions'],
  findings: ReadonlyMap<string, Finding>,
): IncidentEffect[] {
  return ACTION_TYPES.flatMap((type): IncidentEffect[] => {
    const ofType = actions.filter((action) => action.type === type);
    const found = [...new Set(ofType.map(({ finding }) => finding))].flatMap((id) => {
      const finding = findings.get(id);
      return finding ? [finding] : [];
    });
    if (found.length === 0) return [];
    const tickets = found.filter(isRecommendation);
    const toDo = tickets.filter(({ status }) => TO_DO.has(status));
    const done = tickets.filter(({ status }) => ACHIEVED.has(status)).length;
    const { effort, cost } = sumTickets(toDo);
    return [
      {
        type,
        findings: found.map(({ id }) => id),
        done,
        toDo: toDo.length,
        aside: found.length - done - toDo.length,
        effort,
        cost,
      },
    ];
  });
}
