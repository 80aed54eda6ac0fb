/** Fitting: nothing overflows, nothing is lost, and what is split is split where it should be. */
import test from 'ava';
import fc from 'fast-check';

import { fitDeck } from '../../../src/targets/deck/fit/fit-deck.ts';
import type {
  Loss,
  PlacedItem,
  PlacedShapes,
  PlacedSlide,
} from '../../../src/targets/deck/fit/placed.ts';
import { fitFoot } from '../../../src/targets/deck/fit/fit-foot.ts';
import { SLIDE_KINDS } from '../../../src/targets/deck/kinds.ts';
import { textHeight } from '../../../src/targets/deck/measure/measure-text.ts';
import { sizeOf } from '../../../src/targets/deck/measure/text-look.ts';
import type {
  Block,
  Paragraph,
  ShapesBlock,
  SlideSpec,
} from '../../../src/targets/deck/slide-spec.ts';
import { paragraphsIn, textOf } from '../../../src/targets/deck/slide-spec.ts';
import { chooseLayout } from '../../../src/targets/deck/template/choose-layout.ts';
import { readTemplate } from '../../../src/targets/deck/template/read-template.ts';
import { firmTemplate } from './firm-template.ts';
import {
  BUILT_IN,
  FONTS,
  cell,
  item,
  paragraph,
  slide,
  table,
  text,
  wordsOf,
} from './make-deck.ts';
import { THREE_TEMPLATES } from './three-templates.ts';

const TEMPLATES = [BUILT_IN, await firmTemplate(), ...Object.values(THREE_TEMPLATES)].map((bytes) =>
  readTemplate(bytes),
);
const [OURS] = TEMPLATES;
if (!OURS) throw new Error('No template');

function fit(spec: SlideSpec, template = OURS): { pages: PlacedSlide[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const lose = (loss: Loss): void => {
    // Fonts are shared by all tests: what they guessed for another template is said here too.
    if (loss.rule !== 'deck/font') losses.push(loss);
  };
  if (!template) throw new Error('No template');
  const foot = { text: '', lang: 'fr' };
  return { pages: fitDeck([spec], { template, layouts: {}, fonts: FONTS, foot, lose }), losses };
}

/** Says what stands where it should not. */
function overflowsOf(page: PlacedSlide, width: number, height: number): string[] {
  return page.items.flatMap((one) => {
    const { box } = one;
    const found: string[] = [];
    const inside =
      box.x >= 0 &&
      box.y >= 0 &&
      box.x + box.width <= width + 0.1 &&
      box.y + box.height <= height + 0.1;
    if (!inside) found.push(`${one.name} leaves the slide`);
    if (one.type === 'text') {
      const { insets, look, paragraphs } = one;
      const needed = textHeight(paragraphs, box.width - insets.left - insets.right, look, FONTS);
      if (needed > box.height - insets.top - insets.bottom + 0.1)
        found.push(`${one.name} overflows`);
    }
    if (one.type === 'shapes') found.push(...overflowsOfShapes(one));
    return found;
  });
}

/** Boxes hold their words, stay within what was reserved for all of them, and touch no other. */
function overflowsOfShapes({ name, box, boxes, look, insets }: PlacedShapes): string[] {
  return boxes.flatMap(({ box: own, paragraphs }, at) => {
    const found: string[] = [];
    const needed = textHeight(paragraphs, own.width - insets.left - insets.right, look, FONTS);
    if (needed > own.height - insets.top - insets.bottom + 0.1)
      found.push(`${name} ${at} overflows`);
    const next = boxes[at + 1]?.box;
    if (next && next.y < own.y + own.height) found.push(`${name} ${at} touches the next`);
    const isWithin =
      own.x >= box.x - 0.1 &&
      own.y >= box.y - 0.1 &&
      own.x + own.width <= box.x + box.width + 0.1 &&
      own.y + own.height <= box.y + box.height + 0.1;
    if (!isWithin) found.push(`${name} ${at} leaves its group`);
    return found;
  });
}

/** Words, and now and then a path or a digest that no column holds. */
const word = fc.oneof(
  { weight: 30, arbitrary: fc.stringMatching(/^[A-Za-zé]{1,12}[,.]?$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9/_.-]{40,80}$/) },
);
const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
const paragraphs: fc.Arbitrary<Paragraph> = fc
  .tuple(words, fc.constantFrom('none' as const, 'bullet' as const), fc.integer({ min: 0, max: 2 }))
  .map(([content, marker, level]) => paragraph(content, { marker, level }));
const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.array(paragraphs, { minLength: 1, maxLength: 12 }).map((list) => text(...list)),
  fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 14 })
    .map((rows) => table(rows, ['First', 'Second'])),
  fc
    .array(words, { minLength: 1, maxLength: 30 })
    .map((lines): Block => ({ type: 'code', lines, lang: 'en-GB' })),
  fc
    .tuple(
      fc.constantFrom('chain' as const, 'tree' as const),
      fc.array(fc.tuple(words, fc.nat({ max: 20 })), { minLength: 1, maxLength: 9 }),
    )
    .map(([form, list]) => shapes(form, list)),
);

/** Boxes of a chain or a tree; a level is at most one below that of the box above. */
function shapes(form: ShapesBlock['form'], list: readonly (readonly [string, number])[]): Block {
  let last = -1;
  const boxes = list.map(([content, wanted]) => {
    const level = form === 'chain' ? 0 : Math.min(wanted, last + 1);
    last = level;
    return { paragraphs: [paragraph(content)], level };
  });
  return { type: 'shapes', form, boxes, alt: 'Shapes' };
}
const kinds = Object.entries(SLIDE_KINDS).filter(([, { slots }]) => slots[0]?.name !== 'subtitle');
const slides = fc
  .tuple(fc.constantFrom(...kinds), fc.array(blocks, { minLength: 1, maxLength: 2 }), words)
  .map(([[kind, { slots }], content, title]) =>
    slide(kind, title, { [slots[0]?.name ?? 'body']: content }),
  );

const letters = (list: readonly string[]): string => list.join('').replace(/\s/g, '');

/** The words of the content as written, a table's header once. */
function written(spec: SlideSpec): string {
  const told = (block: Block): readonly string[] => {
    if (block.type === 'code') return block.lines;
    if (block.type !== 'table') return paragraphsIn(block).map(({ runs }) => textOf(runs));
    return block.rows.flatMap((row) =>
      row.flatMap((one) => one.paragraphs.map(({ runs }) => textOf(runs))),
    );
  };
  return letters([...spec.slots.values()].flat().flatMap(told))
    .split('')
    .toSorted()
    .join('');
}

const isBody = (one: PlacedItem): boolean => one.name !== 'title';

/** The words placed on all pages, headers and titles apart. */
function placed(pages: readonly PlacedSlide[]): string {
  const bare = pages.map((page) => ({
    ...page,
    items: page.items
      .filter(isBody)
      .map((one) =>
        one.type === 'table' && one.header ? { ...one, rows: one.rows.slice(1) } : one,
      ),
  }));
  return letters(bare.flatMap(wordsOf)).split('').toSorted().join('');
}

for (const [at, template] of TEMPLATES.entries()) {
  test(`nothing overflows and nothing is lost, on template ${at + 1}`, (t) => {
    fc.assert(
      fc.property(slides, (spec) => {
        const { pages, losses } = fit(spec, template);
        const found = pages.flatMap((page) => overflowsOf(page, template.width, template.height));
        if (found.length > 0) throw new Error(found.join('\n'));
        // A table told as a list, or a title said in full, adds words of its own.
        return losses.length > 0 || written(spec) === placed(pages);
      }),
      { numRuns: 40 },
    );
    t.pass();
  });
}

test('a slide that fits keeps its title; a split one is numbered', (t) => {
  const one = fit(slide('content', 'All is said', { body: [text(item('a'))] })).pages;
  t.deepEqual(
    one.map(({ title }) => textOf(title)),
    ['All is said'],
  );
  const many = Array.from({ length: 40 }, (_, at) => item(`Point ${at}`));
  const { pages } = fit(slide('content', 'All is said', { body: [text(...many)] }));
  t.deepEqual(
    pages.map(({ title }) => textOf(title)),
    pages.map((_, at) => `All is said\u00A0(${at + 1}/${pages.length})`),
  );
});

test('a split table repeats its header, keeps its columns and shares its rows evenly', (t) => {
  const rows = Array.from({ length: 9 }, (_, at) => [`SEC-0${at}`, 'x'.repeat(at)]);
  const block = { ...table(rows, ['Id', 'What']), most: 8 } as Block;
  const { pages } = fit(slide('table', 'Nine actions', { table: [block] }));
  const tables = pages.flatMap(({ items }) => items.filter((one) => one.type === 'table'));
  t.deepEqual(
    tables.map((one) => one.rows.length),
    [6, 5],
  );
  t.deepEqual(tables[0]?.columns, tables[1]?.columns);
  t.deepEqual(
    tables.map((one) => wordsOf({ items: [one] } as unknown as PlacedSlide)[0]),
    ['Id', 'Id'],
  );
});

test('a row taller than a slide is cut inside its cells', (t) => {
  const long = 'Une phrase entière qui se termine ici. '.repeat(80);
  const { pages } = fit(
    slide('table', 'A long row', { table: [table([['SEC-01', long]], ['Id', 'What'])] }),
  );
  t.true(pages.length > 1);
  for (const page of pages.slice(0, -1)) {
    t.is(wordsOf(page).at(-1), 'ici.', 'cut at a sentence');
  }
});

test('a heading goes with what it heads, and prose is cut at sentences', (t) => {
  const prose = paragraph('Une phrase. '.repeat(400));
  const { pages } = fit(slide('content', 'Prose', { body: [text(prose)] }));
  for (const page of pages.slice(0, -1)) t.is(wordsOf(page).filter(Boolean).at(-1), 'phrase.');
  const fill = Array.from({ length: 14 }, (_, at) => item(`Point ${at} ${'mot '.repeat(16)}`));
  const head = paragraph('Suite', { role: 'heading' });
  const split = fit(slide('content', 'Heads', { body: [text(...fill, head, item('last'))] })).pages;
  for (const { items } of split) {
    const last = items.flatMap((one) => (one.type === 'text' ? one.paragraphs : [])).at(-1);
    t.not(last?.role, 'heading');
  }
});

test('type is 14 points at least in the story, 12 in the annex and 10 in its tables', (t) => {
  const many = Array.from({ length: 60 }, () => item('mot '.repeat(30)));
  const rows = Array.from({ length: 60 }, () => ['mot '.repeat(30), 'x']);
  const sizes = (kind: string, slot: string, block: Block): number[] =>
    fit(slide(kind, 'Sizes', { [slot]: [block] })).pages.flatMap(({ items }) =>
      items.filter(isBody).flatMap((one) => {
        if (one.type === 'text') return one.paragraphs.map((each) => sizeOf(each, one.look));
        if (one.type === 'shapes') return [one.look.levels[0]?.size ?? 0];
        return one.type === 'table' ? [one.look.levels[0]?.size ?? 0] : [];
      }),
    );
  t.true(Math.min(...sizes('content', 'body', text(...many))) >= 14);
  t.true(Math.min(...sizes('table', 'table', table(rows, ['a', 'b']))) >= 14);
  const boxes = shapes('tree', [['mot '.repeat(60), 0] as const, ['mot '.repeat(200), 1] as const]);
  t.true(Math.min(...sizes('content', 'body', boxes)) >= 14);
  t.true(Math.min(...sizes('annex', 'body', text(...many))) >= 12);
  t.true(Math.min(...sizes('annex', 'body', table(rows, ['a', 'b']))) >= 10);
});

test('a title that no size can hold is said in full above the content, and said to be too long', (t) => {
  const title = 'un titre interminable '.repeat(60);
  const { pages, losses } = fit(slide('content', title, { body: [text(item('a'))] }));
  t.deepEqual(
    losses.map(({ rule }) => rule),
    ['deck/title'],
  );
  t.true(letters(pages.flatMap(wordsOf)).includes(letters([title])));
});

test('a table with more columns than room becomes a list, and it is said', (t) => {
  const wide = 'Anticonstitutionnellement';
  const block: Block = {
    type: 'table',
    alt: 'Wide',
    head: Array.from({ length: 6 }, () => cell(wide)),
    rows: [Array.from({ length: 6 }, (_, at) => cell(`${wide}${at}`))],
    shares: [],
  };
  const { pages, losses } = fit(slide('three', 'Wide', { left: [block] }));
  t.deepEqual(
    losses.map(({ rule }) => rule),
    ['deck/loss'],
  );
  t.false(pages.some(({ items }) => items.some((one) => one.type === 'table')));
  t.true(pages.flatMap(wordsOf).join(' ').includes(`${wide}5`));
});

test('a word wider than its column is cut in it, and the table stays a table', (t) => {
  const digest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852';
  const rows = Array.from({ length: 12 }, (_, at) => [`SEC-${at}`, digest, `${digest} ${at}`]);
  const block = table(rows, ['Id', 'Empreinte', 'Constat']);
  const { pages, losses } = fit(slide('table', 'Digests', { table: [block] }));
  t.deepEqual(losses, []);
  const tables = pages.flatMap(({ items }) => items.filter((one) => one.type === 'table'));
  t.is(
    tables.reduce((sum, one) => sum + one.rows.length - 1, 0),
    12,
  );
});

test('code is split at its lines, none of them lost', (t) => {
  const lines = Array.from({ length: 120 }, (_, at) => `kubectl get pods # ${at}`);
  const block: Block = { type: 'code', lines, lang: 'en-GB' };
  const { pages } = fit(slide('content', 'Code', { body: [block] }));
  t.true(pages.length > 1);
  const shown = pages.flatMap(({ items }) =>
    items.flatMap((one) =>
      one.type === 'text' && one.code ? one.paragraphs.map(({ runs }) => textOf(runs)) : [],
    ),
  );
  t.deepEqual(shown, lines);
});

const parts = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' · '));

test('the foot fits its placeholder, and says when words had to go', (t) => {
  fc.assert(
    fc.property(parts, fc.constantFrom(...TEMPLATES), (words_, template) => {
      const chosen = chooseLayout(template, 'content', undefined);
      const fitted = fitFoot({ text: words_, lang: 'fr-FR' }, chosen, FONTS);
      if (!fitted) return chosen.footer === undefined;
      const { hole, text: shown, size = hole.levels[0]?.size ?? 0 } = fitted.foot;
      const { body } = chosen.layout;
      const look = {
        levels: hole.levels,
        scale: size / (hole.levels[0]?.size ?? size),
        least: size,
      };
      const fonts = { headingFont: 'Cambria', codeFont: 'Courier New' };
      const width = hole.box.width - hole.insets.left - hole.insets.right;
      const height = textHeight([paragraph(shown)], width, { ...look, ...fonts }, FONTS);
      const least = Math.min(10, hole.levels[0]?.size ?? 10);
      return (
        body.length > 0 &&
        size >= least &&
        height <= Math.max(hole.box.height - hole.insets.top - hole.insets.bottom, size * 1.6) &&
        fitted.whole === (shown === words_)
      );
    }),
    { numRuns: 60 },
  );
  t.pass();
});

test('the foot keeps what stands last', (t) => {
  const long = 'Audit de la plateforme de production et de recette '.repeat(4).trim();
  const chosen = chooseLayout(OURS, 'content', undefined);
  const text_ = `Cohortéa · ${long} · Confidentiel`;
  const fitted = fitFoot({ text: text_, lang: 'fr-FR' }, chosen, FONTS);
  t.false(fitted?.whole);
  t.regex(fitted?.foot.text ?? '', /^Cohortéa · Audit de .+… · Confidentiel$/);
});

test('a tree is split where a branch leaves the trunk, each part of it joined anew', (t) => {
  const list = Array.from({ length: 8 }, (_, at) =>
    [0, 1, 1].map((level) => [`Factor ${at} at level ${level} `.repeat(4), level] as const),
  ).flat();
  const { pages } = fit(slide('content', 'A tall tree', { body: [shapes('tree', list)] }));
  t.true(pages.length > 1);
  for (const { items } of pages) {
    const [tree] = items.filter((one): one is PlacedShapes => one.type === 'shapes');
    t.true(textOf(tree?.boxes[0]?.paragraphs[0]?.runs ?? []).includes('level 0'));
    // A line to each box, and a trunk at least.
    t.true((tree?.links.length ?? 0) > (tree?.boxes.length ?? 0));
  }
});

test('a chain has an arrow from each box to the next, between them', (t) => {
  const list = ['Trigger', 'Cause', 'Outage'].map((content) => [content, 0] as const);
  const { pages } = fit(slide('content', 'A chain', { body: [shapes('chain', list)] }));
  const [chain] = (pages[0]?.items ?? []).filter((one) => one.type === 'shapes');
  t.is(chain?.links.length, 2);
  for (const [at, { box }] of (chain?.links ?? []).entries()) {
    const [above, below] = [chain?.boxes[at]?.box, chain?.boxes[at + 1]?.box];
    t.true(box.y >= (above?.y ?? 0) + (above?.height ?? 0));
    t.true(box.y + box.height <= (below?.y ?? 0));
  }
});
