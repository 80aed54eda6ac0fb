import test from 'ava';

import { listBoardViews } from '../../src/report/board-views.ts';
import { listChanged } from '../../src/report/list-changed.ts';
import { ANSWER, front, ticket, tinyEngagement, tinyReport } from '../helpers/tiny.ts';

const TICKETS = {
  'security/SEC-01.md': ticket({}),
  'security/SEC-02.md': ticket({ aliases: ['OLD-2'] }),
  'security/SEC-03.md': ticket({ status: 'validated', validation: ANSWER }),
  'security/SEC-10.md': front({ kind: 'strength', title: 'Sound', status: 'proposed' }, 'Seen.'),
};
const DAYS = {
  'journal/2026-03-02.md': front({ title: 'Kick-off' }, 'SEC-02 and SEC-03 were proposed.'),
  'journal/2026-03-03.md': front({ title: 'Second' }, 'Nothing of note.'),
};

test('without two days there is nothing to compare', (t) => {
  t.is(listChanged(tinyReport(TICKETS)), undefined);
  const one = { ...TICKETS, 'journal/2026-03-02.md': DAYS['journal/2026-03-02.md'] };
  t.is(listChanged(tinyReport(one)), undefined);
  t.false(listBoardViews(tinyReport(one)).some(({ id }) => id === 'changed'));
});

test('the dates are those of the last two days, whatever the order of the files', (t) => {
  const days = { 'journal/2026-02-27.md': front({ title: 'Before' }), ...DAYS };
  const changed = listChanged(tinyReport({ ...TICKETS, ...days }));
  t.is(changed?.since, '2026-03-02');
  t.is(changed?.on, '2026-03-03');
});

test('only what the last day names counts: in its body, in links, among its decisions', (t) => {
  const namedBy = (data: object, body: string): readonly string[] | undefined => {
    const last = front({ title: 'Second', ...data }, body);
    const early = { ...ANSWER, on: '2026-03-01' };
    const files = {
      ...TICKETS,
      ...DAYS,
      'security/SEC-03.md': ticket({ status: 'validated', validation: early }),
      'journal/2026-03-03.md': last,
    };
    return listChanged(tinyReport(files))?.tickets;
  };
  t.deepEqual(namedBy({}, 'Nothing.'), []);
  t.deepEqual(namedBy({}, 'We spoke of SEC-01.'), ['SEC-01']);
  t.deepEqual(namedBy({}, '## Later\n\n- [the second](../security/SEC-02.md)'), ['SEC-02']);
  t.deepEqual(namedBy({ decided: ['SEC-03 goes on, SEC-01 too'] }, ''), ['SEC-01', 'SEC-03']);
  t.deepEqual(namedBy({ decided: ['OLD-2 is accepted'] }, ''), ['SEC-02'], 'by a former id');
  t.deepEqual(namedBy({ decided: ['XSEC-01 and SEC-011 are no ids'] }, ''), []);
  t.deepEqual(namedBy({ title: 'SEC-01' }, ''), [], 'a title names nothing');
  t.deepEqual(namedBy({}, 'SEC-10 is sound.'), [], 'a strength is no ticket');
  t.deepEqual(namedBy({}, '`SEC-01` as code'), [], 'code names nothing');
});

test('a decision later than the day before counts, one of that day does not', (t) => {
  const decidedOn = (on: string): readonly string[] | undefined =>
    listChanged(
      tinyReport({
        ...TICKETS,
        ...DAYS,
        'security/SEC-03.md': ticket({ status: 'validated', validation: { ...ANSWER, on } }),
      }),
    )?.tickets;
  t.deepEqual(decidedOn('2026-03-02'), []);
  t.deepEqual(decidedOn('2026-03-03'), ['SEC-03']);
  t.deepEqual(decidedOn('2026-03-04'), ['SEC-03']);
});

test('what an edition hides of the day names nothing', (t) => {
  const body = ':::internal\nSEC-01 is to be costed.\n:::';
  const files = { ...TICKETS, ...DAYS, 'journal/2026-03-03.md': front({ title: 'Second' }, body) };
  t.deepEqual(listChanged(tinyReport(files))?.tickets, ['SEC-03']);
  t.deepEqual(listChanged(tinyReport(files, 'internal'))?.tickets, ['SEC-01', 'SEC-03']);
});

test('drafts are no tickets yet', (t) => {
  const files = { ...TICKETS, ...DAYS, 'security/SEC-01.md': ticket({ status: 'draft' }) };
  const named = { ...files, 'journal/2026-03-03.md': front({ title: 'Second' }, 'SEC-01, SEC-02') };
  t.deepEqual(listChanged(tinyReport(named, 'internal'))?.tickets, ['SEC-02', 'SEC-03']);
});

test('the other views follow status, due date and quick win', (t) => {
  const late = { status: 'validated', validation: ANSWER, owner: 'Team', due: '2026-03-01' };
  const report = tinyReport({
    'engagement.yaml': tinyEngagement(),
    'security/SEC-01.md': ticket({ effort: '2d' }),
    'security/SEC-02.md': ticket({ ...late, effort: '3d' }),
    'security/SEC-03.md': ticket({ status: 'rejected', validation: ANSWER }),
    'security/SEC-04.md': ticket({ status: 'in-progress', validation: ANSWER }),
  });
  t.deepEqual(Object.fromEntries(listBoardViews(report).map((view) => [view.id, view.tickets])), {
    all: ['SEC-01', 'SEC-02', 'SEC-03', 'SEC-04'],
    waiting: ['SEC-01'],
    overdue: ['SEC-02'],
    quickWins: ['SEC-04'],
  });
});
