/** The worked example printed on a size of paper → tests of how its pages are composed. */
import type { TestFn } from 'ava';

import { outlineItems } from '../../../src/targets/pdf/finish/mend-outline.ts';
import { catalogOf, itemsOf, pagesOf, resolve } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import { isRef, type PdfFile } from '../../../src/targets/pdf/objects/values.ts';
import { bytesOf, failedRules, renderReport, type Rendered } from './render-report.ts';

/** A bookmark: its page from 1, and how far its heading stands from the foot of the page, in points. */
interface Mark {
  readonly title: string;
  readonly page: number;
  readonly above: number;
}

function marksOf(file: PdfFile): Mark[] {
  const numbers = new Map(pagesOf(file).map(({ ref }, index) => [ref.ref, index + 1]));
  return outlineItems(file).flatMap((item) => {
    const [page, , , top] = itemsOf(file, item.get('Dest')).map((value) => value);
    const number = isRef(page) ? numbers.get(page.ref) : undefined;
    const above = resolve(file, top);
    if (number === undefined || typeof above !== 'number') return [];
    return [{ title: readString(item.get('Title')) ?? '', page: number, above }];
  });
}

function printed(pageSize: 'A4' | 'Letter'): Promise<Rendered> {
  return renderReport('findings', { browser: true }, ({ report }) => ({
    report: { ...report, engagement: { ...report.engagement, pageSize } },
  }));
}

const WORDS = {
  fr: { summary: '1 Synthèse', next: '2 Décisions et suites' },
  en: { summary: '1 Executive summary', next: '2 Decisions and next steps' },
} as const;

/** Declares the tests of one size, in both languages; the report is printed once for all of them. */
export function testComposition(test: TestFn, size: 'A4' | 'Letter'): void {
  const made = printed(size);
  for (const lang of ['fr', 'en'] as const) {
    test(`${size}, ${lang}: the executive summary is one page, the third`, async (t) => {
      const marks = await marksIn(made, lang);
      const pageOf = (title: string) => marks.find((mark) => mark.title === title)?.page;
      t.is(pageOf(WORDS[lang].summary), 3);
      t.is(pageOf(WORDS[lang].next), 4);
    });

    test(`${size}, ${lang}: every rule is met, and nothing is said`, async (t) => {
      const rendered = await made;
      t.deepEqual(failedRules(rendered, `report.${lang}.check.json`), []);
      t.deepEqual(rendered.said, []);
      const file = parseFile(bytesOf(rendered, `report.${lang}.pdf`));
      t.true(pagesOf(file).length > 60);
      t.is(readString(catalogOf(file).get('Lang')), lang);
    });

    test(`${size}, ${lang}: no heading stands alone at the foot of a page`, async (t) => {
      const marks = await marksIn(made, lang);
      t.true(marks.length > 150);
      // A label stands beside its text and needs a line; any other heading, one more.
      const foot = (26 / 25.4) * 72;
      t.deepEqual(
        marks.filter(({ title, above }) => above < foot + (LABELS.has(title) ? 12 : 25)),
        [],
      );
    });
  }
}

/** The headings that hang in the narrow column. */
const LABELS = new Set([
  ...['Constat', 'Observation', 'Risque si rien n’est fait', 'Risk if nothing is done'],
  ...['Impact attendu', 'Expected impact', 'Mise en œuvre', 'How to do it', 'Coût', 'Cost'],
  ...['Éléments de preuve', 'Evidence', 'Références', 'References'],
  ...['Critère de réussite', 'Done when', 'Questions fréquentes', 'Frequent questions'],
]);

async function marksIn(made: Promise<Rendered>, lang: string): Promise<Mark[]> {
  return marksOf(parseFile(bytesOf(await made, `report.${lang}.pdf`)));
}
