/** The report → the plain data of `findings.json`, and its bytes: texts as maps by language, bodies as plain words. */
import { plainNodes } from '../../markdown/plain-prose.ts';
import type { Bodies, Finding, Incident, JournalEntry, Page, Report } from '../../report/report.ts';

/** The bytes of `findings.json`, the same wherever the file goes: beside the others, or inside one. */
export function writeFindingsJson(report: Report): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(createDataView(report), null, 2)}\n`);
}

/** Makes the data; where the sources lie is nobody's business outside. */
export function createDataView(report: Report): object {
  const { edition, languages, date, engagement, categories, checks, totals } = report;
  return {
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
