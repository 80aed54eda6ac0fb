/** Importing, and importing again: the same bytes, whatever the rows' order, and nothing of a person's touched. */
import test from 'ava';
import fc from 'fast-check';
import { parse } from 'yaml';

import type { Scan, ScanRow } from '../../src/importers/importer.ts';
import { makeCandidates } from '../../src/importers/make-candidates.ts';
import { mergeCandidates, type MergeCounts } from '../../src/importers/merge-candidates.ts';
import { candidatesSchema, type CandidatesData } from '../../src/schema/candidates.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';
import { HOSTILE_BLOCKS, HOSTILE_LINES } from '../helpers/hostile-texts.ts';
import { FILES, fixture, scanOf } from './fixture.ts';

const catalogue = await builtInCatalogue();

function make(scan: Scan, file = 'scan.json', lang = 'en'): CandidatesData {
  const bytes = new TextEncoder().encode(JSON.stringify(scan));
  return makeCandidates(scan, { tool: 'trivy', name: 'trivy', file, bytes, catalogue, lang });
}

const row = (check: string, more: Partial<ScanRow> = {}): ScanRow => ({
  check,
  title: `Title of ${check}`,
  severity: 'medium',
  resource: 'shop/Deployment/web',
  ...more,
});
const scanWith = (...failed: ScanRow[]): Scan => ({ failed, passed: 1, skipped: 0 });
const read = (text: string): CandidatesData => candidatesSchema.parse(parse(text));
const FIRST = scanWith(
  row('OWN-1'),
  row('KSV001'),
  row('KSV012', { severity: 'high', resource: 'shop/Job/mail' }),
);

function again(scan: Scan, text: string): { text: string; counts: MergeCounts } {
  return mergeCandidates(make(scan), text);
}

test('rows of one check of the catalogue are one candidate; the others stand alone and are listed', (t) => {
  const { text, counts } = mergeCandidates(make(FIRST));
  t.deepEqual(counts, { added: 2, changed: 0, same: 0, gone: 0, removed: 0 });
  const { candidates, unmapped, scan } = read(text);
  t.deepEqual(unmapped, ['OWN-1']);
  t.deepEqual([scan.rows, scan.failed, scan.passed], [4, 3, 1]);
  t.like(candidates[0], {
    id: 'trivy/sec-container-hardening',
    check: 'sec-container-hardening',
    severity: 'high',
    state: 'waiting',
    resources: ['shop/Deployment/web', 'shop/Job/mail'],
  });
  t.deepEqual(
    candidates[0]?.reports.map(({ id, rows }) => `${id} ${rows}`),
    ['KSV012 1', 'KSV001 1'],
  );
  t.like(candidates[1], { id: 'trivy/OWN-1', title: 'Title of OWN-1' });
  t.is(candidates[1]?.check, undefined);
});

test('the words of the catalogue are in the engagement’s language', (t) => {
  const [fr] = make(FIRST, 'scan.json', 'fr').candidates;
  const [en] = make(FIRST).candidates;
  t.regex(fr?.title ?? '', /conteneurs/i);
  t.not(fr?.title, en?.title);
});

test('every fixture gives a file that its schema knows, and the same bytes twice', async (t) => {
  for (const [tool, names] of Object.entries(FILES)) {
    for (const name of names) {
      const scan = await scanOf(tool, fixture(name));
      const data = make(scan, name);
      const { text } = mergeCandidates(data);
      t.deepEqual(read(text), data, name);
      const second = mergeCandidates(make(await scanOf(tool, fixture(name)), name), text);
      t.is(second.text, text, name);
      t.is(second.counts.same, data.candidates.length, name);
    }
  }
});

test('the order of rows makes no difference, nor does a row that stands twice', (t) => {
  const rows = [
    ...['OWN-1', 'OWN-10', 'OWN-2', 'KSV001', 'CVE-2019-1549'].map((check) => row(check)),
    row('OWN-1', { resource: 'shop/Job/mail', title: 'Another title', severity: 'low' }),
    row('KSV001', { resource: undefined, location: 'web.yaml:3' }),
  ];
  const expected = JSON.stringify(make(scanWith(...rows)).candidates);
  t.notThrows(() => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.nat(6),
        (mixed, twice) => {
          const more = rows[twice];
          const { candidates } = make(scanWith(...mixed, ...(more ? [more] : [])));
          return JSON.stringify(candidates) === expected;
        },
      ),
    );
  });
});

test('what a person wrote stays: states, reasons, notes, comments, better words, order', (t) => {
  const { text } = mergeCandidates(make(FIRST));
  const written = text
    .replace('# What a scanner reported', '# Look at these on Monday.\n# What a scanner reported')
    .replace(
      '    state: waiting',
      '    state: dismissed # by the CTO\n    reason: Their tool does it',
    )
    .replace(
      '  - id: trivy/OWN-1',
      '  # Ask the platform team.\n  - id: trivy/OWN-1\n    note: to be seen',
    )
    .replace('title: Title of OWN-1', 'title: A better title')
    .replace('- shop/Deployment/web', '- shop/Deployment/web # the shop');
  const scan = scanWith(
    row('KSV001', { resource: 'shop/Job/new' }),
    row('KSV001'),
    row('OWN-1', { title: 'Other words', severity: 'critical' }),
    row('OWN-2'),
  );
  const { text: renewed, counts } = again(scan, written);
  t.deepEqual(counts, { added: 1, changed: 2, same: 0, gone: 0, removed: 0 });
  for (const kept of [
    '# Look at these on Monday.',
    'state: dismissed # by the CTO',
    'reason: Their tool does it',
    '# Ask the platform team.',
    'note: to be seen',
    'title: A better title',
    '- shop/Deployment/web # the shop',
  ])
    t.true(renewed.includes(kept), kept);
  const { candidates } = read(renewed);
  t.deepEqual(
    candidates.map(({ id }) => id),
    ['trivy/sec-container-hardening', 'trivy/OWN-1', 'trivy/OWN-2'],
  );
  t.deepEqual(candidates[0]?.resources, ['shop/Deployment/web', 'shop/Job/new']);
  t.is(candidates[1]?.severity, 'medium', 'texts that were changed are a person’s');
  t.is(again(scan, renewed).text, renewed);
});

test('a check written by hand stays, though no entry names the scanner’s', (t) => {
  const { text } = mergeCandidates(make(FIRST));
  const mapped = text.replace(
    '  - id: trivy/OWN-1',
    '  - id: trivy/OWN-1\n    check: sec-audit-logs',
  );
  t.is(again(FIRST, mapped).text, mapped);
});

test('what is reported no more goes, or is marked gone where a person wrote on it, and comes back', (t) => {
  const { text } = mergeCandidates(make(scanWith(row('OWN-1'), row('OWN-2'), row('OWN-3'))));
  const noted = text.replace('  - id: trivy/OWN-2', '  - id: trivy/OWN-2\n    note: mine');
  const { text: later, counts } = again(scanWith(row('OWN-3')), noted);
  t.deepEqual(counts, { added: 0, changed: 0, same: 1, gone: 1, removed: 1 });
  t.deepEqual(
    read(later).candidates.map(({ id, gone }) => `${id} ${gone ?? false}`),
    ['trivy/OWN-2 true', 'trivy/OWN-3 false'],
  );
  const back = again(scanWith(row('OWN-2'), row('OWN-3')), later);
  t.deepEqual(back.counts, { added: 0, changed: 1, same: 1, gone: 0, removed: 0 });
  t.like(read(back.text).candidates[0], { note: 'mine', gone: undefined });
  const none = again(scanWith(), back.text);
  t.deepEqual(
    read(none.text).candidates.map(({ id }) => id),
    ['trivy/OWN-2'],
  );
  t.is(read(again(scanWith(), text).text).candidates.length, 0);
});

test('a comment on a resource that is there no more is not lost', (t) => {
  const two = scanWith(row('OWN-1'), row('OWN-1', { resource: 'shop/Job/mail' }));
  const { text } = mergeCandidates(make(two));
  const written = text.replace('- shop/Job/mail', '- shop/Job/mail # since the migration');
  t.regex(again(scanWith(row('OWN-1')), written).text, /# shop\/Job\/mail: since the migration/);
});

test('many places: the first are one a line, the others are all there on one', (t) => {
  const rows = Array.from({ length: 45 }, (_, n) =>
    row('OWN-1', { resource: `shop/Job/${String(n).padStart(2, '0')}` }),
  );
  const { text } = mergeCandidates(make(scanWith(...rows)));
  const [candidate] = read(text).candidates;
  t.is((candidate?.resources?.length ?? 0) + (candidate?.others?.length ?? 0), 45);
  t.true(text.split('\n').length < 40);
});

test('accounts are masked wherever they stand, the file’s name too', (t) => {
  const account = '111122223333';
  const scan: Scan = {
    ...scanWith(
      row('OWN-1', {
        title: `In ${account}`,
        resource: `arn:aws:s3:::logs-${account}`,
        location: `projects/${account}/x`,
        remediation: 'Ask jane@example.com of acme-production',
        url: `https://example.com/${account}`,
      }),
    ),
    accounts: ['acme-production'],
  };
  const { text } = mergeCandidates(make(scan, `prowler-output-${account}.json`));
  t.notRegex(text, /1111|acme-production|jane|arn:/);
  t.regex(text, /file: "?prowler-output-\[account\]\.json/);
});

test('hostile words stay words: one line, cut, read back as they were written', (t) => {
  const texts = [
    ...HOSTILE_LINES,
    ...HOSTILE_BLOCKS,
    'x'.repeat(1_000_000),
    '- &a [*a]\nkey: !!js/function "x"',
    '# comment: no',
    '{ a: b',
    '%YAML 1.1',
    '---\n...\n',
    'null',
    '1.5',
    '',
    '\u0000\u001b]0;title\u0007',
    '\t indented',
    '\uFEFF marked',
    ':::internal\n:redact[x]',
  ];
  const rows = texts.map((text) =>
    row(text, { title: text, resource: text, location: text, remediation: text, url: text }),
  );
  const data = make(scanWith(...rows));
  const { text } = mergeCandidates(data);
  t.deepEqual(read(text), data);
  t.notRegex(text.replaceAll('\n', ''), /\p{Cc}/u);
  t.true(text.split('\n').every((line) => line.length < 2_000));
  t.true(text.includes('(cut)'));
  t.is(new Set(data.candidates.map(({ id }) => id)).size, new Set(texts).size);
  t.is(again(scanWith(...rows), text).text, text);
});

test('whatever the rows, the file is sound and stays as it is', (t) => {
  const word = fc.string({ unit: 'binary', maxLength: 30 });
  const anyRow = fc.record({
    check: word,
    title: word,
    resource: word,
    remediation: word,
    severity: fc.constantFrom('low' as const, undefined),
  });
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        const data = make(scanWith(...rows));
        const { text } = mergeCandidates(data);
        t.deepEqual(read(text), data);
        t.is(again(scanWith(...rows), text).text, text);
      }),
      { numRuns: 60 },
    );
  });
});
