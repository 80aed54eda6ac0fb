/** What deliverables tell of a baseline: in the words of each language, and only what is there to tell. */
import test from 'ava';

import type { Report } from '../../../../src/report/report.ts';
import {
  makeChangesView,
  type ChangesView,
} from '../../../../src/targets/shared/changes/changes-view.ts';
import { createScope } from '../../../../src/targets/shared/language-scope.ts';
import { contextOfFiles } from '../../../helpers/context.ts';
import { AFTER, BEFORE, comparedReport, withBaseline } from '../../../helpers/tiny-baseline.ts';
import { tinyReport } from '../../../helpers/tiny.ts';

const context = await contextOfFiles(AFTER);
test.after.always(() => context.close());

const NOWHERE = { href: () => undefined, image: () => undefined, diagram: () => undefined };

function viewOf(report: Report, lang: string): ChangesView {
  const view = makeChangesView(createScope(report, context.templates(lang, NOWHERE)));
  if (!view) throw new Error('No view');
  return view;
}

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

/** A line a row: group, id or title, values. */
const lines = ({ groups }: ChangesView): string[] =>
  groups.flatMap(({ title, rows }) =>
    rows.map(({ id, title: name, reference, values }) =>
      plain(
        [
          title.value,
          `${id ?? name?.value ?? '?'}${reference ? '' : ' (gone)'}`,
          values.map(({ text }) => text.value).join(' → '),
        ].join(' | '),
      ),
    ),
  );

test('each kind of change has its group, in a fixed order and in the words of the language', (t) => {
  t.deepEqual(lines(viewOf(comparedReport(), 'fr')), [
    'Nouvelles recommandations | SEC-06 | P3',
    'Recommandations closes | SEC-02 | Proposée → Réalisée',
    'Recommandations rouvertes | SEC-03 | Réalisée → Proposée',
    'Priorités revues | SEC-01 | P2 → P1',
    'Charges revues | SEC-02 | 1 j → 2–3 j',
    'Coûts revus | SEC-02 | Aucun achat → 1 200 € HT',
    'Recommandations retirées | SEC-04 (gone) | P1',
    'Points de contrôle réévalués | Le network | Partiel → Maîtrisé',
    'Points de contrôle réévalués | Le keys | Non évalué → Absent',
    'Nouveaux points forts | SEC-07 | ',
    'Nouveaux jours du journal | Second jour | 3 mars 2026',
    'Textes modifiés | SEC-03 | Introduction +3 −1',
  ]);
});

test('what reads the same in a language is not told in it', (t) => {
  const english = lines(viewOf(comparedReport(), 'en'));
  t.true(english.includes('Titles changed | SEC-05 | Name → Give names'));
  t.true(english.includes('Priorities revised | SEC-01 | P2 → P1'));
  t.true(english.includes('Recommendations closed | SEC-02 | Proposed → Done'));
  t.false(lines(viewOf(comparedReport(), 'fr')).some((line) => line.includes('SEC-05')));
});

test('a rating is drawn, what is gone has no link, and a changed title stands for itself', (t) => {
  const { groups } = viewOf(comparedReport(), 'en');
  const rowsOf = (name: string) => groups.find((group) => group.name === name)?.rows ?? [];
  t.deepEqual(
    rowsOf('ratings')[0]?.values.map(({ check }) => check?.rating),
    [1, 2],
  );
  t.deepEqual(rowsOf('closed')[0]?.reference, { kind: 'finding', id: 'SEC-02' });
  t.is(rowsOf('removed')[0]?.reference, undefined);
  t.is(rowsOf('titles')[0]?.title, undefined);
});

test('maturity and totals are the report’s own, before and after', (t) => {
  const report = comparedReport();
  const { maturity, totals } = viewOf(report, 'fr');
  const changes = report.baseline?.changes;
  t.is(maturity.at(-1)?.before?.maturity, changes?.maturity.before);
  t.is(maturity.at(-1)?.after?.maturity, changes?.maturity.after);
  t.deepEqual(
    maturity.map(({ title, before, after }) => [
      title.value,
      before?.maturity.average,
      after?.maturity.average,
    ]),
    [
      ['Sécurité', 1, 1],
      ['Total', 1, 1],
    ],
  );
  t.deepEqual(
    totals.map(({ title, before, after }) => [
      title.value,
      before.map(plain).join(', '),
      after.map(plain).join(', '),
    ]),
    [
      [
        'À réaliser',
        '4 recommandations, 4 jours, Aucun achat',
        '4 recommandations, 4 jours, Aucun achat',
      ],
      [
        'Déjà réalisé',
        '1 recommandation, 1 jour, Aucun achat',
        '1 recommandation, 2 à 3 jours, 1 200 € HT',
      ],
    ],
  );
});

test('the heading says since what: a title, the debrief, a day', (t) => {
  const title = { fr: 'l’audit de 2025', en: 'the audit of 2025' };
  const heading = (report: Report, lang: string): string =>
    plain(viewOf(report, lang).heading.value);
  t.is(heading(comparedReport({ title }), 'fr'), 'Depuis l’audit de 2025');
  t.is(heading(comparedReport({ title }), 'en'), 'Since the audit of 2025');
  t.is(heading(comparedReport(), 'fr'), 'Évolutions depuis le 4 mars 2025');
  t.is(heading(comparedReport(), 'en'), 'Changes since 4 March 2025');
  const report = comparedReport();
  const dates = { ...report.engagement.dates, restitution: '2025-03-04' };
  const debriefed = { ...report, engagement: { ...report.engagement, dates } };
  t.is(heading(debriefed, 'en'), 'Changes since the debrief');
});

test('nothing changed is said, and nothing else', (t) => {
  const view = viewOf(withBaseline(tinyReport(BEFORE), tinyReport(BEFORE)), 'fr');
  t.is(plain(view.lead.value), 'Rien n’a changé depuis le 4 mars 2025.');
  t.deepEqual([view.groups, view.maturity, view.totals], [[], [], []]);
});

test('without a baseline there is nothing to tell', (t) => {
  const scope = createScope(tinyReport(AFTER), context.templates('fr', NOWHERE));
  t.is(makeChangesView(scope), undefined);
});
