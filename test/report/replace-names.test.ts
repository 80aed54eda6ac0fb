import test from 'ava';
import fc from 'fast-check';

import { createReplacer } from '../../src/report/replace-names.ts';

const replacer = createReplacer(
  { Clinéa: { fr: 'le client', en: 'the client' }, 'Balise Conseil': 'the auditor' },
  ['fr', 'en'],
);
const english = (text: string): string => replacer.replace(text, 'en', 'prose');
const french = (text: string): string => replacer.replace(text, 'fr', 'prose');

const FORMS: [found: string, expected: string][] = [
  ['At Clinéa today', 'At the client today'],
  ['At CLINEA today', 'At the client today'],
  ['At CLINÉA today', 'At the client today'],
  ['At clinéa today', 'At the client today'],
  ['At clinea today', 'At the client today'],
  ['At Cline\u0301a today', 'At the client today'],
  ['At Cli\u00adnéa today', 'At the client today'],
  ['Clinéa’s cluster', 'The client’s cluster'],
  ['It fell. Clinéa knew.', 'It fell. The client knew.'],
  ['Clinéa', 'the client'],
  ['By Balise-Conseil', 'By the auditor'],
  ['By balise  conseil', 'By the auditor'],
  ['By BaliseConseil', 'By the auditor'],
  ['By balise_conseil', 'By the auditor'],
  ['The bucket clinea-prod-1', 'The bucket the-client-prod-1'],
  ['On api.clinea.example.', 'On api.the-client.example.'],
  ['The class ClinéaClient', 'The class the-clientClient'],
  ['Clinéaste is a word', 'Clinéaste is a word'],
  ['A microclinéa too', 'A microclinéa too'],
];

for (const [found, expected] of FORMS) {
  test(`${found} becomes ${expected}`, (t) => {
    t.is(english(found), expected);
  });
}

test('French joins the article', (t) => {
  t.is(french('Le cluster de Clinéa'), 'Le cluster du client');
  t.is(french('Remis à Clinéa'), 'Remis au client');
  t.is(french('avec Clinéa'), 'avec le client');
  const other = createReplacer({ Acme: { fr: 'une banque' }, Zeta: { fr: 'les équipes' } }, ['fr']);
  t.is(other.replace('Les clés de Zeta', 'fr', 'prose'), 'Les clés des équipes');
  t.is(other.replace('Les clés d’Acme', 'fr', 'prose'), 'Les clés d’une banque');
  t.is(replacer.replace('L’avis d’Clinéa', 'fr', 'prose'), 'L’avis du client');
});

test('a diagram keeps its grammar', (t) => {
  t.is(
    replacer.replace('flowchart LR\n  Clinea[Clinéa prod] --> B["Clinéa"]', 'en', 'diagram'),
    'flowchart LR\n  the_client[the client prod] --> B["the client"]',
  );
});

test('code keeps its identifiers', (t) => {
  t.is(replacer.replace('owner: clinea', 'en', 'code'), 'owner: the client');
  t.is(replacer.replace('gs://clinea-backup/x', 'en', 'code'), 'gs://the-client-backup/x');
});

test('a name that stands for itself is shown', (t) => {
  t.deepEqual(createReplacer({ Clinéa: 'Clinéa' }, ['fr']).names, []);
});

test('whatever stands around it, no form of the name is left', (t) => {
  const form = fc.constantFrom('Clinéa', 'CLINEA', 'clinéa', 'Cline\u0301a');
  const signs = ['', ' ', '-', '_', '.', '/', '(', '"', ', ', '1'];
  const before = fc.constantFrom(...signs, 'l’');
  const after = fc.constantFrom(...signs, '’s');
  fc.assert(
    fc.property(
      before,
      form,
      after,
      fc.constantFrom('prose', 'code', 'diagram', 'name'),
      (head, name, tail, manner) => {
        const told = replacer.replace(`${head}${name}${tail}`, 'fr', manner);
        return !/clinea/i.test(told.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
      },
    ),
  );
  t.pass();
});
