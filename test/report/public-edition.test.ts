import test from 'ava';

import { front, makeTiny, ticket, tinyEngagement, tinyReport } from '../helpers/tiny.ts';

const TOLD = {
  client: { name: 'Clinéa', description: 'Sells to doctors', website: 'https://clinea.example/' },
  classification: 'confidential',
  languages: ['en', 'fr'],
  verdict: 'All is open',
  messages: ['Close it'],
  team: [{ role: 'Operator', side: 'client', name: 'A person' }],
  site: { url: 'https://audit.example/', repository: 'https://git.example/audit' },
};

test('of the engagement, strangers read only what tells nothing of the client', (t) => {
  const { engagement } = tinyReport({ 'engagement.yaml': tinyEngagement(TOLD) }, 'public');
  t.is(engagement.verdict, undefined);
  t.deepEqual(engagement.messages, []);
  t.deepEqual(engagement.team, []);
  t.is(engagement.classification, undefined);
  t.is(engagement.client.description, undefined);
  t.deepEqual(engagement.site, { url: 'https://audit.example/' });
  t.deepEqual(engagement.title, { en: 'A tiny audit' });
});

test('an edition shows what it says of the engagement, people’s names never', (t) => {
  const editions = { public: { show: ['verdict', 'team'] } };
  const files = { 'engagement.yaml': tinyEngagement({ ...TOLD, editions }) };
  const { engagement } = tinyReport(files, 'public');
  t.deepEqual(engagement.verdict, { en: 'All is open' });
  t.deepEqual(engagement.team[0]?.role, { en: 'Operator' });
  t.is(engagement.team[0]?.name, undefined);
  t.deepEqual(engagement.messages, []);
});

test('the client is named to no stranger, whatever the author forgot, and it is said', (t) => {
  const { report, diagnostics } = makeTiny({ 'engagement.yaml': tinyEngagement(TOLD) }, 'public');
  t.is(report.engagement.client.name, 'the client');
  t.is(report.spoken?.get('fr')?.engagement.client.name, 'le client');
  t.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ['edition/client-name'],
  );
  const named = { public: { replace: { Clinéa: 'Clinéa' } } };
  const agreed = makeTiny(
    { 'engagement.yaml': tinyEngagement({ ...TOLD, editions: named }) },
    'public',
  );
  t.is(agreed.report.engagement.client.name, 'Clinéa');
  t.deepEqual(agreed.diagnostics, []);
});

test('an edition of the firm’s own has what it starts from, and its own besides', (t) => {
  const editions = {
    client: { notice: 'For you', replace: { Acme: 'a supplier' } },
    board: { from: 'client', replace: { Zeta: 'a bank' } },
    press: { from: 'board', notice: 'For the press' },
  };
  const files = {
    'engagement.yaml': tinyEngagement({ editions }),
    'security/SEC-01.md': ticket({ title: 'Tell Acme and Zeta' }),
    'security/SEC-02.md': ticket({ audience: 'internal' }),
  };
  const board = tinyReport(files, 'board');
  t.deepEqual(board.edition, { id: 'board', base: 'client', notice: { en: 'For you' } });
  t.deepEqual(
    board.findings.map(({ title }) => title),
    [{ en: 'Tell a supplier and a bank' }],
  );
  t.deepEqual(tinyReport(files, 'press').edition.notice, { en: 'For the press' });
});

test('a link whose address holds a replaced name keeps its words alone', (t) => {
  const editions = { client: { replace: { Acme: 'a supplier' } } };
  const files = {
    'engagement.yaml': tinyEngagement({ editions }),
    'pages/acme-notes.md': front({ title: 'Notes' }, 'See [the docs](https://acme.example/).'),
    'pages/p.md': front({ title: 'P' }, 'See [the notes](acme-notes.md).'),
  };
  const { pages } = tinyReport(files);
  const [notes, other] = ['a-supplier-notes', 'p'].map((id) =>
    pages.find((page) => page.id === id),
  );
  t.false(JSON.stringify(notes?.bodies).includes('"link"'));
  t.true(JSON.stringify(other?.bodies).includes('"id":"a-supplier-notes"'));
  t.false(JSON.stringify(pages).toLowerCase().includes('acme'));
});

test('an id that is hidden is named neither in code nor in a label', (t) => {
  const files = {
    'security/SEC-05.md': ticket({ audience: 'internal' }),
    'pages/p.md': front(
      { title: 'P' },
      '`SEC-05`\n\n![Map of SEC-05](m.png "SEC-05")\n\n[x](https://x.example/SEC-05)',
    ),
    'pages/m.png': new Uint8Array([1]),
  };
  const { report, diagnostics } = makeTiny(files);
  t.false(JSON.stringify(report.pages[0]?.bodies).includes('SEC-05'));
  t.is(diagnostics.length, 4);
});
