import MiniSearch from 'minisearch';
import test from 'ava';

import { createScope } from '../../../src/targets/shared/language-scope.ts';
import {
  buildSearchIndex,
  loadSearchCore,
  writeSearchIndex,
  type FoundPage,
} from '../../../src/targets/site/search-index.ts';
import type { SearchRecord } from '../../../src/targets/site/search-drafts.ts';
import { listSearchContent } from '../../../src/targets/site/search-records.ts';
import { placeReferences } from '../../../src/targets/site/place-references.ts';
import { contextOf } from '../../helpers/context.ts';

const core = loadSearchCore();

/** Makes the search of the worked example as its pages load it. */
async function openSearch(lang: string): Promise<(query: string) => FoundPage[]> {
  const context = await contextOf('findings');
  const viewpoint = { lang, root: '', siteRoot: '' };
  const templates = context.templates(lang, placeReferences(context.report, viewpoint, new Map()));
  const content = listSearchContent(createScope(context.report, templates));
  const built = JSON.parse(JSON.stringify(buildSearchIndex(content, core))) as ReturnType<
    typeof buildSearchIndex
  >;
  const index = MiniSearch.loadJS<SearchRecord>(built.index as never, core.indexOptions());
  return (query) => core.findPages(index, built.ids, query);
}

const french = openSearch('fr');
const english = openSearch('en');

/** A query and the page that must come first. */
const RECALL: [string, string][] = [
  ['SEC-01', 'findings/SEC-01.html'],
  ['sec-1', 'findings/SEC-01.html'],
  ['sec 01', 'findings/SEC-01.html'],
  ['SEC1', 'findings/SEC-01.html'],
  ['SEC\u201101', 'findings/SEC-01.html'],
  ['SEC–10', 'findings/SEC-10.html'],
  ['SEC\u00AD-\u200B02', 'findings/SEC-02.html'],
  ['INC-1', 'incidents/INC-01.html'],
  ['mon-01', 'findings/MON-01.html'],
  ['networkpolicies', 'findings/SEC-01.html'],
  ['NetworkPolicy', 'findings/SEC-01.html'],
  ['network policies cloisonner', 'findings/SEC-01.html'],
  ['donnees anonymisees', 'findings/SEC-02.html'],
  ['anonymiser', 'findings/SEC-02.html'],
  ['anonimiser', 'findings/SEC-02.html'],
  ['Workload Identity', 'findings/SEC-04.html'],
  ['workload-identity clés JSON', 'findings/SEC-04.html'],
  ['astreinte', 'findings/MON-05.html'],
  ['gitops', 'findings/DEP-05.html'],
  ['terraform', 'findings/DEP-04.html'],
  ['panne totale', 'incidents/INC-01.html'],
  ['l’origine de la panne totale', 'incidents/INC-01.html'],
  ['epingler figer les images', 'findings/DEP-01.html'],
];

for (const [query, page] of RECALL) {
  test(`« ${query} » finds ${page} first`, async (t) => {
    const [first] = (await french)(query);
    t.is(first?.first.page, page);
  });
}

test('an id is no beginning of another', async (t) => {
  const pages = (await french)('SEC-1').map(({ first }) => first.id.split(' ')[0]);
  t.is(pages[0], 'SEC-01');
  const [, ...others] = (await french)('SEC-1');
  t.true(
    others.every(({ hits }) => hits.every(({ text, heading }) => /SEC-01\b/.test(text + heading))),
  );
});

test('what is typed on the way to an id finds the ids that begin so', async (t) => {
  const pages = (await french)('SEC-0').map(({ first }) => first.id.split(' ')[0]);
  t.true(pages.includes('SEC-03'));
});

test('results are grouped by page, three sections at most, each with its own address', async (t) => {
  const pages = (await french)('certificat');
  t.is(new Set(pages.map(({ first }) => first.page)).size, pages.length);
  t.true(pages.every(({ hits }) => hits.length <= 3));
  t.true(pages.some(({ hits }) => hits.some(({ url }) => url.includes('#'))));
});

test('each language is searched in its own words', async (t) => {
  t.is((await english)('anonymise')[0]?.first.page, 'findings/SEC-02.html');
  t.is((await english)('on-call')[0]?.first.page, 'findings/MON-05.html');
});

test('nothing is found for nothing, and for what is nowhere', async (t) => {
  t.deepEqual((await french)(''), []);
  t.deepEqual((await french)('zzyzxqq'), []);
});

test('terms are folded, whole and in parts', (t) => {
  t.deepEqual([...core.tokenize('Cœur d’Œuvre')], ['coeur', 'oeuvre']);
  t.true(core.tokenize('kube-system').includes('kube-system'));
  t.true(core.tokenize('kube-system').includes('system'));
  t.true(core.tokenize('NetworkPolicy').includes('network'));
  t.true(core.tokenize('v2.1.7').includes('2.1.7'));
  t.true(core.tokenize('SEC-001').includes('sec-1'));
});

test('an excerpt marks the words found and keeps the rest as it was', (t) => {
  const pieces = core.excerpt('Le réseau est à plat.', ['reseau'], 80);
  t.is(pieces.map(({ text }) => text).join(''), 'Le réseau est à plat.');
  t.deepEqual(
    pieces.filter(({ mark }) => mark).map(({ text }) => text),
    ['réseau'],
  );
});

test('the same records give the same bytes', async (t) => {
  const context = await contextOf('findings');
  const viewpoint = { lang: 'fr', root: '', siteRoot: '' };
  const write = (): string => {
    const templates = context.templates(
      'fr',
      placeReferences(context.report, viewpoint, new Map()),
    );
    const content = listSearchContent(createScope(context.report, templates));
    return writeSearchIndex(buildSearchIndex(content, loadSearchCore()));
  };
  t.is(write(), write());
});
