/** Firms' templates: which layout each kind of slide gets, what is said of wrong names, what never reaches a deck. */
import test from 'ava';
import { strFromU8, unzipSync } from 'fflate';

import { deck } from '../../../src/targets/deck/target.ts';
import { SLIDE_KINDS } from '../../../src/targets/deck/kinds.ts';
import { engagementSchema } from '../../../src/schema/engagement.ts';
import { chooseLayout } from '../../../src/targets/deck/template/choose-layout.ts';
import { shapeOf } from '../../../src/targets/deck/template/layout-shape.ts';
import { readTemplate } from '../../../src/targets/deck/template/read-template.ts';
import { contextOfFiles } from '../../helpers/context.ts';
import { tinyEngagement } from '../../helpers/tiny.ts';
import { assertSound } from './make-deck.ts';
import { FRENCH_NAMES, OFFICE_LAYOUTS } from './office-layouts.ts';
import { EXAMPLE, EXAMPLE_NOTE, officeTemplate } from './office-template.ts';
import { BARE, FRENCH, THREE_TEMPLATES } from './three-templates.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  title: 'Diapositive de titre',
  section: 'Titre de section',
  content: 'Titre et contenu',
  two: 'Deux contenus',
  three: 'Titre et contenu',
  table: 'Titre et contenu',
  category: 'Deux contenus',
  ticket: 'Titre et contenu',
  essentials: 'Titre et contenu',
  figures: 'Titre et contenu',
  chart: 'Deux contenus',
  annex: 'Titre et contenu',
  closing: 'Titre de section',
};
const COMMON = {
  examples: 0,
  kind: 'pptx',
  wide: 1,
  fonts: { heading: 'Calibri', text: 'Calibri' },
  masters: 1,
} as const;

test('a French master is matched by name, by type without names, by placeholders without either', (t) => {
  const german = FRENCH_NAMES.map((_, at) => `Folie ${at}`);
  for (const [names, typed] of [
    [FRENCH_NAMES, true],
    [FRENCH_NAMES, false],
    [german, true],
    [german, false],
    [FRENCH_NAMES.map((name) => `1_${name}`), false],
  ] as const) {
    const template = readTemplate(officeTemplate({ ...COMMON, names, typed }));
    for (const kind of Object.keys(SLIDE_KINDS)) {
      const { layout } = chooseLayout(template, kind, undefined);
      const at = template.layouts.indexOf(layout);
      t.is(FRENCH_NAMES[at], EXPECTED[kind], `${kind}, ${names[0]}, ${typed ? '' : 'un'}typed`);
    }
  }
});

test('placeholders tell what a layout is for, and text downwards tells against it', (t) => {
  const template = readTemplate(BARE);
  const shapes = template.layouts.map((layout) => shapeOf(template, layout));
  const known = new Set(['title', 'obj', 'secHead', 'twoObj', 'titleOnly']);
  t.deepEqual(
    shapes,
    OFFICE_LAYOUTS.map(({ type }) => (known.has(type) ? type : undefined)),
  );
});

test('a layout of the wrong type is not believed where another looks right', (t) => {
  // A firm copied its pair of contents into an agenda and kept the type of a title and content.
  const opc = officeTemplate({ ...COMMON, names: [], typed: true });
  const template = readTemplate(opc);
  const lying = template.layouts.map((layout) =>
    layout.type === 'twoObj' ? { ...layout, type: 'obj' } : layout,
  );
  const reordered = { ...template, layouts: lying.toReversed() };
  const { layout, by } = chooseLayout(reordered, 'content', undefined);
  t.is(by, 'type');
  t.is(shapeOf(reordered, layout), 'obj');
  t.is(chooseLayout(reordered, 'two', undefined).by, 'placeholders');
});

test('deck.layouts names kinds that exist, in the schema as in the code', (t) => {
  const { layouts } = engagementSchema.shape.deck.unwrap().shape;
  t.deepEqual(Object.keys(layouts.unwrap().shape), Object.keys(SLIDE_KINDS));
});

async function build(deckKeys: object, files: Readonly<Record<string, Uint8Array>>) {
  const context = await contextOfFiles({
    'engagement.yaml': tinyEngagement({ deck: deckKeys }),
    ...files,
  });
  const artifacts = await deck.render(context);
  for (const { bytes } of artifacts) assertSound(bytes);
  const said = context.diagnostics().toSorted((a, b) => a.line - b.line);
  await context.close();
  return { artifacts, said };
}

test('a name that is not in the template is said on its line, with the one that was meant', async (t) => {
  const layouts = { category: 'Deux contenu', content: 'Vide' };
  const { said } = await build({ template: 'firm.pptx', layouts }, { 'firm.pptx': FRENCH });
  t.deepEqual(
    said.map(({ rule, severity, line, column }) => [rule, severity, line, column]),
    [
      ['deck/layout', 'warning', 21, 15],
      ['deck/layout', 'warning', 22, 14],
    ],
  );
  t.regex(
    said[0]?.message ?? '',
    /^Unexpected layout “Deux contenu” for category, expected one of/,
  );
  t.is(said[0]?.hint, 'Did you mean `Deux contenus`? “Deux contenus” stands in for it');
  t.regex(said[1]?.message ?? '', /“Vide” for content, expected one with a title$/);
});

test('a template that cannot be used is an error on its line, and no file', async (t) => {
  for (const [bytes, reason] of [
    [new TextEncoder().encode('no presentation'), /It is no zip/],
    [undefined, /expected a file of the engagement/],
  ] as const) {
    const { artifacts, said } = await build(
      { template: 'firm.pptx' },
      bytes ? { 'firm.pptx': bytes } : {},
    );
    t.deepEqual(artifacts, []);
    t.deepEqual(
      said.map(({ rule, severity, line }) => [rule, severity, line]),
      [['deck/template', 'error', 19]],
    );
    t.regex(said[0]?.message ?? '', reason);
  }
});

test('example slides and their notes stay in the template', async (t) => {
  const { artifacts } = await build({ template: 'firm.pptx' }, { 'firm.pptx': FRENCH });
  const files = unzipSync(artifacts[0]?.bytes ?? new Uint8Array());
  t.true(
    strFromU8(unzipSync(FRENCH)['ppt/slides/slide1.xml'] ?? new Uint8Array()).includes(EXAMPLE),
  );
  for (const [path, bytes] of Object.entries(files)) {
    const text = strFromU8(bytes);
    t.false(text.includes(EXAMPLE) || text.includes(EXAMPLE_NOTE), path);
  }
});

for (const [name, bytes] of Object.entries(THREE_TEMPLATES)) {
  test(`${name}: properties are the engagement's, runs and charts speak its language`, async (t) => {
    const { artifacts } = await build({ template: name }, { [name]: bytes });
    const files = unzipSync(artifacts[0]?.bytes ?? new Uint8Array());
    const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    t.regex(part('docProps/core.xml'), /<dc:title>A tiny audit<.*<dc:creator>Auditor</);
    t.regex(part('docProps/core.xml'), /<dc:language>en-GB</);
    t.regex(part('docProps/app.xml'), /<Company>Auditor</);
    const told = Object.keys(files).filter((path) => /slides\/|notesSlides\/|charts\//i.test(path));
    for (const path of told.filter((one) => one.endsWith('.xml'))) {
      const tags = part(path).match(/<a:(?:rPr|endParaRPr|defRPr)\b[^>]*>/g) ?? [];
      t.true(
        tags.every((tag) => tag.includes('lang="en-GB"')),
        path,
      );
    }
  });
}
