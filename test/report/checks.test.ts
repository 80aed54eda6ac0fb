/** What a check takes from the catalogue, and what it says itself. */
import test from 'ava';
import { stringify } from 'yaml';

import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { makeReport } from '../../src/report/make-report.ts';
import type { Check } from '../../src/report/report.ts';
import { indexSources } from '../../src/source/index-sources.ts';
import { readSources } from '../../src/source/read-sources.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';
import { byId, tinyEngagement, tinyFolder, tinyReport, type TinyFiles } from '../helpers/tiny.ts';

const catalogue = await builtInCatalogue();

/** The checks of an engagement in memory, by id. */
function checksOf(files: TinyFiles, known: Catalogue = catalogue): (id: string) => Check {
  const { sources } = readSources(tinyFolder(files));
  if (!sources) throw new Error('no sources');
  const { checks } = makeReport(indexSources(sources, new Map(), known), 'client').report;
  return (id) => byId(checks, id);
}

test('an id of the catalogue gives title, category, levels and references', (t) => {
  const check = checksOf({ 'checks.yaml': '- { id: sec-network-policies, rating: 1 }\n' });
  const { category, title, levels, references } = check('sec-network-policies');
  t.is(category, 'security');
  t.deepEqual(title, { en: 'Network policies' }, 'in the engagement’s language only');
  t.is(levels.length, 4);
  t.deepEqual(levels[1], { en: 'Policies on a few sensitive services.' });
  t.deepEqual(references.slice(0, 2), ['CIS GKE 1.9.0 4.3.2', 'CIS Kubernetes 1.12 5.3.2']);
});

test('what a check says itself goes first', (t) => {
  const own = {
    id: 'sec-network-policies',
    category: 'availability',
    title: 'Flows',
    levels: ['A', 'B', 'C', 'D'],
    references: ['Our baseline 4'],
    rating: 1,
  };
  const check = checksOf({ 'checks.yaml': stringify([own]) })('sec-network-policies');
  t.like(check, { category: 'availability', title: { en: 'Flows' } });
  t.deepEqual(check.levels, [{ en: 'A' }, { en: 'B' }, { en: 'C' }, { en: 'D' }]);
  t.deepEqual(check.references, ['Our baseline 4']);
});

test('a folder goes before the catalogue’s category', (t) => {
  const check = checksOf({ 'availability/checks.yaml': '- { id: mon-slo, rating: 1 }\n' });
  t.is(check('mon-slo').category, 'availability');
});

test('any other word takes nothing', (t) => {
  const files = {
    'checks.yaml': '- { id: sec-network-policy, category: security, title: X, rating: 1 }\n',
  };
  const check = checksOf(files)('sec-network-policy');
  t.deepEqual([check.levels, check.references], [[], []]);
  t.deepEqual(
    check,
    byId(tinyReport(files).checks, 'sec-network-policy'),
    'as without a catalogue',
  );
});

test('on another scale the catalogue’s levels would say another level: they are left out', (t) => {
  const check = checksOf({
    'engagement.yaml': tinyEngagement({ rating: { max: 5 } }),
    'checks.yaml': '- { id: sec-network-policies, rating: 4 }\n',
  })('sec-network-policies');
  t.deepEqual(check.levels, []);
  t.true(check.references.length > 0);
});

test('texts are in the engagement’s languages; English stands in where the catalogue has none', (t) => {
  const titleIn = (languages: string[]) => {
    const text = (value: string) => Object.fromEntries(languages.map((lang) => [lang, value]));
    const categories = [{ id: 'security', code: 'SEC', title: text('S') }];
    const files = {
      'engagement.yaml': tinyEngagement({ languages, categories }),
      'checks.yaml': '- { id: sec-private-cluster, rating: 1 }\n',
    };
    return Object.keys(checksOf(files)('sec-private-cluster').title);
  };
  t.deepEqual(titleIn(['fr', 'en']), ['fr', 'en']);
  t.deepEqual(titleIn(['fr']), ['fr']);
  t.deepEqual(titleIn(['de', 'fr']), ['fr']);
  t.deepEqual(titleIn(['de']), ['en']);
});
