/** What an incident's actions attack, how far they are, and what is left to spend. */
import test from 'ava';

import type { IncidentEffect } from '../../src/report/incident-effect.ts';
import { ANSWER, byId, front, ticket, tinyReport } from '../helpers/tiny.ts';

/** The effect of actions written `SEC-01 prevent`, over tickets of several statuses. */
function effectOf(...actions: readonly string[]): readonly IncidentEffect[] {
  const report = tinyReport({
    'security/SEC-01.md': ticket({ effort: '1-2d', cost: '100 + 10/month' }),
    'security/SEC-02.md': ticket({
      status: 'validated',
      validation: ANSWER,
      effort: '0.5d + 0.5d/month',
      cost: '?',
      aliases: ['SEC-22'],
    }),
    'security/SEC-03.md': ticket({ status: 'done', validation: ANSWER, effort: '3d', cost: 900 }),
    'security/SEC-04.md': ticket({ status: 'deferred', validation: ANSWER, effort: '5d' }),
    'security/SEC-05.md': ticket({ status: 'draft' }),
    'incidents/INC-01.md': front({
      title: 'Out',
      status: 'reviewed',
      timezone: 'UTC',
      actions: actions.map((action) => {
        const [finding, type] = action.split(' ');
        return { finding, type };
      }),
    }),
  });
  return byId(report.incidents, 'INC-01').effect;
}

const NOTHING = {
  effort: { min: 0, max: 0, monthly: { min: 0, max: 0 } },
  cost: { once: 0, monthly: 0, saving: 0, unknown: false },
};

test('kinds come from the cause outwards, days and money are of what is to do', (t) => {
  const effect = effectOf(
    'SEC-03 detect',
    'SEC-01 prevent',
    'SEC-02 prevent',
    'SEC-03 prevent',
    'SEC-04 respond',
  );
  t.deepEqual(effect, [
    {
      type: 'prevent',
      findings: ['SEC-01', 'SEC-02', 'SEC-03'],
      done: 1,
      toDo: 2,
      aside: 0,
      effort: { min: 1.5, max: 2.5, monthly: { min: 0.5, max: 0.5 } },
      cost: { once: 100, monthly: 10, saving: 0, unknown: true },
    },
    { type: 'detect', findings: ['SEC-03'], done: 1, toDo: 0, aside: 0, ...NOTHING },
    { type: 'respond', findings: ['SEC-04'], done: 0, toDo: 0, aside: 1, ...NOTHING },
  ]);
});

test('an action named twice counts once, by id or by alias; one that the edition hides not at all', (t) => {
  const [prevent, ...others] = effectOf('SEC-02 prevent', 'SEC-22 prevent', 'SEC-05 detect');
  t.like(prevent, { type: 'prevent', findings: ['SEC-02'], toDo: 1, effort: { min: 0.5 } });
  t.deepEqual(others, []);
  t.deepEqual(effectOf(), []);
});
