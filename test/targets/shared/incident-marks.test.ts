/** What a ticket would have done about an incident, and what an incident's actions attack. */
import test from 'ava';

import { listEffectGroups } from '../../../src/targets/shared/effect-groups.ts';
import { listIncidentMarks, listIncidentsOf } from '../../../src/targets/shared/incident-marks.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { makeFindingRow } from '../../../src/targets/shared/rows.ts';
import { contextOf } from '../../helpers/context.ts';
import { byId, front, ticket, tinyReport } from '../../helpers/tiny.ts';

const context = await contextOf('findings');
test.after.always(() => context.close());

const NOWHERE = { href: () => undefined, image: () => undefined, diagram: () => undefined };

function scopeOf(): LanguageScope {
  const incident = (title: string, actions: object[]): string =>
    front({ title, status: 'reviewed', timezone: 'Europe/Paris', actions });
  const report = tinyReport({
    'incidents/INC-01-a.md': incident('A', [
      { finding: 'SEC-01', type: 'respond' },
      { finding: 'SEC-01', type: 'prevent' },
      { finding: 'SEC-02', type: 'detect' },
    ]),
    'incidents/INC-02-b.md': incident('B', [{ finding: 'SEC-01', type: 'mitigate' }]),
    'security/SEC-01-a.md': ticket(),
    'security/SEC-02-b.md': ticket(),
    'security/SEC-03-c.md': ticket({ incidents: ['INC-02'] }),
  });
  return createScope(report, context.templates('en', NOWHERE));
}

const told = (scope: LanguageScope, id: string): string[] =>
  listIncidentMarks(scope, id).map(({ incident, type }) => `${type} ${incident.id}`);

test('a ticket is marked for each incident and kind, the cause first; others have no mark', (t) => {
  const scope = scopeOf();
  t.deepEqual(told(scope, 'SEC-01'), ['prevent INC-01', 'respond INC-01', 'mitigate INC-02']);
  t.deepEqual(told(scope, 'SEC-02'), ['detect INC-01']);
  t.deepEqual(told(scope, 'SEC-03'), []);
});

test('rows carry the marks, and a finding its incidents with what it is to each', (t) => {
  const scope = scopeOf();
  const finding = (id: string) => byId(scope.report.findings, id);
  t.is(makeFindingRow(scope, finding('SEC-01')).marks.length, 3);
  t.deepEqual(
    listIncidentsOf(scope, finding('SEC-01')).map(({ incident, marks }) => [
      incident.id,
      marks.map(({ type }) => type),
    ]),
    [
      ['INC-01', ['prevent', 'respond']],
      ['INC-02', ['mitigate']],
    ],
  );
  // Named by the finding alone: linked, with nothing claimed.
  t.deepEqual(
    listIncidentsOf(scope, finding('SEC-03')).map(({ marks }) => marks.length),
    [0],
  );
});

test('an incident’s actions are in groups, with the counts of the report', (t) => {
  const scope = scopeOf();
  const incident = byId(scope.report.incidents, 'INC-01');
  const groups = listEffectGroups(scope, incident);
  t.deepEqual(
    groups.map(({ effect }) => effect),
    [...incident.effect],
  );
  t.deepEqual(
    groups.map(({ rows }) => rows.map(({ finding }) => finding.id)),
    [['SEC-01'], ['SEC-02'], ['SEC-01']],
  );
  t.deepEqual(groups[0]?.progress, [{ name: 'toDo', count: 1 }]);
});
