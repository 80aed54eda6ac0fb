/** `constat digest`: the day in ten lines, from git and the journal, in either language. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { commitEngagement } from '../helpers/repository.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { ANSWER, front, ticket, tinyEngagement, type TinyFiles } from '../helpers/tiny.ts';
import { runConstat } from './command-line.ts';

const ENGAGEMENT = tinyEngagement({
  title: { fr: 'Un audit', en: 'An audit' },
  languages: ['fr', 'en'],
  categories: [{ id: 'security', code: 'SEC', title: { fr: 'Sécurité', en: 'Security' } }],
  team: [{ role: 'Product Owner', side: 'client', approves: true }],
});

const check = (rating: number): string =>
  `- { id: net, category: security, title: Réseau, rating: ${String(rating)} }\n`;

const YESTERDAY: TinyFiles = {
  'engagement.yaml': ENGAGEMENT,
  'checks.yaml': check(1),
  'security/SEC-01.md': ticket({ title: 'Cloisonner' }, 'Vu.\n\n## Comment\n\nFaire.'),
};

const TODAY: TinyFiles = {
  ...YESTERDAY,
  'checks.yaml': check(2),
  'security/SEC-01.md': ticket(
    {
      title: 'Cloisonner',
      status: 'validated',
      validation: { by: 'Product Owner', on: '2026-03-03' },
    },
    'Vu.\n\n## Comment\n\nFaire.',
  ),
  'security/SEC-02.md': ticket(
    { title: 'Fermer <b>la</b> *porte*' },
    'Vu.\n\n## Comment\n\nFaire.',
  ),
  'security/SEC-03.md': ticket({ title: 'Secret', audience: 'internal' }),
  'security/SEC-04.md': ticket(
    { title: 'Ranger', status: 'done', validation: ANSWER },
    'Vu.\n\n## Comment\n\nFaire.',
  ),
  'journal/2026-03-03.md': front({ title: 'Jour 2', decided: ['On ouvre un compte'] }, 'Fait.'),
  'questions.yaml':
    '- { id: A-02, kind: access, what: Accès au projet, to: CTO, asked: 2026-03-02 }\n',
};

async function makeDay(t: ExecutionContext): Promise<string> {
  const folder = await temporaryFolder(t, 'constat journée ');
  await commitEngagement(folder, { day: '2026-03-02', tag: 'one', files: YESTERDAY });
  await writeFiles(join(folder, 'findings'), TODAY);
  return folder;
}

test('the day says what was found, settled, decided, and what waits for whom', async (t) => {
  const folder = await makeDay(t);
  const { status, out, err } = await runConstat(['digest', '--since', '2026-03-02'], { folder });
  t.is(status, 0, err);
  const lines = out
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split('\n')
    .filter(Boolean);
  t.true(lines.length <= 10);
  t.deepEqual(lines.slice(1), [
    '- **Constaté :** SEC-02 Fermer \\<b>la\\</b> \\*porte\\* (P1) ; SEC-04 Ranger (P1)',
    '- **Tranché :** SEC-01 (validée)',
    '- **Maturité :** Sécurité 1,0 → 2,0',
    '- **Décidé :** On ouvre un compte',
    '- **À valider (Product Owner) :** SEC-02 Fermer \\<b>la\\</b> \\*porte\\* (P1)',
    '- **Attendu (CTO) :** A-02 Accès au projet (demandé le 2 mars)',
    '- **À réaliser :** 2 recommandations, 2 jours, Aucun achat',
  ]);
});

test('in English, and as HTML for an e-mail, what authors wrote is text', async (t) => {
  const folder = await makeDay(t);
  const args = ['digest', '--since', '2026-03-02', '--lang', 'en', '--format', 'html'];
  const { out } = await runConstat(args, { folder });
  t.regex(out, /<html lang="en">[^]*<strong>Found:<\/strong> SEC-02 Fermer &#x3C;b>la/);
  t.notRegex(out, /<b>|<script|<link|SEC-03/);
});

test('with --write it is the draft of today’s entry, which is never overwritten', async (t) => {
  const folder = await makeDay(t);
  const wrote = await runConstat(['digest', '--since', '2026-03-02', '--write'], { folder });
  t.is(wrote.status, 0, wrote.err);
  const path = wrote.out.trim();
  t.regex(path, /^findings\/journal\/\d{4}-\d{2}-\d{2}\.md$/);
  t.regex(await readFile(join(folder, path), 'utf8'), /^---\ntitle: [^]*\*\*Constaté/);
  t.is((await runConstat(['check'], { folder })).status, 0);
  const again = await runConstat(['digest', '--write'], { folder });
  t.is(again.status, 2);
  t.regex(again.err, /is there already/);
});

test('without a repository all counts as new, and that is said', async (t) => {
  const folder = await temporaryFolder(t, 'constat journée ');
  await writeFiles(join(folder, 'findings'), TODAY);
  const { status, out, err } = await runConstat(['digest'], { folder });
  t.is(status, 0);
  t.regex(out, /Constaté/);
  t.regex(err, /^All counts as new since \d{4}-\d{2}-\d{2}: expected a repository of git/);
});
