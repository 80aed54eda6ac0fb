import test from 'ava';

import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { messagesOf, saidOf } from '../helpers/base-engagement.ts';

const FRENCH = ENGAGEMENT.replace('[en]', '[fr]');
const page = (body: string): Record<string, string> => ({
  'pages/p.md': `---\ntitle: P\n---\n\n${body}\n`,
});

test('text/french: ligatures, capitals, decimal commas; never names, versions, code, or English', async (t) => {
  const body =
    'Oeuvre, noeuds, coeur, voeux, Etat, Elements, Ecrire, Evaluation, 99.9 % et 2.5 jours.\n\nCoexister, poêle, Eric, Emmanuel, `noeud`, 2.1.7, 10.0.3.7, version 1.5, PostgreSQL 14.9, 192.168.0.1 %.';
  t.deepEqual(
    (await messagesOf({ 'engagement.yaml': FRENCH, ...page(body) })).map((message) =>
      message.replace(/^Unexpected (.+), expected (.+)$/, '$1 $2'),
    ),
    [
      '“Oeuvre” “Œuvre”',
      '“noeuds” “nœuds”',
      '“coeur” “cœur”',
      '“voeux” “vœux”',
      '“Etat” “État”',
      '“Elements” “Éléments”',
      '“Ecrire” “Écrire”',
      '“Evaluation” “Évaluation”',
      '“99.9” “99,9”',
      '“2.5” “2,5”',
    ],
  );
  t.deepEqual(await saidOf(page(body)), []);
});

test('text/unfinished: in texts of YAML too, never in a draft or in code', async (t) => {
  t.deepEqual(
    await saidOf({
      'engagement.yaml': `${ENGAGEMENT}verdict: TBD\n`,
      ...page('`TODO`, TODOS, xTODO, todo, what?? What???'),
    }),
    ['engagement.yaml:9:10 text/unfinished'],
  );
  t.deepEqual(
    await saidOf({ 'security/SEC-02-x.md': '---\npriority: 2\n---\n\n# X\n\nTODO\n' }),
    [],
  );
});

test('markdown/directive: texts of YAML fail closed', async (t) => {
  const engagement = `${ENGAGEMENT}stakes: "A :redact[10.0.3.7] and :Redact[x] :Redact[y]"\nverdict: ":redact[a[b[c]]]"\nmessages: [":redact[open", ": redact[x]", ":::internal[x]"]\nplatform: { cloud: ":redact[gcp]" }\n`;
  t.deepEqual(await saidOf({ 'engagement.yaml': engagement }), [
    'engagement.yaml:9:34 markdown/directive',
    'engagement.yaml:9:45 markdown/directive',
    'engagement.yaml:10:11 markdown/directive',
    'engagement.yaml:11:13 markdown/directive',
    'engagement.yaml:11:29 markdown/directive',
    'engagement.yaml:11:44 markdown/directive',
    'engagement.yaml:12:20 markdown/directive',
  ]);
});

test('markdown/heading: beside the key `title`, or a second one', async (t) => {
  t.deepEqual(await saidOf(page('# One')), ['pages/p.md:5:1 markdown/heading']);
  t.deepEqual(await saidOf({ 'pages/p.md': '# One\n\n# Two\n' }), ['pages/p.md:1:1 page/title']);
  t.deepEqual(await saidOf({ 'pages/p.md': '---\n---\n\n# One\n\n## Two\n' }), []);
});

test('engagement: rating, dates, languages, editions', async (t) => {
  const said = (more: string): Promise<string[]> =>
    messagesOf({ 'engagement.yaml': `${ENGAGEMENT}${more}\n` });
  t.deepEqual(await said('rating: { max: 4 }'), [
    'Missing labels, expected one for each level from 0 to 4: 0, 1, 2, 3, 4',
  ]);
  t.deepEqual(await said('rating: { max: 1, target: 1, labels: { "0": No, "1": Yes } }'), []);
  t.deepEqual(await said('rating: { labels: { "0": a, "1": b, "2": c, "4": d } }'), [
    'Missing labels, expected one for each level from 0 to 3: 3',
    'Unexpected label of the level 4, expected levels from 0 to 3',
  ]);
  t.deepEqual(await said('editions: { client: { notice: x }, board: { from: public } }'), []);
  const languages = ENGAGEMENT.replace('[en]', '[en, en]').replace(
    'end: 2026-03-03',
    'end: 2026-03-02, restitution: 2026-03-01',
  );
  t.deepEqual(await messagesOf({ 'engagement.yaml': languages }), [
    'Unexpected second en, expected each language once',
    'Unexpected restitution 2026-03-01, expected 2026-03-02, the start, or later',
  ]);
});
