import fc from 'fast-check';
import MiniSearch from 'minisearch';
import test from 'ava';

import { buildSearchIndex, type FoundPage } from '../../../src/targets/site/search-index.ts';
import type { SearchRecord } from '../../../src/targets/site/search-drafts.ts';
import { contextOf, contextOfFiles } from '../../helpers/context.ts';
import { largeEngagement } from '../../helpers/large-engagement.ts';
import { openSearch, searchContent, searchCore, searchScript } from '../../helpers/site-search.ts';

const example = contextOf('findings');
const french = example.then((context) => openSearch(context, 'fr'));
const english = example.then((context) => openSearch(context, 'en'));

/** Every way in which somebody writes an id, with what must come first. */
const IDS: readonly (readonly [query: string, page: string])[] = [
  ['SEC-01', 'findings/SEC-01.html'],
  ['sec-01', 'findings/SEC-01.html'],
  ['SEC-1', 'findings/SEC-01.html'],
  ['sec-1', 'findings/SEC-01.html'],
  ['sec 1', 'findings/SEC-01.html'],
  ['sec 01', 'findings/SEC-01.html'],
  ['SEC1', 'findings/SEC-01.html'],
  [' SEC-001 ', 'findings/SEC-01.html'],
  ['SEC\u201001', 'findings/SEC-01.html'], // hyphen
  ['SEC\u201101', 'findings/SEC-01.html'], // non-breaking hyphen
  ['SEC\u201301', 'findings/SEC-01.html'], // en dash
  ['SEC\u201401', 'findings/SEC-01.html'], // em dash
  ['SEC\u221201', 'findings/SEC-01.html'], // minus sign
  ['SEC\u00A0-\u00A001', 'findings/SEC-01.html'],
  ['SEC\u00AD-\u200B02', 'findings/SEC-02.html'],
  ['SEC–10', 'findings/SEC-10.html'],
  ['INC-1', 'incidents/INC-01.html'],
  ['mon-01', 'findings/MON-01.html'],
];

/** French queries: a word of the title, its beginning, with one letter wrong, with accents or none, a word of a block of code. */
const FRENCH: readonly (readonly [query: string, page: string])[] = [
  ...IDS,
  ['networkpolicies', 'findings/SEC-01.html'],
  ['NetworkPolicy', 'findings/SEC-01.html'],
  ['network policies cloisonner', 'findings/SEC-01.html'],
  ['cloison', 'findings/SEC-01.html'],
  ['calico', 'findings/SEC-01.html'],
  ['allow-ingress-controller', 'findings/SEC-01.html'],
  ['podSelector', 'findings/SEC-01.html'],
  ['données anonymisées', 'findings/SEC-02.html'],
  ['donnees anonymisees', 'findings/SEC-02.html'],
  ['DONNÉES ANONYMISÉES', 'findings/SEC-02.html'],
  ['donne\u0301es anonymise\u0301es', 'findings/SEC-02.html'],
  ['anonymiser', 'findings/SEC-02.html'],
  ['anonimiser', 'findings/SEC-02.html'],
  ['Workload Identity', 'findings/SEC-04.html'],
  ['workload-identity clés JSON', 'findings/SEC-04.html'],
  ['astreinte', 'findings/MON-05.html'],
  ['astrein', 'findings/MON-05.html'],
  ['astrente', 'findings/MON-05.html'],
  ['gitops', 'findings/DEP-05.html'],
  ['terraform', 'findings/DEP-04.html'],
  ['terrafrom', 'findings/DEP-04.html'],
  ['certficat', 'findings/AVA-01.html'],
  ['sauvegard', 'findings/AVA-02.html'],
  ['pg_dump', 'findings/AVA-02.html'],
  ['canari', 'findings/DEP-02.html'],
  ['panne totale', 'incidents/INC-01.html'],
  ['l’origine de la panne totale', 'incidents/INC-01.html'],
  ['oomkilled', 'incidents/INC-01.html'],
  ['2.1.7', 'incidents/INC-01.html'],
  ['epingler figer les images', 'findings/DEP-01.html'],
];

/** English queries of the same kinds. */
const ENGLISH: readonly (readonly [query: string, page: string])[] = [
  ...IDS,
  ['isolate the environments', 'findings/SEC-01.html'],
  ['default-deny', 'findings/SEC-01.html'],
  ['calico', 'findings/SEC-01.html'],
  ['anonymise', 'findings/SEC-02.html'],
  ['anonymis', 'findings/SEC-02.html'],
  ['anonimise', 'findings/SEC-02.html'],
  ['on-call', 'findings/MON-05.html'],
  ['on call', 'findings/MON-05.html'],
  ['backup', 'findings/AVA-02.html'],
  ['restore', 'findings/AVA-06.html'],
  ['certficates', 'findings/AVA-01.html'],
  ['secret manager', 'findings/SEC-08.html'],
  ['pin images', 'findings/DEP-01.html'],
  ['maintenance window', 'findings/AVA-05.html'],
  ['canary', 'findings/DEP-02.html'],
  ['outage', 'incidents/INC-01.html'],
  ['google_container_cluster', 'findings/AVA-04.html'],
];

for (const [lang, search, table] of [
  ['fr', french, FRENCH],
  ['en', english, ENGLISH],
] as const) {
  for (const [query, page] of table) {
    test(`${lang}: ${JSON.stringify(query)} finds ${page} first`, async (t) => {
      t.is((await search)(query)[0]?.first.page, page);
    });
  }
}

test('every id and every earlier id comes first for itself, however it is written', async (t) => {
  const context = await contextOfFiles(largeEngagement({ findings: 80, checks: 5 }));
  const { findings, incidents } = context.report;
  t.is(findings.flatMap(({ aliases }) => aliases).length, 2);
  for (const lang of ['fr', 'en']) {
    const search = openSearch(context, lang);
    for (const { id, aliases } of findings) {
      for (const name of [id, ...aliases]) {
        for (const query of [
          name,
          name.toLowerCase(),
          name.replace('-', ' '),
          name.replace('-', '–'),
        ]) {
          const [first] = search(query);
          t.deepEqual([first?.exact, first?.first.page], [true, `findings/${id}.html`], query);
        }
      }
    }
    for (const { id } of incidents) t.is(search(id)[0]?.first.page, `incidents/${id}.html`);
  }
});

test('an id is no beginning of another', async (t) => {
  const [first, ...others] = (await french)('SEC-1');
  t.is(first?.first.id, 'SEC-01');
  t.true(
    others.every(({ hits }) => hits.every(({ text, heading }) => /SEC-01\b/.test(text + heading))),
  );
});

test('what is typed on the way to an id finds the ids that begin so', async (t) => {
  const pages = (await french)('SEC-0').map(({ first }) => first.id.split(' ')[0]);
  t.true(pages.includes('SEC-03'));
});

test('results are grouped by page, three sections at most, each with its own address', async (t) => {
  const grouped = (pages: readonly FoundPage[]): void => {
    t.is(new Set(pages.map(({ first }) => first.page)).size, pages.length);
    for (const { first, hits } of pages) {
      t.true(hits.length <= 3);
      t.true(hits.every(({ page }) => page === first.page));
      t.is(new Set(hits.map(({ url, heading }) => url + heading)).size, hits.length);
    }
  };
  for (const query of ['certificat', 'cluster', 'SEC-01', 'production']) {
    grouped((await french)(query));
    grouped((await english)(query));
  }
  t.true(
    (await french)('certificat').some(({ hits }) => hits.some(({ url }) => url.includes('#'))),
  );
});

test('nothing is found for nothing, and for what is nowhere', async (t) => {
  t.deepEqual((await french)(''), []);
  t.deepEqual((await french)('zzyzxqq'), []);
  t.deepEqual((await french)('ZZZ-01'), []);
});

test('terms are folded, whole and in parts', (t) => {
  const { tokenize } = searchCore;
  t.deepEqual([...tokenize('Cœur d’Œuvre')], ['coeur', 'oeuvre']);
  t.true(tokenize('kube-system').includes('kube-system'));
  t.true(tokenize('kube-system').includes('system'));
  t.true(tokenize('NetworkPolicy').includes('network'));
  t.true(tokenize('v2.1.7').includes('2.1.7'));
  t.true(tokenize('SEC-001').includes('sec-1'));
});

test('an excerpt marks the words found and keeps the rest as it was', (t) => {
  const pieces = searchCore.excerpt('Le réseau est à plat.', ['reseau'], 80);
  t.is(pieces.map(({ text }) => text).join(''), 'Le réseau est à plat.');
  t.deepEqual(
    pieces.filter(({ mark }) => mark).map(({ text }) => text),
    ['réseau'],
  );
});

test('the same records give the same bytes', async (t) => {
  t.is(searchScript(await example, 'fr'), searchScript(await contextOf('findings'), 'fr'));
});

test('a packed index is opened as one that the engine made itself of the records', async (t) => {
  for (const lang of ['fr', 'en']) {
    const { records } = searchContent(await example, lang);
    const engine = new MiniSearch<SearchRecord>(searchCore.indexOptions());
    engine.addAll(records);
    const content = searchContent(await example, lang);
    const { index } = searchCore.openIndex(MiniSearch, buildSearchIndex(content, searchCore));
    t.is(index.documentCount, engine.documentCount);
    const [ours, theirs] = [listPostings(index), listPostings(engine)];
    t.deepEqual([...ours.difference(theirs)].slice(0, 5), []);
    t.deepEqual([...theirs.difference(ours)].slice(0, 5), []);
  }
});

/** Lists the terms of each record's fields and their counts, by the record's address. */
function listPostings(index: MiniSearch<SearchRecord>): Set<string> {
  const { index: terms, storedFields } = index.toJSON();
  const stored = storedFields as unknown as Record<string, SearchRecord>;
  return new Set(
    (terms as unknown as [string, Record<string, Record<string, number>>][]).flatMap(
      ([term, fields]) =>
        Object.entries(fields).flatMap(([field, counts]) =>
          Object.entries(counts).map(([key, count]) => {
            const { url = '', text = '' } = stored[key] ?? {};
            return [term, field, count, url, text.length].join(' ');
          }),
        ),
    ),
  );
}

test('any texts come out of the packed index as they went in', (t) => {
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'kube-system',
      '__proto__',
      'é',
      'e\u0301',
      'v2.1.7',
      'SEC‑01',
      '…',
      '~',
      '"',
      '\\',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\t', ' ')),
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  const pages = fc.array(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(pages, (made) => {
      let key = 0;
      const records = made.flatMap((sections, page) =>
        sections.map(([heading, body]): SearchRecord => {
          const url = `${String(page)}.html`;
          const words = { id: '', title: `T ${String(page)}`, heading, text: body };
          return { key: (key += 1), kind: 'Page', page: url, url, ...words };
        }),
      );
      const packed = buildSearchIndex({ records, ids: [] }, searchCore);
      const copy = JSON.parse(JSON.stringify(packed)) as typeof packed;
      const { index } = searchCore.openIndex(MiniSearch, copy);
      const stored = records.map((record) => index.getStoredFields(record.key));
      t.deepEqual(
        stored.map((one) => [one?.['title'], one?.['heading'], one?.['text']]),
        records.map((one) => [one.title, one.heading, one.text]),
      );
    }),
  );
});

test('more words than the common ones have room for are still found', (t) => {
  const words = Array.from({ length: 40_000 }, (_, index) => `w${index.toString(36)}x`);
  const url = 'a.html';
  const record: SearchRecord = {
    key: 1,
    kind: 'Page',
    page: url,
    url,
    id: '',
    title: 'T',
    heading: words.join(' '),
    text: words.join(' '),
  };
  const packed = buildSearchIndex({ records: [record], ids: [] }, searchCore);
  t.true(packed.rare !== '');
  const { index } = searchCore.openIndex(MiniSearch, packed);
  t.is(index.getStoredFields(1)?.['text'], record.text);
});
