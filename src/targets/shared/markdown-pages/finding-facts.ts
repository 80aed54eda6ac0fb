/** A finding → the rows of the table that opens its page. */
import type { FindingFacts } from '../../../report/report.ts';
import { pick, say } from '../language-scope.ts';
import type { FindingRow } from '../rows.ts';
import { joinParts, linkThing, type Part } from './nodes.ts';
import { nameLanguage, sayRating, tell, tellPlain, type PageScope } from './page-scope.ts';
import { listMarkers, tellCost, tellEffort } from './ticket-table.ts';

/** The statuses whose note is a reason. */
const SET_ASIDE: ReadonlySet<string> = new Set(['rejected', 'deferred', 'accepted-risk']);

/** Lists the facts; those that nobody gave are empty. */
export function listFindingFacts(
  scope: PageScope,
  { finding, status }: FindingRow,
): [string, Part][] {
  const { priority, severity, basis, due, validation } = finding;
  const word = (key: string): string => say(scope, key);
  const checks = word(finding.kind === 'strength' ? 'things.check.other' : 'finding.facts.checks');
  return [
    [word('columns.id'), finding.id],
    [
      word('finding.priority.label'),
      priority &&
        ['priorityShort', 'priorityMeaning', 'priorityHorizon']
          .map((key) => word(`finding.${key}.${priority}`))
          .join(' – '),
    ],
    [word('finding.status.label'), tellStatus(scope, finding, status)],
    [
      word(SET_ASIDE.has(finding.status) ? 'board.reason' : 'columns.note'),
      tell(scope, validation?.note),
    ],
    [
      word('finding.facts.effort'),
      joinParts(
        [
          tellEffort(scope, finding, 'prose'),
          finding.quickWin ? word('things.quickWin.one') : undefined,
        ],
        ' – ',
      ),
    ],
    [word('finding.headings.cost'), tellCost(scope, finding)],
    [word('finding.facts.owner'), tell(scope, finding.owner)],
    [word('finding.facts.due'), due && scope.format.date(due)],
    [word('finding.severity.label'), severity && word(`finding.severity.${severity}`)],
    [
      word('finding.basis.label'),
      basis && `${word(`finding.basis.${basis}`)} – ${word(`finding.basisHelp.${basis}`)}`,
    ],
    [checks, tellChecks(scope, finding)],
    ...listFields(scope, finding),
  ];
}

/** Says a status, who answered, when, and until when it holds. */
function tellStatus(scope: PageScope, finding: FindingFacts, status: string): Part {
  const { by, on, until } = finding.validation ?? {};
  const answer = joinParts([tell(scope, by), on && scope.format.date(on)], ', ');
  return joinParts(
    [
      [say(scope, `finding.status.${status}`), markKind(scope, finding)],
      answer,
      until && say(scope, 'finding.status.until', { date: scope.format.date(until) }),
    ],
    ' – ',
  );
}

/** The kind only: the effort's row says what is quick. */
function markKind(scope: PageScope, finding: FindingFacts): Part {
  return listMarkers(scope, { ...finding, quickWin: false });
}

function tellChecks(scope: PageScope, finding: FindingFacts): Part {
  const lines = pick(scope.checks, finding.checks).map((check): Part => [
    linkThing({ kind: 'check', id: check.id }, tellPlain(scope, check.title)),
    nameLanguage(scope, check.title),
    ` ${sayRating(scope, check)}`,
  ]);
  return joinParts(lines, ' · ');
}

/** The firm's own keys, with the label that the engagement gives them. */
function listFields(scope: PageScope, finding: FindingFacts): [string, Part][] {
  return Object.entries(finding.fields).map(([key, value]) => {
    const field = scope.report.engagement.fields[key];
    const label = field ? tellPlain(scope, field.label) : key;
    if (typeof value === 'boolean') return [label, say(scope, `words.${value ? 'yes' : 'no'}`)];
    if (typeof value === 'number') return [label, scope.format.number(value)];
    if (typeof value !== 'string') return [label, value.join(', ')];
    return [label, field?.type === 'date' ? scope.format.date(value) : value];
  });
}
