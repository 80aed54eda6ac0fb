/** The report → the plain data of `findings.json`: texts as maps by language, bodies as plain words. */
import { plainNodes } from '../../markdown/plain-prose.ts';
import type { Bodies, Finding, Incident, JournalEntry, Page, Report } from '../../report/report.ts';
import type { Data } from './schema.ts';

/** Makes the view; where the sources lie is nobody's business outside. */
export function createDataView(report: Report): Data {
  const { edition, languages, date, engagement, categories, checks, totals } = report;
  const view = {
    schemaVersion: '1.0',
    edition: edition.id,
    languages,
    date,
    engagement,
    categories,
    checks,
    findings: report.findings.map(withPlainBody),
    incidents: report.incidents.map(withPlainBody),
    pages: report.pages.map(({ id, title, bodies }) => ({ id, title, body: plainBodies(bodies) })),
    journal: report.journal.map(withPlainBody),
    totals,
  };
  return view as unknown as Data;
}

function withPlainBody(thing: Finding | Incident | Page | JournalEntry): object {
  const { bodies, source: _source, ...rest } = thing;
  return { ...rest, body: plainBodies(bodies) };
}

function plainBodies(bodies: Bodies): object {
  const entries = Object.entries(bodies).map(([lang, { summary, sections }]) => {
    const plain = sections.map(({ id, known, heading, content }) => ({
      id,
      known: known !== undefined,
      heading,
      text: plainNodes(content),
    }));
    return [lang, { summary: plainNodes(summary), sections: plain }];
  });
  return Object.fromEntries(entries) as object;
}
