import test from 'ava';

import { ENGAGEMENT } from '../../src/rules/shared/example-engagement.ts';
import { checkWith, saidOf } from '../helpers/base-engagement.ts';

const page = (body: string): Record<string, string> => ({
  'pages/p.md': `---\ntitle: P\n---\n\n${body}\n`,
});

test('reference/text: prose that looks like an id is none', async (t) => {
  t.deepEqual(
    await saidOf(
      page(
        'UTF-8, SHA-256, CVE-2026-1, SEC-x, MSEC-9, SEC-9-b, x/SEC-9, `SEC-9`, <https://x.example/SEC-9>, https://x.example/?q=SEC-9, [SEC-9](https://x.example)\n\n```\nSEC-9\n```',
      ),
    ),
    [],
  );
});

test('reference/text: each occurrence has its own place, on any line', async (t) => {
  t.deepEqual(
    await saidOf(
      page('SEC-9 and\nSEC-9 **SEC-9**\n\n| a |\n|---|\n| SEC-98 SEC-9 |\n\n# SEC-01 INC-7'),
    ),
    [
      'pages/p.md:5:1 reference/text',
      'pages/p.md:6:1 reference/text',
      'pages/p.md:6:9 reference/text',
      'pages/p.md:10:3 reference/text',
      'pages/p.md:10:10 reference/text',
      'pages/p.md:12:1 markdown/heading',
      'pages/p.md:12:10 reference/text',
    ],
  );
});

test('reference/text: texts of YAML, bodies in YAML, titles, translations', async (t) => {
  const files = {
    'engagement.yaml': `${ENGAGEMENT.replace('[en]', '[en, fr]')
      .replace('title: Cloud platform audit', 'title: { en: A, fr: B }')
      .replaceAll(
        /title: (Security|Availability)/g,
        'title: { en: $1, fr: $1 }',
      )}stakes: { en: See SEC-91, fr: "Voir SEC-92" }\n`,
    'security/findings.yaml':
      '- id: SEC-02\n  priority: 1\n  body:\n    en: |\n      # Title SEC-93\n\n      Text SEC-94\n    fr: |-\n        Texte SEC-95\n- id: SEC-03\n  title: "X https://x.example/?SEC-9 SEC-96"\n  priority: 1\n  resources: [SEC-9]\n  references: [SEC-9]\n  body: SEC-97\n',
    'security/SEC-01-network-policies.fr.md': '---\nimpact: Voir SEC-98\n---\n\n# Isoler SEC-99\n',
    'security/SEC-01-network-policies.md': '---\npriority: 1\nimpact: x\n---\n\n# Isolate\n',
    'incidents/INC-01-outage.md':
      '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: X, evidence: "https://x.example" }\n---\n\n# Total outage\n',
    'incidents/INC-01-outage.fr.md': '---\ntitle: Panne\ntimeline: [Voir INC-77]\n---\n',
  };
  t.deepEqual(await saidOf(files), [
    'engagement.yaml:9:19 reference/text',
    'engagement.yaml:9:37 reference/text',
    'incidents/INC-01-outage.fr.md:3:17 reference/text',
    'security/SEC-01-network-policies.fr.md:2:14 reference/text',
    'security/SEC-01-network-policies.fr.md:5:10 reference/text',
    'security/findings.yaml:5:15 reference/text',
    'security/findings.yaml:7:12 reference/text',
    'security/findings.yaml:9:15 reference/text',
    'security/findings.yaml:11:38 reference/text',
    'security/findings.yaml:15:9 reference/text',
  ]);
});

test('reference/text: an alias and an incident are known', async (t) => {
  const files = {
    ...page('SEC-1 and INC-01 and SEC-01'),
    'security/SEC-02-x.md': '---\npriority: 1\naliases: [SEC-1]\n---\n\n# X\n',
  };
  t.deepEqual(await saidOf(files), []);
});

const OUTAGE =
  '---\ntimezone: Europe/Paris\n---\n\n# Total outage\n\n## What happened\n\n## Cost\n\n### What happened\n\n## Étapes à suivre :redact[10.0.0.1]\n';

test('reference/link: known sections, slugs as on GitHub, files, assets, addresses', async (t) => {
  const links = [
    '../incidents/INC-01-outage.md',
    '../incidents/INC-01-outage.md#what-happened',
    '../incidents/INC-01-outage.md#what-happened-1',
    '../incidents/INC-01-outage.md#cost',
    '../incidents/INC-01-outage.md#étapes-à-suivre-',
    '../incidents/INC-01-outage.md#%C3%A9tapes-%C3%A0-suivre-',
    '../security/SEC-01-network-policies.md',
    'x.txt',
    '#here',
    'https://x.example/a.md#b',
    'HTTPS://x.example',
    'mailto:a@x.example',
  ];
  const body = `## Here\n\n${links.map((link) => `[a](${link})`).join('\n')}`;
  t.deepEqual(
    await saidOf({ ...page(body), 'incidents/INC-01-outage.md': OUTAGE, 'pages/x.txt': 'x' }),
    [],
  );
});

test('reference/link: what leads nowhere, with the nearest that would', async (t) => {
  const links = [
    '../incidents/INC-01-outgae.md',
    '../incidents/INC-01-outage.md#what-hapened',
    '../checks.yaml',
    'x.txt#a',
    '../../x.md',
    'tel:12',
    '..',
  ];
  const body = links.map((link) => `[a](${link})`).join('\n');
  const { diagnostics } = await checkWith({
    ...page(body),
    'incidents/INC-01-outage.md': OUTAGE,
    'checks.yaml': '[]\n',
    'pages/x.txt': 'x',
  });
  t.deepEqual(
    diagnostics
      .filter(({ rule }) => rule === 'reference/link')
      .map(({ line, message, hint }) => `${line} ${message} | ${hint ?? ''}`),
    [
      '5 Unexpected link "../incidents/INC-01-outgae.md", expected a file of the engagement | Did you mean `../incidents/INC-01-outage.md`?',
      '6 Unexpected link "../incidents/INC-01-outage.md#what-hapened", expected a heading of that file | Did you mean `what-happened`?',
      '7 Unexpected link "../checks.yaml", expected a file that makes one page: a finding, an incident, a page, a day of the journal | ',
      '8 Unexpected link "x.txt#a", expected no fragment on a file that is no page | Did you mean `x.txt`?',
      '9 Unexpected link "../../x.md", expected a path inside the engagement | ',
      '10 Unexpected link "tel:12", expected http, https, mailto or a path in the engagement | ',
      '11 Unexpected link "..", expected a file of the engagement | ',
    ],
  );
});

test('reference/link: a heading of the other language leads to the same section', async (t) => {
  const files = {
    'engagement.yaml': ENGAGEMENT.replace('[en]', '[en, fr]')
      .replace('title: Cloud platform audit', 'title: { en: A, fr: B }')
      .replaceAll(/title: (Security|Availability)/g, 'title: { en: $1, fr: $1 }'),
    'pages/a.md':
      '---\ntitle: A\n---\n\n## Cost\n\nx\n\n## Second part\n\n[b](#deuxième-partie) [c](#coût) [d](a.fr.md#cost)\n',
    'pages/a.fr.md':
      '---\ntitle: A\n---\n\n## Coût\n\nx\n\n## Deuxième partie\n\n[b](a.md#second-part)\n',
  };
  const { index, diagnostics } = await checkWith(files);
  t.deepEqual(diagnostics, []);
  const reference = { kind: 'page', id: 'a' };
  t.deepEqual(index?.resolve('pages/a.md', '#coût', 'en'), {
    is: 'reference',
    reference: { ...reference, fragment: 'cost' },
  });
  t.deepEqual(index?.resolve('pages/a.fr.md', 'a.md#second-part', 'fr'), {
    is: 'reference',
    reference: { ...reference, fragment: 'deuxième-partie' },
  });
});

test('reference/image: a picture of the engagement, with its words', async (t) => {
  const files = {
    ...page(
      '![a](a.png)\n![a](b.png)\n![a](x.txt)\n![a](https://x.example/a.png)\n![ ](a.png)\n![a](p.md)\n\n![ref][r]\n\n[r]: c.png',
    ),
    'pages/a.png': 'x',
    'pages/x.txt': 'x',
  };
  t.deepEqual(await saidOf(files), [
    'pages/p.md:6:1 reference/image',
    'pages/p.md:7:1 reference/image',
    'pages/p.md:8:1 reference/image',
    'pages/p.md:9:1 image/alternative-text',
    'pages/p.md:10:1 reference/image',
    'pages/p.md:12:1 reference/image',
  ]);
});

test('source/unused-file: logos, theme, template, evidence and links are uses; a broken file may be one', async (t) => {
  const files = {
    'engagement.yaml': `${ENGAGEMENT}theme: brand\ndeck: { template: brand/firm.pptx }\n`.replace(
      'name: Balise',
      'name: Balise, logo: assets/a.svg',
    ),
    'assets/a.svg': 'x',
    'assets/evidence.txt': 'x',
    'assets/unused.txt': 'x',
    'brand/firm.pptx': 'x',
    'brand/site.css': 'x',
    'incidents/INC-01-outage.md':
      '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: X, evidence: ../assets/evidence.txt }\n---\n\n# X\n',
  };
  t.deepEqual(await saidOf(files), ['assets/unused.txt:1:1 source/unused-file']);
  t.deepEqual(await saidOf({ ...files, ...page(''), 'pages/p.md': '---\norder: a\n---\n' }), [
    'pages/p.md:2:1 page/title',
    'pages/p.md:2:8 page/order',
  ]);
});
