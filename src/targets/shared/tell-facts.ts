/** A report → what it tells besides articles, so that what is made of one thing and of facts of others is found again. */
import type { Report } from '../../report/report.ts';
import { tellFrozen } from '../../templates/tell-frozen.ts';

const told = new WeakMap<Report, string>();

/** Tells the report but for its articles, its digest and its history; each report once. */
export function tellFacts(report: Report): string {
  const known = told.get(report);
  if (known !== undefined) return known;
  const factsOf = <Thing extends object>(things: readonly Thing[]): Thing[] =>
    things.map((thing) => ({ ...thing, bodies: undefined }));
  const { findings, incidents, pages, journal, assets } = report;
  const { text } = tellFrozen({
    ...report,
    digest: undefined,
    history: undefined,
    findings: factsOf(findings),
    incidents: factsOf(incidents),
    pages: factsOf(pages),
    journal: factsOf(journal),
    assets: [...assets.keys()],
  });
  told.set(report, text);
  return text;
}
