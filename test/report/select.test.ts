/** Names typed by a user → a part of the report. */
import test from 'ava';

import { select } from '../../src/report/select.ts';
import { reportOf } from '../helpers/report.ts';

const report = await reportOf('test/engagements/second');

test('ids, aliases, categories and their codes, whatever their case', (t) => {
  const { selection, unknown } = select(report, ['gov-1', 'RES', 'cost', 'inc-01', 'GOV-01']);
  t.deepEqual(unknown, []);
  t.deepEqual(selection, {
    names: ['GOV-01', 'resilience', 'cost', 'INC-01'],
    findings: ['GOV-01'],
    incidents: ['INC-01'],
    categories: ['resilience', 'cost'],
  });
});

test('names that stand for nothing are told', (t) => {
  t.deepEqual(select(report, ['GOV-99', 'GOV-01', 'root']).unknown, ['GOV-99', 'root']);
});
