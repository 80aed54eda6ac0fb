/** `board/`: files that agree with the report, read in their own formats, and say nothing that a program would run. */
import test from 'ava';
import { unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import fc from 'fast-check';

import { boardSchema } from '../../../src/targets/board/schema.ts';
import { board } from '../../../src/targets/board/target.ts';
import { neutralCell, originalCell } from '../../../src/targets/shared/cards/neutral-cell.ts';
import { checkMarkdown } from '../../helpers/check-markdown.ts';
import { contextOf, contextOfFiles } from '../../helpers/context.ts';
import { ticket } from '../../helpers/tiny.ts';

const decode = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('the files of the example agree with its report, in both languages, and are the same twice', async (t) => {
  const context = await contextOf('findings');
  t.teardown(() => context.close());
  const { report } = context;
  const artifacts = await board.render(context);
  const files = new Map(artifacts.map(({ path, bytes }) => [path, bytes]));
  t.deepEqual(
    new Map((await board.render(context)).map(({ path, bytes }) => [path, bytes])),
    files,
    'the same bytes twice',
  );
  const json = boardSchema.parse(JSON.parse(decode(files.get('board/board.json'))));
  const expected = report.categories.map(({ id, recommendations }) => [id, recommendations]);
  t.deepEqual(
    json.columns.map(({ id, cards }) => [id, cards.map((card) => card.id)]),
    expected,
  );
  const ids = report.categories.flatMap(({ recommendations }) => recommendations);
  const priorities = ids.map((id) => report.findings.find((one) => one.id === id)?.priority);
  for (const lang of ['fr', 'en']) {
    const markdown = decode(files.get(`board/board.${lang}.md`));
    t.deepEqual(checkMarkdown(new Map([['board.md', markdown]])), []);
    t.deepEqual(
      [...markdown.matchAll(/^### ([A-Z]+-\d+) – /gm)].map(([, id]) => id),
      ids,
    );
    const { sheets } = await readXlsx(files.get(`board/board.${lang}.xlsx`) ?? new Uint8Array());
    const [, ...rows] = sheets[0]?.rows ?? [];
    t.deepEqual(
      rows.map(([id]) => id),
      ids,
    );
    t.deepEqual(
      rows.map((row) => row[3]),
      priorities,
    );
    const csv = decode(files.get(`board/board.${lang}.csv`));
    const [, ...lines] = parseCsv(csv, {
      delimiter: lang === 'fr' ? ';' : ',',
      typeInference: false,
    });
    t.deepEqual(
      lines.map(([id]) => id),
      ids,
    );
    t.true(csv.includes(lang === 'fr' ? ';1,5;' : ',1.5,'));
    const [heads = [], ...issues] = parseCsv(decode(files.get(`board/jira.${lang}.csv`)), {
      delimiter: ',',
      typeInference: false,
    });
    t.deepEqual(heads.slice(0, 2), ['Summary', 'Description']);
    t.true(issues.every((issue) => issue.length === heads.length));
    t.true(issues.some((issue) => issue[heads.indexOf('Due Date')] === '30/Apr/20 12:00 AM'));
  }
});

test('the workbook has drop-downs, dates, a frozen head and filters', async (t) => {
  const context = await contextOf('findings', { languages: ['fr'] });
  t.teardown(() => context.close());
  const artifacts = await board.render(context);
  const bytes = artifacts.find(({ path }) => path.endsWith('.xlsx'))?.bytes ?? new Uint8Array();
  const sheet = decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  t.regex(sheet, /<pane xSplit="2" ySplit="1" [^>]*state="frozen"/);
  t.regex(sheet, /<autoFilter ref="A1:[A-Z]+32"/);
  t.regex(
    sheet,
    /<dataValidation type="list"[^>]*><formula1>"validée,non retenue,reportée,question"/,
  );
  t.regex(sheet, /<dataValidation type="date"/);
  t.notRegex(sheet, /<f>|sheetProtection/);
});

test('hostile words are words in every file', async (t) => {
  const words = [
    '=cmd|x',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    "'=1",
    '<script>x</script>',
    '{code}|[a|b]',
  ];
  const context = await contextOfFiles(
    Object.fromEntries(
      words.map((word, index) => [
        `security/SEC-0${index + 1}.md`,
        ticket({ title: `${word} x`, impact: word, owner: word }),
      ]),
    ),
  );
  t.teardown(() => context.close());
  const artifacts = await board.render(context);
  for (const name of ['board.en.csv', 'jira.en.csv']) {
    const text = decode(artifacts.find(({ path }) => path.endsWith(name))?.bytes).replace(
      '\uFEFF',
      '',
    );
    for (const cell of parseCsv(text, { delimiter: ',', typeInference: false }).flat())
      t.notRegex(String(cell), /^[=+\-@\t\r]/, name);
  }
  const book = artifacts.find(({ path }) => path.endsWith('.xlsx'))?.bytes ?? new Uint8Array();
  t.notRegex(decode(unzipSync(book)['xl/worksheets/sheet1.xml']), /<f>/);
  t.notRegex(
    decode(artifacts.find(({ path }) => path.endsWith('.md'))?.bytes),
    /^<script|[^\\]<script/m,
  );
});

test('a neutral cell begins no formula, and is given back as it was', (t) => {
  const first = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''-", 'a', '＝', '');
  fc.assert(
    fc.property(first, fc.string(), (start, rest) => {
      const cell = neutralCell(start + rest);
      return !/^[=+\-@\t\r＝]/.test(cell) && originalCell(cell) === start + rest;
    }),
  );
  t.pass();
});
