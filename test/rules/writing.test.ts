import test from 'ava';

import { isEnglishStatement } from '../../src/rules/shared/english-action.ts';
import { isFrenchAction } from '../../src/rules/shared/french-action.ts';
import { BILINGUAL } from '../../src/rules/shared/example-engagement.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';
import { checkWith, messagesOf, saidOf, type Files } from '../helpers/base-engagement.ts';

const FILE = 'security/SEC-02-x.md';
const finding = (keys: string, body = '', title = 'Close the public API'): Files => ({
  [FILE]: `---\npriority: 2\n${keys}---\n\n# ${title}\n\n${body}`,
});

const FRENCH_ACTIONS = [
  'Cloisonner les environnements avec des NetworkPolicies',
  'Ne plus exposer le plan de contrôle',
  'Ne pas conserver de clés exportées',
  'Décrire toute l’infrastructure dans Terraform',
  'Mettre à jour les nœuds',
  'Recevoir les alertes la nuit',
  'Remettre en service la sauvegarde',
  'Se doter d’une astreinte',
  'S’appuyer sur Workload Identity',
  'Y mettre fin',
  'Faire tourner les secrets',
  'Activez le chiffrement',
  'Mettons fin aux comptes partagés',
  'Systématiquement chiffrer les disques',
  'Ingress : le passer en haute disponibilité',
  'Exclure les données de santé des journaux',
];
const FRENCH_STATEMENTS = [
  'Le cluster n’est pas cloisonné',
  'Absence de NetworkPolicies',
  'Aucune sauvegarde n’est testée',
  'Des secrets sont dans Git',
  'Pas d’alerte sur les certificats',
  'Sauvegardes non testées',
  'Chiffrement des disques absent',
  'Infrastructure décrite à moitié',
  'Cluster mal isolé',
  'Registre d’images public',
  'Inventaire des actifs incomplet',
  'L’API Kubernetes est publique',
];
const UNDECIDED = [
  'SSO pour tous',
  '`kubectl` réservé',
  '2FA partout',
  'GitOps',
  'Rotate the keys',
  '',
];

test('finding/title-action: French titles that are actions, statements, or neither', (t) => {
  for (const title of FRENCH_ACTIONS) t.is(isFrenchAction(title), true, title);
  for (const title of FRENCH_STATEMENTS) t.is(isFrenchAction(title), false, title);
  for (const title of UNDECIDED) t.is(isFrenchAction(title), undefined, title);
});

const ENGLISH_ACTIONS = [
  'Isolate the environments with NetworkPolicies',
  'Back up the database automatically to a locked bucket',
  'Alert when a backup is late',
  'Keep the ingress up when nodes are cordoned',
  'Ensure backups are tested every month',
  'Make sure the key is rotated',
  'Let Google manage the TLS certificates',
  'Bring the stock database back in-house',
  'Schedule by UTC & make jobs safe to run twice',
  'Partition the network',
  'Address what the scan has found',
  'Stop what is public',
  'Deploy from git with a controller (GitOps)',
  'Two-factor sign-in for all',
];
const ENGLISH_STATEMENTS = [
  'The API is public',
  'No NetworkPolicy',
  'Missing backups',
  'Lack of alerts',
  'Secrets are stored in Git',
  'Backups not tested are no backups',
  'Encryption at rest',
  'Misconfiguration of the ingress',
  'Sharing accounts',
  'Unencrypted disks',
  'Hardcoded passwords',
  'Node pool has public addresses',
  'There is no on-call rota',
  'Why the keys leak',
];

test('finding/title-action: English titles that cannot be actions, and those that may be', (t) => {
  for (const title of ENGLISH_ACTIONS) t.false(isEnglishStatement(title), title);
  for (const title of ENGLISH_STATEMENTS) t.true(isEnglishStatement(title), title);
});

test('finding/title-action: every recommendation of the catalogue is an action in both languages', async (t) => {
  for (const { id, recommendation } of (await builtInCatalogue()).entries.values()) {
    const { fr = '', en = '' } = recommendation as Record<string, string>;
    t.is(isFrenchAction(fr), true, `${id}: ${fr}`);
    t.false(isEnglishStatement(en), `${id}: ${en}`);
  }
});

test('finding/title-action: language by language, at its place; a strength states', async (t) => {
  const files = {
    'engagement.yaml': BILINGUAL,
    [FILE]: '---\ntitle: { en: The door is open, fr: La porte est ouverte }\npriority: 2\n---\n',
    'security/SEC-03-y.md':
      '---\nkind: strength\ntitle: { en: The door is shut, fr: La porte est fermée }\n---\n',
  };
  t.deepEqual(await saidOf(files), [
    `${FILE}:2:14 finding/title-action`,
    `${FILE}:2:36 finding/title-action`,
  ]);
  const german = {
    ...files,
    'engagement.yaml': BILINGUAL.replaceAll('fr', 'de'),
    [FILE]: '---\ntitle: { en: Shut it, de: Die Tür ist offen }\npriority: 2\n---\n',
    'security/SEC-03-y.md': '---\nkind: strength\ntitle: { en: It is shut, de: Sie ist zu }\n---\n',
  };
  t.deepEqual(await saidOf(german), ['engagement.yaml:4:17 engagement/languages']);
});

test('finding/summary-length: what counts is plain text before the first section', async (t) => {
  const full = 'x'.repeat(240);
  t.deepEqual(await messagesOf(finding('', full)), []);
  t.deepEqual(await messagesOf(finding('', `${full}y`)), [
    'Unexpected summary of 241 characters, expected 240 at most',
  ]);
  const marks = `**${'x'.repeat(120)}** [${'y'.repeat(119)}](https://x.example)`;
  t.deepEqual(await messagesOf(finding('', marks)), []);
  t.deepEqual(await saidOf(finding('', `${'x'.repeat(120)}\n\n${'y'.repeat(120)}`)), [
    `${FILE}:7:1 finding/summary-length`,
  ]);
  const apart = `Short.\n\n\`\`\`sh\n${full}y\n\`\`\`\n\n## Observation\n\n${full}y\n`;
  t.deepEqual(await messagesOf(finding('', apart)), []);
});

test('finding/impact-repeats: shares of words, not of letters; key or section; language by language', async (t) => {
  const said = async (impact: string): Promise<number> =>
    (await messagesOf(finding(`impact: ${impact}\n`))).length;
  t.is(await said('The public API is closed'), 1);
  t.is(await said('Close public API'), 1);
  t.is(await said('Nobody outside the office reaches the API'), 0);
  t.is(await said('The attack surface of the API shrinks'), 0);
  t.is(await said('"…"'), 0);
  t.deepEqual(await saidOf(finding('', '## Impact\n\nThe API is no longer public.\n')), [
    `${FILE}:9:1 finding/impact-repeats`,
  ]);
  t.deepEqual(
    await saidOf(finding('', '## Impact\n\nThe API is no longer public. Nobody scans it.\n')),
    [],
  );
  const french = {
    'engagement.yaml': BILINGUAL,
    [FILE]:
      '---\ntitle: { en: Test backups, fr: Tester les sauvegardes }\npriority: 2\nimpact: { en: A loss costs an hour, fr: Les sauvegardes sont testées }\n---\n',
  };
  t.deepEqual(await saidOf(french), [`${FILE}:4:41 finding/impact-repeats`]);
});

test('finding/how-steps: a list, code, a table, a link, or words enough', async (t) => {
  const keys = 'status: proposed\nimpact: Nobody outside reaches it\ncost: 0\n';
  const said = (how: string, own = keys): Promise<string[]> =>
    saidOf(finding(own, `## How to do it\n\n${how}\n`));
  t.deepEqual(await said('Make the cluster private.'), [`${FILE}:12:1 finding/how-steps`]);
  for (const how of [
    '1. Make it private.',
    '- Make it private.',
    'Run `terraform apply`.',
    '```sh\nterraform apply\n```',
    'See [the guide](https://x.example).',
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
  ]) {
    t.deepEqual(await said(how), [], how);
  }
  t.deepEqual(await said('Make it private.', ''), []);
  const done = `${keys.replace('proposed', 'done')}validation: { by: CTO, on: 2026-03-03 }\n`;
  t.deepEqual(await said('Make it private.', done), []);
});

test('finding/odd-priority: effort and cost have a say, and the reasoning is shown', async (t) => {
  const said = async (keys: string): Promise<string[]> => {
    const { diagnostics } = await checkWith({ [FILE]: `---\n${keys}\n---\n\n# Close the API\n` });
    return diagnostics.map(({ message, hint }) => `${message} · ${hint ?? ''}`);
  };
  const quick = 'effort: 0.5d\ncost: 0';
  t.deepEqual(await said(`priority: 3\nseverity: medium\n${quick}`), [
    'Unexpected priority 3 of a finding of medium severity, 0.5d of effort, no cost, expected 1 or 2 · Medium severity alone makes it 1, 2 or 3; a day at most, free and waiting for nothing, it is not left for last. The decision is yours',
  ]);
  t.deepEqual(await said(`priority: 3\nseverity: medium\n${quick}\ndepends: [SEC-01]`), []);
  t.deepEqual(await said(`priority: 3\nseverity: medium\neffort: 0.5d\ncost: 100`), []);
  t.deepEqual(await said(`priority: 3\nseverity: medium\neffort: 0.5d`), []);
  t.deepEqual(await said(`priority: 1\nseverity: low\n${quick}`), []);
  t.is((await said('priority: 1\nseverity: low\neffort: 2d\ncost: 0')).length, 1);
  t.is((await said('priority: 1\nseverity: medium\neffort: 20-30d\ncost: 0')).length, 1);
  t.deepEqual(await said('priority: 2\nseverity: medium\neffort: 20-30d\ncost: 0'), []);
  t.deepEqual(await said('priority: 3'), []);
});

test('finding/depends-priority: a 1 on a 3 that is still to do, by id or alias', async (t) => {
  const pair = (first: string, second: string): Files => ({
    [FILE]: `---\n${first}\ndepends: [OLD-1]\n---\n\n# Close the API\n`,
    'security/SEC-03-y.md': `---\n${second}\naliases: [OLD-1]\n---\n\n# Open a VPN\n\n## How\n\n1. Do.\n`,
  });
  const done = (status: string): string =>
    `priority: 3\nimpact: Less\ncost: 0\nstatus: ${status}\nvalidation: { by: CTO, on: 2026-03-03, note: No, until: 2026-09-30 }`;
  const at = [`${FILE}:3:11 finding/depends-priority`];
  t.deepEqual(await saidOf(pair('priority: 1', 'priority: 3')), at);
  t.deepEqual(await saidOf(pair('priority: 1', done('in-progress'))), at);
  t.deepEqual(await saidOf(pair('priority: 1', done('deferred'))), at);
  for (const status of ['done', 'verified', 'rejected', 'accepted-risk']) {
    t.deepEqual(await saidOf(pair('priority: 1', done(status))), [], status);
  }
  t.deepEqual(await saidOf(pair('priority: 1', 'priority: 2')), []);
  t.deepEqual(await saidOf(pair('priority: 2', 'priority: 3')), []);
});

test('engagement/too-many-priority-1: over six, or over 30 % from four on; drafts and strengths apart', async (t) => {
  const list = (first: number, others: number, status = 'proposed'): Files => ({
    'security/findings.yaml': Array.from({ length: first + others }, (_, at) => {
      const id = `SEC-${String(at + 10)}`;
      const body = '"## How to do it\\n\\n1. Shut it.\\n"';
      return `- { id: ${id}, title: Shut door ${id}, priority: ${at < first ? 1 : 2}, status: ${status}, impact: Nobody walks in, cost: 0, body: ${body} }\n`;
    }).join(''),
  });
  const said = async (...counts: Parameters<typeof list>): Promise<string | undefined> =>
    (await messagesOf(list(...counts)))[0];
  t.is(await said(3, 0), undefined);
  t.is(await said(4, 0), 'Unexpected 4 findings of priority 1 among 4 to do, expected 3 at most');
  t.is(await said(4, 9), 'Unexpected 4 findings of priority 1 among 13 to do, expected 3 at most');
  t.is(await said(4, 10), undefined);
  t.is(await said(6, 14), undefined);
  t.is(await said(7, 40), 'Unexpected 7 findings of priority 1 among 47 to do, expected 6 at most');
  t.is(await said(9, 0, 'draft'), undefined);
});
