/** The report → the table of all recommendations, with the facets to choose among them. */
import type { Finding } from '../../report/report.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { makeFindingRow } from '../shared/rows.ts';
import { FACETS, listFacets, readFacets, type Facet, type FacetName } from './facets.ts';
import type { SitePage } from './site-page.ts';
import { PAGES } from './urls.ts';

/** Makes the page of all findings. */
export function viewFindings(scope: LanguageScope): SitePage {
  const { report } = scope;
  const facets = listFacets(scope);
  const rows = report.findings.map((finding) => {
    const values = readFacets(finding);
    return {
      ...makeFindingRow(scope, finding),
      values: facets
        .map(({ name, options }) => ({ name, value: values[name].join(' '), options }))
        .filter((facet) => !isSaidByCells(facet)),
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

/**
 * Tells what the page's script reads from the cells, so that a row need not say it twice: a priority, a severity and a
 * single status by their words, and the kind that most rows have.
 */
function isSaidByCells(
  facet: { name: FacetName; value: string } & Pick<Facet, 'options'>,
): boolean {
  const { name, value, options } = facet;
  if (value === '' || name === 'priority' || name === 'severity') return true;
  return name === 'status' ? !value.includes(' ') : name === 'kind' && value === options[0]?.value;
}

/** Gives what a cost is sorted by: what is paid once, then what is paid each month; the two are not added. */
function rankCost({ cost }: Finding): number | undefined {
  if (!cost || cost.unknown) return undefined;
  return cost.once + cost.monthly / 1e6;
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
