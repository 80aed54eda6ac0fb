/** An incident → why it happened, what was learned, and what is done about it. */
import type { RootContent } from 'mdast';

import type { Factor, Incident } from '../../../report/report.ts';
import { pick, say } from '../language-scope.ts';
import { makeFindingRow } from '../rows.ts';
import { makeHeading, makeLabelled, makeList, makeTable, type Item, type Part } from './nodes.ts';
import { tell, type PageScope } from './page-scope.ts';
import { linkFinding, tellPriority } from './ticket-table.ts';

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

/** Makes the table of actions, and the list of the other findings that name the incident. */
export function makeActions(scope: PageScope, incident: Incident): RootContent[] {
  const word = (key: string): string => say(scope, key);
  const rows = incident.actions.flatMap(({ finding: id, type }): Part[][] => {
    const finding = scope.findings.get(id);
    if (!finding) return [];
    return [
      [
        word(`incident.actionType.${type}`),
        tellPriority(scope, finding),
        linkFinding(scope, finding),
        word(`finding.status.${makeFindingRow(scope, finding).status}`),
        tell(scope, finding.owner),
        finding.due && scope.format.date(finding.due),
      ],
    ];
  });
  const named = new Set(incident.actions.map(({ finding }) => finding));
  const others = pick(
    scope.findings,
    incident.findings.filter((id) => !named.has(id)),
  );
  if (rows.length + others.length === 0) return [];
  const columns = ['kind', 'priority', 'title', 'status', 'owner', 'due'];
  return [
    makeHeading(2, word('incident.actions')),
    ...(rows.length > 0
      ? [
          makeTable(
            columns.map((key) => word(`columns.${key}`)),
            rows,
          ),
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
