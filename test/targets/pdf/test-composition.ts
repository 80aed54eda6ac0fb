/** The worked example printed on a size of paper → tests of how its pages are composed. */
import type { TestFn } from 'ava';

import { outlineItems } from '../../../src/targets/pdf/finish/mend-outline.ts';
import { itemsOf, pagesOf, resolve } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import { isRef, type PdfFile } from '../../../src/targets/pdf/objects/values.ts';
import { pdf } from '../../../src/targets/pdf/target.ts';
import type { Artifact } from '../../../src/targets/target.ts';
import { contextOf } from '../../helpers/context.ts';

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

async function printed(pageSize: 'A4' | 'Letter'): Promise<readonly Artifact[]> {
  const context = await contextOf('findings', { browser: true });
  const { report } = context;
  const engagement = { ...report.engagement, pageSize };
  try {
    return await pdf.render({ ...context, report: { ...report, engagement } });
  } finally {
    await context.close();
  }
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

async function marksIn(made: Promise<readonly Artifact[]>, lang: string): Promise<Mark[]> {
  const found = (await made).find(({ path }) => path === `report.${lang}.pdf`);
  if (!found) throw new Error(`No report in ${lang}`);
  return marksOf(parseFile(found.bytes));
}
