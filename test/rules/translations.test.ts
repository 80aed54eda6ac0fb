import test from 'ava';

import { BILINGUAL } from '../../src/rules/shared/example-engagement.ts';
import { messagesOf, saidOf } from '../helpers/base-engagement.ts';

const TRILINGUAL = BILINGUAL.replace('[en, fr]', '[en, fr, de]').replaceAll(
  /fr: ([^}]*) \}/g,
  'fr: $1, de: $1 }',
);

test('with one language there are no warnings', async (t) => {
  t.deepEqual(await saidOf({ 'pages/a.md': '---\ntitle: A\n---\n\nx\n' }), []);
});

test('translation/missing: once for a file, then text by text', async (t) => {
  const engagement = { 'engagement.yaml': BILINGUAL };
  const original = {
    'journal/2026-03-02.md': '---\ntitle: A\nattendance: [CTO]\ndecided: [x, "12 %"]\n---\n\nx\n',
  };
  t.deepEqual(await messagesOf({ ...engagement, ...original }), [
    'Missing translation into fr, expected 2026-03-02.fr.md',
  ]);
  t.deepEqual(
    await saidOf({
      ...engagement,
      ...original,
      'journal/2026-03-02.fr.md': '---\ntitle: B\n---\n\ny\n',
    }),
    [
      'journal/2026-03-02.md:3:14 translation/missing',
      'journal/2026-03-02.md:4:11 translation/missing',
    ],
  );
  const maps = '---\ntitle: { en: A, fr: B }\nattendance: [{ en: CTO, fr: CTO }, CEO]\n---\n';
  t.deepEqual(await saidOf({ ...engagement, 'journal/2026-03-02.md': maps }), [
    'journal/2026-03-02.md:3:36 translation/missing',
  ]);
  t.deepEqual(
    await saidOf({
      ...engagement,
      'checks.yaml': '- { id: a, category: security, title: A, rating: 1 }\n',
    }),
    ['checks.yaml:1:39 translation/missing'],
  );
  t.deepEqual(
    await saidOf({
      'engagement.yaml': TRILINGUAL,
      ...original,
      'journal/2026-03-02.de.md': '---\ntitle: B\nattendance: [CTO]\ndecided: [x, y]\n---\n\nz\n',
    }),
    ['engagement.yaml:4:21 engagement/languages', 'journal/2026-03-02.md:2:1 translation/missing'],
  );
});

test('a text without a letter is the same in all languages, and says nothing of a translation', async (t) => {
  t.deepEqual(
    await messagesOf({
      'engagement.yaml': BILINGUAL,
      'journal/2026-03-02.md': '---\ntitle: A\ndecided: ["12 %"]\n---\n',
    }),
    ['Missing translation into fr, expected 2026-03-02.fr.md'],
  );
});

test('translation/body: missing on either side, in files and in maps', async (t) => {
  const engagement = { 'engagement.yaml': BILINGUAL };
  t.deepEqual(
    await saidOf({
      ...engagement,
      'pages/a.md': '---\ntitle: A\n---\n',
      'pages/a.fr.md': '---\ntitle: B\n---\n\nx\n',
    }),
    ['pages/a.md:2:1 translation/body'],
  );
  const list = (body: string): Record<string, string> => ({
    ...engagement,
    'security/findings.yaml': `- id: SEC-02\n  kind: strength\n  title: { en: A, fr: B }\n  status: proposed\n  body: ${body}\n`,
  });
  t.deepEqual(await messagesOf(list('x')), ['Missing body in fr, expected one as in en']);
  t.deepEqual(await saidOf(list('x')), ['security/findings.yaml:5:3 translation/body']);
  t.deepEqual(await saidOf(list('{ en: x, fr: y }')), []);
});

test('a draft waits for its translation', async (t) => {
  const draft = { 'security/SEC-02-x.md': '---\npriority: 2\nimpact: x\n---\n\n# X\n\ny\n' };
  t.deepEqual(await saidOf({ 'engagement.yaml': BILINGUAL, ...draft }), []);
});

test('text/language: a language that is not listed, and no default one', async (t) => {
  const files = {
    'engagement.yaml': BILINGUAL,
    'security/SEC-02-x.yaml':
      'priority: 2\ntitle: { fr: X }\nimpact: { en: X, de: Y }\nrisk: {}\nbody: { fr: x }\n',
  };
  t.deepEqual(await saidOf(files), [
    'security/SEC-02-x.yaml:2:8 text/language',
    'security/SEC-02-x.yaml:3:18 text/language',
    'security/SEC-02-x.yaml:4:7 text/language',
    'security/SEC-02-x.yaml:5:7 text/language',
  ]);
});

test('three languages: an event’s text takes each of them', async (t) => {
  const events = (text: string): string => `timeline: [${text}]\n`;
  const files = {
    'engagement.yaml': TRILINGUAL,
    'incidents/INC-01-outage.md':
      '---\ntimezone: Europe/Paris\nstatus: reviewed\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: Refused, evidence: "https://x.example" }\n---\n\n# Outage\n',
    'incidents/INC-01-outage.de.md': `---\n${events('Abgelehnt')}---\n\n# Ausfall\n`,
    'incidents/INC-01-outage.fr.md': `---\n${events('{ text: Refusé }')}---\n\n# Panne\n`,
  };
  // The theme has no German: that is all that is said.
  t.deepEqual(await saidOf(files), ['engagement.yaml:4:21 engagement/languages']);
});

test('translation: the note and the role that answered', async (t) => {
  const files = {
    'engagement.yaml': BILINGUAL,
    'security/SEC-02-x.md':
      '---\nkind: strength\nstatus: validated\nvalidation: { by: Product Owner, on: 2026-03-03, note: Yes }\n---\n\n# X\n',
    'security/SEC-02-x.fr.md':
      '---\nvalidation: { by: Responsable produit }\nnote: Oui SEC-99\n---\n\n# X\n',
  };
  t.deepEqual(await saidOf(files), ['security/SEC-02-x.fr.md:3:11 reference/text']);
});
