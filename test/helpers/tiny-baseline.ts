/** A small audit, and the same a year later, in French and English → its report with what changed, for tests. */
import { diffReports } from '../../src/report/changes/diff-reports.ts';
import type { Baseline, Report } from '../../src/report/report.ts';
import { ANSWER, front, ticket, tinyEngagement, tinyReport, type TinyFiles } from './tiny.ts';

const said = (fr: string, en: string): object => ({ fr, en });

const WORDS = {
  impact: said('Mieux.', 'Better.'),
};

function checks(network: string, keys: string): string {
  const check = (id: string, rating: string): string =>
    `- { id: ${id}, category: security, title: { fr: Le ${id}, en: The ${id} }, rating: ${rating} }\n`;
  return check('network', network) + check('keys', keys);
}

const ENGAGEMENT = tinyEngagement({
  title: said('Un audit', 'An audit'),
  languages: ['fr', 'en'],
  categories: [{ id: 'security', code: 'SEC', title: said('Sécurité', 'Security') }],
});

/** As the first audit left it. */
export const BEFORE: TinyFiles = {
  'engagement.yaml': ENGAGEMENT,
  'checks.yaml': checks('1', 'unknown'),
  'security/SEC-01.md': ticket({ ...WORDS, title: said('Isoler', 'Isolate'), priority: 2 }),
  'security/SEC-02.md': ticket({ ...WORDS, title: said('Changer', 'Rotate'), effort: '1d' }),
  'security/SEC-03.md': ticket({
    ...WORDS,
    title: said('Sauver', 'Back up'),
    status: 'done',
    validation: ANSWER,
  }),
  'security/SEC-04.md': ticket({ ...WORDS, title: said('Ancien', 'Old') }),
  'security/SEC-05.md': ticket({ ...WORDS, title: said('Nommer', 'Name') }),
};

/** A year later. */
export const AFTER: TinyFiles = {
  'engagement.yaml': ENGAGEMENT,
  'checks.yaml': checks('2', '0'),
  'security/SEC-01.md': ticket({ ...WORDS, title: said('Isoler', 'Isolate'), priority: 1 }),
  'security/SEC-02.md': ticket({
    ...WORDS,
    title: said('Changer', 'Rotate'),
    effort: '2-3d',
    cost: '1200',
    status: 'done',
    validation: ANSWER,
  }),
  'security/SEC-03.md': ticket(
    { ...WORDS, title: said('Sauver', 'Back up') },
    'Vu deux fois.\n\n## Comment\n\nDo it.',
  ),
  'security/SEC-05.md': ticket({ ...WORDS, title: said('Nommer', 'Give names') }),
  'security/SEC-06.md': ticket({ ...WORDS, title: said('Neuf', 'New'), priority: 3 }),
  'security/SEC-07.md': front(
    { title: said('Bien', 'Well done'), kind: 'strength', status: 'validated' },
    'Bien.',
  ),
  'journal/2026-03-03.md': front({ title: said('Second jour', 'Second day') }, 'Vu.'),
};

/** Lays what changed since a day over a report, as a build does. */
export function withBaseline(
  report: Report,
  before: Report,
  words: Pick<Baseline, 'title'> = {},
): Report {
  const changes = diffReports(before, report);
  return { ...report, baseline: { day: '2025-03-04', changes, ...words } };
}

/** The small audit's report with what changed since the first one. */
export function comparedReport(words: Pick<Baseline, 'title'> = {}): Report {
  return withBaseline(tinyReport(AFTER), tinyReport(BEFORE), words);
}
