/** An older index as today's edition shows it: what is hidden, replaced or redacted today was never there. */
import test from 'ava';

import { seeAsToday } from '../../../src/report/changes/see-as-today.ts';
import { makeReport } from '../../../src/report/make-report.ts';
import type { Report } from '../../../src/report/report.ts';
import { front, ticket, tinyEngagement, tinyIndex, type TinyFiles } from '../../helpers/tiny.ts';

const OLD: TinyFiles = {
  'security/SEC-01.md': ticket({ title: 'Move cellar.example of Bakerine', depends: ['SEC-02'] }),
  'security/SEC-02.md': ticket({ title: 'Secret door' }),
  'security/SEC-03.md': ticket({ title: 'Gone today, after SEC-02' }),
  'checks.yaml': '- { id: net, category: security, title: Network, rating: 1 }\n',
  'pages/context.md': front({ title: 'Context' }, 'Before.'),
  'journal/2026-03-02.md': front({ title: 'First day' }, 'Much.'),
};

const TODAY: TinyFiles = {
  'engagement.yaml': tinyEngagement({
    editions: { client: { replace: { Bakerine: 'a bakery' } } },
  }),
  'security/SEC-01.md': ticket({ title: 'Move :redact[cellar.example] of Bakerine' }),
  'security/SEC-02.md': ticket({ title: 'Secret door', audience: 'internal' }),
  'checks.yaml':
    '- { id: net, category: security, title: Network, rating: 2, audience: internal }\n',
  'pages/context.md': front({ title: 'Context', audience: 'internal' }, 'After.'),
  'journal/2026-03-02.md': front({ title: 'First day', audience: 'internal' }, 'Much.'),
};

function seen(edition: string): Report {
  return makeReport(seeAsToday(tinyIndex(OLD), tinyIndex(TODAY), edition), edition).report;
}

test('the client sees nothing of what is hidden today', (t) => {
  const report = seen('client');
  t.deepEqual(
    report.findings.map(({ id, title }) => [id, title['en']]),
    [
      ['SEC-01', 'Move █████ of a bakery'],
      ['SEC-03', 'Gone today, after █████'],
    ],
  );
  t.deepEqual([report.checks, report.pages, report.journal], [[], [], []]);
  t.deepEqual(report.findings[0]?.depends, []);
});

test('the internal edition sees it as it was', (t) => {
  const report = seen('internal');
  t.deepEqual(
    report.findings.map(({ id }) => id),
    ['SEC-01', 'SEC-02', 'SEC-03'],
  );
  t.is(report.findings[0]?.title['en'], 'Move cellar.example of Bakerine');
  t.deepEqual([report.checks.length, report.pages.length, report.journal.length], [1, 1, 1]);
});

test('an edition that today does not have is a defect of the caller', (t) => {
  t.throws(() => seen('board'), { message: /no edition board/ });
});
