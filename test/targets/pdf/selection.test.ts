/** A report of one finding, one incident or one category: what is in it, what is not, and where it lies. */
import test from 'ava';

import { select } from '../../../src/report/select.ts';
import { outlineItems } from '../../../src/targets/pdf/finish/mend-outline.ts';
import { catalogOf, dictOf } from '../../../src/targets/pdf/objects/access.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import type { PdfFile } from '../../../src/targets/pdf/objects/values.ts';
import { hear } from './read-document.ts';
import { bytesOf, failedRules, renderReport, type Rendered } from './render-report.ts';

const SECOND = 'test/engagements/second';

function renderPart(...names: readonly string[]): Promise<Rendered> {
  return renderReport(SECOND, { browser: true }, ({ report }) => ({
    selection: select(report, names).selection,
  }));
}

function titlesOf(file: PdfFile): string[] {
  return outlineItems(file).map((item) => readString(item.get('Title')) ?? '');
}

test('one finding: its page and its cover, without the rest and without the data of all', async (t) => {
  const rendered = await renderPart('gov-1');
  t.deepEqual(
    rendered.artifacts.map(({ path, part }) => [path, part]),
    [
      ['report.en.GOV-01.pdf', 'GOV-01'],
      ['report.en.GOV-01.check.json', 'GOV-01'],
    ],
  );
  t.deepEqual(failedRules(rendered, 'report.en.GOV-01.check.json'), []);
  t.deepEqual(rendered.said, []);
  const file = parseFile(bytesOf(rendered, 'report.en.GOV-01.pdf'));
  const titles = titlesOf(file);
  t.true(titles.includes('GOV-01 Lock the <root> account & give each person a role'));
  t.false(titles.some((title) => /GOV-02|RES-|Executive|Maturity|Sign-off/.test(title)));
  const words = hear(file).map(({ text }) => text);
  t.true(words.includes('Extract of the report: GOV-01'));
  const info = dictOf(file, file.trailer.get('Info'));
  t.regex(readString(info?.get('Title')) ?? '', / – Extract of the report: GOV-01$/);
  t.false(catalogOf(file).has('AF'));
});

test('a category and an incident: both, with the grid of the category', async (t) => {
  const rendered = await renderPart('INC-01', 'resilience');
  const [pdf, check] = rendered.artifacts.map(({ path }) => path);
  t.is(pdf, 'report.en.INC-01+resilience.pdf');
  t.deepEqual(failedRules(rendered, check ?? ''), []);
  const titles = titlesOf(parseFile(bytesOf(rendered, pdf ?? '')));
  t.true(titles.some((title) => /^RES-01 /.test(title)));
  t.true(titles.some((title) => /^RES-02 /.test(title)));
  t.true(titles.some((title) => /^INC-01 /.test(title)));
  t.false(titles.some((title) => /GOV-|FIN-/.test(title)));
});

test('without a browser a part is HTML, and with a password there is none', async (t) => {
  const selected = await renderReport(SECOND, { browser: false }, ({ report }) => ({
    selection: select(report, ['GOV-01']).selection,
  }));
  t.deepEqual(
    selected.artifacts.map(({ path }) => path),
    ['report.en.GOV-01.html'],
  );
  const html = new TextDecoder().decode(bytesOf(selected, 'report.en.GOV-01.html'));
  t.notRegex(html, /href=""/);
  const secret = await renderReport(SECOND, { browser: false }, () => ({
    protection: { password: 'x', random: (length) => new Uint8Array(length) },
  }));
  t.deepEqual(secret.artifacts, []);
});
