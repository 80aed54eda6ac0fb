/** An incident and the state of its actions → whether it may happen again today. */
import type { Finding, Incident, Status } from '../../report/report.ts';
import type { Spoken } from '../../report/text.ts';
import { pick, say, type LanguageScope } from './language-scope.ts';

/** Whether an incident may happen again the same way, and the actions that tell. */
export interface Recurrence {
  /** `unknown` when no action is named that would prevent it. */
  readonly again: 'yes' | 'no' | 'unknown';
  /** The open actions when it may, the done ones when it may not. */
  readonly findings: readonly Finding[];
}

const DONE: ReadonlySet<Status> = new Set(['done', 'verified']);

/** Judges by the actions of the type `prevent` alone: those that detect or repair prevent nothing. */
export function judgeRecurrence(scope: LanguageScope, { actions }: Incident): Recurrence {
  const ids = actions.filter(({ type }) => type === 'prevent').map(({ finding }) => finding);
  const findings = pick(scope.findings, ids);
  const open = findings.filter(({ status }) => !DONE.has(status));
  if (findings.length === 0) return { again: 'unknown', findings };
  return open.length > 0 ? { again: 'yes', findings: open } : { again: 'no', findings };
}

/** Says it in a sentence; the ids in it become links. */
export function sayRecurrence(scope: LanguageScope, incident: Incident): Spoken {
  const { again, findings } = judgeRecurrence(scope, incident);
  const ids = findings.map(({ id }) => id).join(', ');
  const value = say(scope, `report.summary.again.${again}`, { ids });
  return { value, lang: scope.lang, fallback: false };
}
