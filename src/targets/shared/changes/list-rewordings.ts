/** Reworded texts → a row for each thing, which says how many words each of its parts won and lost. */
import type { Reference } from '../../../markdown/reference.ts';
import type { Changes, Reworded, Rewording } from '../../../report/changes/changes.ts';
import type { Bodies } from '../../../report/report.ts';
import { say, type LanguageScope } from '../language-scope.ts';
import type { ChangeRow } from './change-group.ts';
import { makeChangeRow } from './make-change-row.ts';

/** Where the names of parts stand that are no section of a finding. */
const PART_NAMES: Readonly<Record<string, string>> = {
  title: 'columns.title',
  summary: 'changes.summary',
  verify: 'finding.headings.verification',
  owner: 'columns.owner',
  trigger: 'incident.causes.trigger',
  root: 'incident.causes.root',
  detectionGap: 'incident.causes.detectionGap',
};

/** Lists the rows, findings first; what was reworded in other languages alone is left out. */
export function listRewordings(scope: LanguageScope, changes: Changes): ChangeRow[] {
  const { findings, incidents, pages, journal } = changes;
  const { report } = scope;
  const days = report.journal.map(({ date, bodies }) => ({ id: date, bodies }));
  return [
    ...listRows(scope, 'finding', findings.reworded, report.findings),
    ...listRows(scope, 'incident', incidents.reworded, report.incidents),
    ...listRows(scope, 'page', pages.reworded, report.pages),
    ...listRows(scope, 'journal', journal.reworded, days),
  ];
}

function listRows(
  scope: LanguageScope,
  kind: Reference['kind'],
  reworded: readonly Reworded[],
  things: readonly { readonly id: string; readonly bodies: Bodies }[],
): ChangeRow[] {
  const bodies = new Map(things.map((thing) => [thing.id, thing.bodies]));
  return reworded.flatMap((one) => {
    const shown = bodies.get(one.id)?.[scope.lang] ? scope.lang : scope.report.languages[0];
    const parts = one.parts.filter(({ lang }) => lang === scope.lang || lang === shown);
    if (parts.length === 0) return [];
    const value = parts.map((part) => sayPart(scope, part)).join(', ');
    const text = { value, lang: scope.lang, fallback: false };
    return [makeChangeRow(scope, kind, one, [{ text }])];
  });
}

/** Says one part: "Finding +12 −3". */
function sayPart(scope: LanguageScope, { part, added, removed }: Rewording): string {
  const { format } = scope;
  const counts = [
    ...(added > 0 ? [`+${format.number(added)}`] : []),
    ...(removed > 0 ? [`−${format.number(removed)}`] : []),
  ];
  return `${namePart(scope, part)}\u00a0${counts.join('\u00a0')}`;
}

function namePart(scope: LanguageScope, part: string): string {
  const own = Object.hasOwn(PART_NAMES, part) ? PART_NAMES[part] : undefined;
  const key = own ?? `finding.headings.${part}`;
  return scope.locale.has(key) ? say(scope, key) : part;
}
