/** An incident → its actions as deliverables list them: a group for each kind, with what the group comes to. */
import type { IncidentEffect } from '../../report/incident-effect.ts';
import type { Incident } from '../../report/report.ts';
import type { LanguageScope } from './language-scope.ts';
import { makeFindingRows, type FindingRow } from './rows.ts';

/** The parts of a group, in the order in which they are told. */
const PROGRESS = ['done', 'toDo', 'aside'] as const;

/** The actions of one kind. */
export interface EffectGroup {
  readonly effect: IncidentEffect;
  /** How many are done, to do and set aside; none that is zero. */
  readonly progress: readonly {
    readonly name: (typeof PROGRESS)[number];
    readonly count: number;
  }[];
  readonly rows: readonly FindingRow[];
}

/** Lists the groups: what attacks the cause comes first. */
export function listEffectGroups(scope: LanguageScope, { effect }: Incident): EffectGroup[] {
  return effect.map((one) => ({
    effect: one,
    progress: PROGRESS.map((name) => ({ name, count: one[name] })).filter(({ count }) => count > 0),
    rows: makeFindingRows(scope, one.findings),
  }));
}
