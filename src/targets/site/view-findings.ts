/** The report → the table of all recommendations, with the facets to choose among them. */
import type { Finding } from '../../report/report.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { makeFindingRow } from '../shared/rows.ts';
import { FACETS, listFacets, readFacets } from './facets.ts';
import type { SitePage } from './site-page.ts';
import { PAGES } from './urls.ts';
import { SEVERITIES, STATUSES } from '../shared/value-order.ts';

/** Makes the page of all findings. */
export function viewFindings(scope: LanguageScope): SitePage {
  const { report } = scope;
  const facets = listFacets(scope);
  const rows = report.findings.map((finding, place) => {
    const row = makeFindingRow(scope, finding);
    const values = readFacets(finding);
    return {
      ...row,
      place,
      values: facets.map(({ name }) => ({ name, value: values[name].join(' ') })),
      statusRank: STATUSES.findIndex((status) => status === row.status),
      severityRank: rankSeverity(finding),
      effortRank: finding.effort?.max,
      costRank: rankCost(finding),
    };
  });
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
      facets: facets.map((facet) => ({ ...facet, id: `siteFacet${capitalise(facet.name)}` })),
      known: FACETS.join(' '),
      severe: report.findings.some(({ severity }) => severity !== undefined),
    },
  };
}

/** The worst first. */
function rankSeverity({ severity }: Finding): number | undefined {
  return severity && SEVERITIES.indexOf(severity);
}

/** Gives what a cost is sorted by: what is paid once, then what is paid each month; the two are not added. */
function rankCost({ cost }: Finding): number | undefined {
  if (!cost || cost.unknown) return undefined;
  return cost.once + cost.monthly / 1e6;
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
