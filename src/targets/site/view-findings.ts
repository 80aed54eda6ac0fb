/** The report → the table of all recommendations, with the values that its facets offer. */
import type { Finding } from '../../report/report.ts';
import type { SitePage } from './site-page.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { PAGES } from './urls.ts';
import { makeFindingRow } from '../shared/rows.ts';

/** The order in which statuses are offered and sorted: as a ticket lives. */
const STATUSES = [
  'draft',
  'proposed',
  'validated',
  'planned',
  'overdue',
  'in-progress',
  'done',
  'verified',
  'deferred',
  'rejected',
  'accepted-risk',
];

/** Makes the page of all findings. */
export function viewFindings(scope: LanguageScope): SitePage {
  const { report } = scope;
  const rows = report.findings.map((finding, place) => {
    const row = makeFindingRow(scope, finding);
    return {
      ...row,
      place,
      statuses: [...new Set([finding.status, row.status])].join(' '),
      statusRank: STATUSES.indexOf(row.status),
      effortRank: finding.effort?.max,
      costRank: rankCost(finding),
    };
  });
  const used = new Set(rows.flatMap(({ statuses }) => statuses.split(' ')));
  const kinds = new Set(report.findings.map(({ kind }) => kind));
  return {
    path: PAGES.findings,
    template: 'findings',
    title: word(scope, 'sections.recommendations'),
    outline: [],
    wide: true,
    draft: false,
    view: {
      rows,
      counts: report.totals.counts,
      categories: report.categories,
      priorities: ([1, 2, 3] as const).filter((priority) =>
        report.findings.some((finding) => finding.priority === priority),
      ),
      statuses: STATUSES.filter((status) => used.has(status)),
      kinds: (['finding', 'improvement', 'strength'] as const).filter((kind) => kinds.has(kind)),
    },
  };
}

/** Gives what a cost is sorted by: what is paid once, then what is paid each month; the two are not added. */
function rankCost({ cost }: Finding): number | undefined {
  if (!cost || cost.unknown) return undefined;
  return cost.once + cost.monthly / 1e6;
}
