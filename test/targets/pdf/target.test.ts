import { createHash } from 'node:crypto';

import test from 'ava';

import { catalogOf, pagesOf } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import { outlineItems } from '../../../src/targets/pdf/finish/mend-outline.ts';
import { readFonts } from '../../../src/targets/pdf/report-fonts.ts';
import { pageContent } from '../../../src/targets/pdf/style-sheet.ts';
import { pdf } from '../../../src/targets/pdf/target.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Artifact } from '../../../src/targets/target.ts';
import { contextOf } from '../../helpers/context.ts';

interface Rendered {
  readonly artifacts: readonly Artifact[];
  readonly said: readonly Diagnostic[];
}

async function renderPdf(
  engagement: string,
  options: { browser: boolean; languages?: readonly string[] },
): Promise<Rendered> {
  const context = await contextOf(engagement, options);
  try {
    const artifacts = await pdf.render(context);
    return { artifacts, said: context.diagnostics() };
  } finally {
    await context.close();
  }
}

function bytesOf({ artifacts }: Rendered, path: string): Uint8Array {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (!found) throw new Error(`No ${path} among ${artifacts.map((one) => one.path).join(', ')}`);
  return found.bytes;
}

function textOf(rendered: Rendered, path: string): string {
  return new TextDecoder().decode(bytesOf(rendered, path));
}

function digestsOf({ artifacts }: Rendered): string[] {
  return artifacts.map(({ path, bytes }) => {
    return `${path} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

const second = renderPdf('test/engagements/second', { browser: true });

test('a PDF and its check a language', async (t) => {
  const { artifacts } = await second;
  t.deepEqual(
    artifacts.map(({ path, lang }) => `${path} ${lang ?? ''}`),
    ['report.en.pdf en', 'report.en.check.json en'],
  );
});

for (const [engagement, lang, least] of [
  ['test/engagements/second', 'en', 20],
  ['findings', 'fr', 60],
] as const) {
  test(`${engagement}: every rule is met and nothing is said`, async (t) => {
    const rendered =
      lang === 'en'
        ? await second
        : await renderPdf(engagement, { browser: true, languages: [lang] });
    const check = JSON.parse(textOf(rendered, `report.${lang}.check.json`)) as {
      checks: { rule: string; ok: boolean; detail: string }[];
    };
    t.deepEqual(
      check.checks.filter(({ ok }) => !ok),
      [],
    );
    t.deepEqual(rendered.said, []);
    const file = parseFile(bytesOf(rendered, `report.${lang}.pdf`));
    t.true(pagesOf(file).length > least);
    t.is(readString(catalogOf(file).get('Lang')), lang);
  });
}

test('the same report gives the same bytes', async (t) => {
  const again = await renderPdf('test/engagements/second', { browser: true });
  t.deepEqual(digestsOf(again), digestsOf(await second));
});

test('bookmarks follow the chapters and the tickets', async (t) => {
  const file = parseFile(bytesOf(await second, 'report.en.pdf'));
  const titles = outlineItems(file).map((item) => readString(item.get('Title')) ?? '');
  for (const title of [
    'Contents',
    '1 Executive summary',
    'GOV-01 Lock the <root> account & give each person a role',
    'Annex E Sign-off of the recommendations',
  ]) {
    t.true(titles.includes(title), title);
  }
});

test('without a browser, one HTML file that needs nothing beside it', async (t) => {
  const rendered = await renderPdf('findings', { browser: false, languages: ['fr'] });
  t.deepEqual(
    rendered.artifacts.map(({ path }) => path),
    ['report.fr.html'],
  );
  const html = textOf(rendered, 'report.fr.html');
  t.regex(html, /src="data:image\/svg\+xml;base64,/);
  t.notRegex(html, / src="(?!data:)|@font-face|url\((?!"data:)/);
  t.notRegex(html, /NaN|undefined|\[object/);
});

test('a font of the theme without its package says which', async (t) => {
  await t.throwsAsync(
    readFonts({ text: 'Nobody Has It', heading: 'Source Serif 4', code: 'IBM Plex Mono' }),
    {
      message: "The report's font Nobody Has It needs the package @expo-google-fonts/nobody-has-it",
    },
  );
});

test('the page and the number of pages stand where the language puts them', (t) => {
  t.is(pageContent('Page {n} sur {total}'), '"Page " counter(page) " sur " counter(pages)');
  t.is(pageContent('{n}/{total}'), 'counter(page) "\\2f " counter(pages)'.replace('\\2f ', '/'));
});
