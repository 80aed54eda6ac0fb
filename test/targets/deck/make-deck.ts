/** Slides written by hand → a finished deck, for tests; every one is checked as a package. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { fitDeck } from '../../../src/targets/deck/fit/fit-deck.ts';
import type { Loss, PlacedSlide } from '../../../src/targets/deck/fit/placed.ts';
import { openFonts } from '../../../src/targets/deck/measure/open-fonts.ts';
import { assembleDeck } from '../../../src/targets/deck/package/assemble-deck.ts';
import { checkPackage } from '../../../src/targets/deck/package/check-package.ts';
import type {
  Block,
  Cell,
  Paragraph,
  Run,
  SlideSpec,
} from '../../../src/targets/deck/slide-spec.ts';
import { readTemplate } from '../../../src/targets/deck/template/read-template.ts';
import { paletteOf } from '../../../src/targets/deck/write/palette.ts';
import { writeDeck } from '../../../src/targets/deck/write/write-deck.ts';
import { readTheme } from '../../../src/templates/theme.ts';
import { ROOT } from '../../helpers/report.ts';

export const BUILT_IN = await readFile(join(ROOT, 'templates/deck/constat.pptx'));
export const THEME = readTheme(await readFile(join(ROOT, 'templates/theme.yaml'), 'utf8'));
export const FONTS = await openFonts();
export const LANG = 'fr-FR';

/** A run, a paragraph, an item, a cell, a text, a table: with as few words as a test needs. */
export const run = (text: string, look: Partial<Run> = {}): Run => ({ text, lang: LANG, ...look });
export const paragraph = (text: string, look: Partial<Paragraph> = {}): Paragraph => ({
  runs: [run(text)],
  level: 0,
  marker: 'none',
  role: 'body',
  ...look,
});
export const item = (text: string): Paragraph => paragraph(text, { marker: 'bullet' });
export const cell = (text: string): Cell => ({ paragraphs: [paragraph(text)] });
export const text = (...paragraphs: Paragraph[]): Block => ({ type: 'text', paragraphs });
export const table = (
  rows: readonly (readonly string[])[],
  head: readonly string[] = [],
): Block => ({
  type: 'table',
  alt: 'A table',
  head: head.map(cell),
  rows: rows.map((row) => row.map(cell)),
  shares: [],
});
export const slide = (
  kind: string,
  title: string,
  slots: Readonly<Record<string, readonly Block[]>>,
): SlideSpec => ({
  id: `slide-${title}`,
  kind,
  title: [run(title)],
  slots: new Map(Object.entries(slots)),
  notes: [paragraph('What to say')],
});

/** A deck with what fitting made of it. */
export interface MadeDeck {
  readonly bytes: Uint8Array;
  readonly placed: readonly PlacedSlide[];
  readonly losses: readonly Loss[];
}

/** Makes a deck; throws when its package breaks an invariant. */
export async function makeDeck(
  slides: readonly SlideSpec[],
  {
    template: given,
    layouts = {},
  }: { template?: Uint8Array; layouts?: Record<string, string> } = {},
): Promise<MadeDeck> {
  const spare = readTemplate(BUILT_IN);
  const template = given ? readTemplate(given) : spare;
  const losses: Loss[] = [];
  const lose = (loss: Loss): void => {
    losses.push(loss);
  };
  const foot = { text: 'Foot', lang: LANG };
  const placed = fitDeck(slides, { template, layouts, fonts: FONTS, foot, lose });
  const { width, height } = template;
  const writing = { palette: paletteOf(THEME), width, height, lang: LANG };
  const written = await writeDeck(placed, writing);
  const bytes = assembleDeck({ ...template, spare }, written, {
    title: 'A deck & more',
    subject: 'Client',
    author: 'Auditor & Co <b>',
    lang: LANG,
    instant: '2020-04-03T00:00:00Z',
  });
  assertSound(bytes);
  return { bytes, placed, losses };
}

/** Throws what is wrong with a package, if anything is. */
export function assertSound(bytes: Uint8Array): void {
  const problems = checkPackage(bytes);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Words of every text of a placed slide, in reading order. */
export function wordsOf({ items }: PlacedSlide): string[] {
  const paragraphs = items.flatMap((one): readonly Paragraph[] => {
    if (one.type === 'text') return one.paragraphs;
    if (one.type === 'shapes') return one.boxes.flatMap((box) => box.paragraphs);
    if (one.type !== 'table') return [];
    return one.rows.flatMap(({ cells }) => cells.flatMap((each) => each.paragraphs));
  });
  return paragraphs.flatMap(({ runs }) =>
    runs
      .map((each) => each.text)
      .join('')
      .split(/\s+/),
  );
}
