/** An incident → why it happened, what was learned, and what is done about it. */
import type { RootContent } from 'mdast';

import type { Factor, Incident } from '../../../report/report.ts';
import { costText, effortText } from '../../../templates/figures-text.ts';
import { pick, say } from '../language-scope.ts';
import { listEffectGroups } from '../effect-groups.ts';
import {
  makeHeading,
  makeLabelled,
  makeList,
  makeParagraph,
  makeStrong,
  makeTable,
  type Item,
  type Part,
} from './nodes.ts';
import { sayCount, tell, type PageScope } from './page-scope.ts';
import { linkFinding, tellCost, tellEffort, tellPriority } from './ticket-table.ts';

/** Makes the section of causes: in short, the whys, the factors as a tree. */
export function makeCauses(scope: PageScope, { causes, detectionGap }: Incident): RootContent[] {
  const { trigger, root, whys, factors } = causes;
  const short = Object.entries({ trigger, root, detectionGap }).flatMap(([name, text]) =>
    text ? [makeLabelled(say(scope, `incident.causes.${name}`), tell(scope, text))] : [],
  );
  const nodes: RootContent[] = [
    ...(short.length > 0 ? [makeList(short)] : []),
    ...(whys.length > 0
      ? [
          makeHeading(3, say(scope, 'incident.causes.whys')),
          makeList(
            whys.map((why) => tell(scope, why)),
            true,
          ),
        ]
      : []),
    ...(factors.length > 0
      ? [
          makeHeading(3, say(scope, 'incident.causes.factors')),
          makeList(factors.map((factor) => makeFactor(scope, factor))),
        ]
      : []),
  ];
  return nodes.length > 0 ? [makeHeading(2, say(scope, 'incident.why')), ...nodes] : [];
}

/** A factor below one of the same role does not repeat it. */
function makeFactor(scope: PageScope, factor: Factor, above?: Factor['role']): Item {
  const { text, role, factors } = factor;
  const words = tell(scope, text);
  const line =
    role === above ? words : makeLabelled(say(scope, `incident.factorRole.${role}`), words);
  if (factors.length === 0) return { line };
  return { line, below: [makeList(factors.map((one) => makeFactor(scope, one, role)))] };
}

/** Makes the section of lessons. */
export function makeLessons(scope: PageScope, { lessons }: Incident): RootContent[] {
  const nodes = (['well', 'poorly', 'lucky'] as const).flatMap((name): RootContent[] =>
    lessons[name].length === 0
      ? []
      : [
          makeHeading(3, say(scope, `incident.lessons.${name}`)),
          makeList(lessons[name].map((text) => tell(scope, text))),
        ],
  );
  return nodes.length > 0 ? [makeHeading(2, say(scope, 'incident.lessons.label')), ...nodes] : [];
}

/** Makes the table of actions, kind by kind, and the list of the other findings that name the incident. */
export function makeActions(scope: PageScope, incident: Incident): RootContent[] {
  const word = (key: string): string => say(scope, key);
  const rows = listEffectGroups(scope, incident).flatMap(({ effect, progress, rows: tickets }) => [
    [
      makeStrong(word(`incident.actionType.${effect.type}`)),
      '',
      word(`incident.attacks.${effect.type}`),
      progress
        .map(({ name, count }) => sayCount(scope, `incident.progress.${name}`, count))
        .join(', '),
      '',
      '',
      effect.toDo > 0 ? effortText(effect.effort, 'short', scope) : '',
      effect.toDo > 0 ? costText(effect.cost, scope) : '',
    ],
    ...tickets.map(({ finding, status }): Part[] => [
      '',
      tellPriority(scope, finding),
      linkFinding(scope, finding),
      word(`finding.status.${status}`),
      tell(scope, finding.owner),
      finding.due && scope.format.date(finding.due),
      tellEffort(scope, finding, 'short'),
      tellCost(scope, finding),
    ]),
  ]);
  const named = new Set(incident.actions.map(({ finding }) => finding));
  const others = pick(
    scope.findings,
    incident.findings.filter((id) => !named.has(id)),
  );
  if (rows.length + others.length === 0) return [];
  const columns = ['kind', 'priority', 'title', 'status', 'owner', 'due', 'effort', 'cost'];
  const figures = new Set(['effort', 'cost']);
  return [
    makeHeading(2, word('incident.actions')),
    ...(rows.length > 0
      ? [
          makeTable(
            columns.map((key) => {
              const head = word(`columns.${key}`);
              return figures.has(key) ? { head, align: 'right' } : head;
            }),
            rows,
          ),
          makeParagraph(word('incident.sums')),
        ]
      : []),
    ...(others.length > 0
      ? [
          makeHeading(3, word('site.related')),
          makeList(others.map((finding) => linkFinding(scope, finding))),
        ]
      : []),
  ];
}
