import test from 'ava';

import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { checkWith, messagesOf, saidOf } from '../helpers/base-engagement.ts';

const DRAFT = '---\npriority: 2\n---\n\n# X\n';

test('id/duplicate: at the later file by path, naming the first', async (t) => {
  const files = { 'security/SEC-01-a.md': DRAFT };
  t.deepEqual(await saidOf(files), ['security/SEC-01-network-policies.md:1:1 id/duplicate']);
  t.deepEqual(await messagesOf(files), [
    'Unexpected second "SEC-01", expected each finding once: the first is at security/SEC-01-a.md:1',
  ]);
});

test('id/duplicate: checks, categories, codes, questions, decisions, aliases', async (t) => {
  const files = {
    'engagement.yaml': `${ENGAGEMENT}  - { id: security, code: AVA, title: Twice }\nasked:\n  - { id: Q1, ask: Why? }\n  - { id: Q1, ask: How? }\n`,
    'checks.yaml': '- { id: rbac, category: security, title: A, rating: 1 }\n',
    'security/checks.yaml': '- { id: rbac, title: A, rating: 1 }\n',
    'questions.yaml':
      '- { id: A-01, kind: access, what: X }\n- { id: A-01, kind: access, what: Y }\n',
    'security/SEC-02-b.md': '---\npriority: 2\naliases: [SEC-01, SEC-02]\n---\n\n# X\n',
    'security/findings.yaml': '- { id: SEC-02, priority: 1, title: X }\n',
  };
  t.deepEqual(await saidOf(files), [
    'engagement.yaml:9:11 id/duplicate',
    'engagement.yaml:9:27 id/duplicate',
    'engagement.yaml:12:11 id/duplicate',
    'questions.yaml:2:9 id/duplicate',
    'security/SEC-02-b.md:3:11 id/duplicate',
    'security/SEC-02-b.md:3:19 id/duplicate',
    'security/checks.yaml:1:9 id/duplicate',
    'security/findings.yaml:1:9 id/duplicate',
  ]);
});

test('id/missing and id/format: from a file’s name, and in a list', async (t) => {
  const files = {
    'security/sec-02-x.md': DRAFT,
    'security/SEC-3.yaml': 'priority: 1\ntitle: X\n',
    'security/findings.yaml': '- { priority: 1, title: X }\n',
    'incidents/outage.md': '---\ntimezone: Europe/Paris\n---\n\n# X\n',
    'incidents/INC-2.md': '---\ntimezone: Europe/Paris\n---\n\n# X\n',
  };
  t.deepEqual(await saidOf(files), [
    'incidents/outage.md:1:1 id/missing',
    'security/SEC-3.yaml:1:1 id/format',
    'security/findings.yaml:1:3 id/missing',
    'security/sec-02-x.md:1:1 id/missing',
  ]);
});

test('id/category-code: the key `category` decides, then the folder', async (t) => {
  const files = {
    'security/AVA-01-x.md': '---\npriority: 2\ncategory: availability\n---\n\n# X\n',
    'security/SEC-02-x.md': '---\npriority: 2\nid: AVA-02\n---\n\n# X\n',
    'findings.yaml': '- { id: AVA-03, priority: 1, title: X }\n',
  };
  t.deepEqual(await saidOf(files), [
    'findings.yaml:1:3 finding/category',
    'security/SEC-02-x.md:3:5 id/category-code',
  ]);
});

test('id/reserved: folders, and the code of incidents', async (t) => {
  const engagement = ENGAGEMENT.replace('availability, code: AVA', 'journal, code: INC');
  t.deepEqual(await saidOf({ 'engagement.yaml': engagement }), [
    'engagement.yaml:8:11 id/reserved',
    'engagement.yaml:8:26 id/reserved',
  ]);
});

test('reference/unknown: every key that names something', async (t) => {
  const files = {
    'engagement.yaml':
      `${ENGAGEMENT}trigger: INC-9\nasked: [{ id: Q1, ask: Why?, categories: [security, secrity] }]\ndecisions: [{ id: D1, ask: Now?, findings: [SEC-1] }]\ntheme: brand\ndeck: { template: firm.pptx }\n`.replace(
        'name: Balise',
        'name: Balise, logo: assets/logo.svg',
      ),
    'checks.yaml': '- { id: rbac, category: securty, title: A, rating: 1 }\n',
    'security/SEC-02-x.md':
      '---\npriority: 2\nchecks: [rbac, rback]\ndepends: [INC-01]\nincidents: [SEC-01, INC-01]\n---\n\n# X\n',
    'incidents/INC-01-outage.md':
      '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: X, evidence: certificate.txt }\nactions: [{ finding: SEC-11, type: prevent }]\n---\n\n# X\n\n[c](certificates.txt)\n',
    'incidents/certificates.txt': 'x\n',
  };
  const { diagnostics } = await checkWith(files);
  t.deepEqual(
    diagnostics.map(
      ({ file, line, column, message, hint }) =>
        `${file}:${line}:${column} ${message} | ${hint ?? ''}`,
    ),
    [
      'checks.yaml:1:25 Unexpected category "securty", expected one that exists | Did you mean `security`?',
      'engagement.yaml:3:32 Unexpected file "assets/logo.svg", expected one that exists | ',
      'engagement.yaml:9:10 Unexpected incident "INC-9", expected one that exists | Did you mean `INC-01`?',
      'engagement.yaml:10:53 Unexpected category "secrity", expected one that exists | Did you mean `security`?',
      'engagement.yaml:11:45 Unexpected finding "SEC-1", expected one that exists | Did you mean `SEC-01`?',
      'engagement.yaml:12:8 Unexpected folder "brand", expected one that exists | ',
      'engagement.yaml:13:19 Unexpected file "firm.pptx", expected one that exists | ',
      'incidents/INC-01-outage.md:4:66 Unexpected file "certificate.txt", expected one that exists | Did you mean `certificates.txt`?',
      'incidents/INC-01-outage.md:5:22 Unexpected finding "SEC-11", expected one that exists | Did you mean `SEC-01`?',
      'security/SEC-02-x.md:3:16 Unexpected check "rback", expected one that exists | Did you mean `rbac`?',
      'security/SEC-02-x.md:4:11 Unexpected finding "INC-01", expected one that exists | Did you mean `SEC-01`?',
      'security/SEC-02-x.md:5:13 Unexpected incident "SEC-01", expected one that exists | Did you mean `INC-01`?',
    ],
  );
});

test('a broken file is said once, not at every mention of it', async (t) => {
  const files = {
    'security/SEC-02-x.md': '---\npriority: 9\n---\n\n# X\n',
    'security/findings.yaml': '- { id: SEC-03, priority: 9, title: X }\n',
    'checks.yaml': '- { id: rbac, category: security, rating: none, title: X }\n',
    'pages/context.md':
      '---\ntitle: Context\n---\n\nSEC-02, SEC-03 and [two](../security/SEC-02-x.md#cost).\n',
    'security/SEC-04-x.md':
      '---\npriority: 2\nchecks: [rbac]\ndepends: [SEC-02, SEC-03]\n---\n\n# X\n',
  };
  t.deepEqual(await saidOf(files), [
    'checks.yaml:1:43 check/rating',
    'security/SEC-02-x.md:2:11 finding/priority',
    'security/findings.yaml:1:27 finding/priority',
  ]);
});

test('journal/name: a date that exists', async (t) => {
  const day = '---\ntitle: X\n---\n';
  t.deepEqual(
    await saidOf({
      'journal/2024-02-29.md': day,
      'journal/2026-2-3.md': day,
      'journal/notes.md': day,
    }),
    ['journal/2026-2-3.md:1:1 journal/name', 'journal/notes.md:1:1 journal/name'],
  );
});
