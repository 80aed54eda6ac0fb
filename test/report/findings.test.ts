import test from 'ava';
import fc from 'fast-check';
import { stringify } from 'yaml';

import type { Finding, Report } from '../../src/report/report.ts';
import {
  ANSWER,
  byId,
  front,
  makeTiny,
  ticket,
  tinyEngagement,
  tinyReport,
  type TinyFiles,
} from '../helpers/tiny.ts';

/** Makes the only finding of an engagement. */
function only(changes: object, body?: string, others: TinyFiles = {}): Finding {
  const report = tinyReport({ 'security/SEC-01.md': ticket(changes, body), ...others });
  return byId(report.findings, 'SEC-01');
}

const isQuick = (changes: object, others: TinyFiles = {}): boolean =>
  only({ effort: '1d', cost: 0, ...changes }, undefined, others).quickWin;

test('a quick win takes at most a day, costs nothing and waits for nothing', (t) => {
  t.true(isQuick({}));
  t.true(isQuick({ effort: '0.5-1d' }));
  t.true(isQuick({ cost: { saving: 25 } }), 'what it saves is no cost');
  t.true(isQuick({ kind: 'improvement' }));
  for (const changes of [
    { effort: '1.5d' },
    { effort: '0.5-2d' },
    { effort: '0.5d + 0.5d/month' },
    { effort: undefined },
    { cost: 1 },
    { cost: '0 + 1/month' },
    { cost: '?' },
    { cost: undefined },
  ]) {
    t.false(isQuick(changes), JSON.stringify(changes));
  }
});

test('only what is to do is a quick win', (t) => {
  const quick = (status: string): boolean => isQuick({ status, validation: ANSWER });
  for (const status of ['proposed', 'validated', 'in-progress']) t.true(quick(status), status);
  for (const status of ['done', 'verified', 'rejected', 'deferred', 'accepted-risk']) {
    t.false(quick(status), status);
  }
  const { findings } = tinyReport(
    { 'security/SEC-01.md': ticket({ status: 'draft' }) },
    'internal',
  );
  t.false(findings[0]?.quickWin);
});

test('a quick win may wait for what is achieved only', (t) => {
  const waiting = (status: string): boolean =>
    isQuick(
      { depends: ['SEC-02'] },
      { 'security/SEC-02.md': ticket({ status, validation: ANSWER }) },
    );
  t.true(waiting('done'));
  t.true(waiting('verified'));
  for (const status of ['proposed', 'validated', 'in-progress', 'deferred'])
    t.false(waiting(status), status);
});

test('planned is validated, with an owner and a due date', (t) => {
  const all = {
    status: 'validated',
    validation: ANSWER,
    owner: 'Platform team',
    due: '2026-06-30',
  };
  t.true(only(all).planned);
  t.false(only({ ...all, status: 'proposed' }).planned);
  t.false(only({ ...all, status: 'in-progress' }).planned);
  const { owner: _owner, ...ownerless } = all;
  t.false(only(ownerless).planned);
  const { due: _due, ...undated } = all;
  t.false(only(undated).planned);
});

test('overdue is to do, and due before the report’s date', (t) => {
  const overdue = (status: string, due: string): boolean =>
    only({ status, validation: ANSWER, due }).overdue;
  t.true(overdue('proposed', '2026-03-02'));
  t.true(overdue('in-progress', '2026-03-02'));
  t.false(overdue('proposed', '2026-03-03'), 'the report is of that day');
  t.false(overdue('done', '2026-03-02'));
  t.false(overdue('deferred', '2026-03-02'));
});

test('links are completed both ways', (t) => {
  const { findings, incidents } = tinyReport({
    'security/SEC-01.md': ticket({ depends: ['SEC-02', 'AVA-01'], incidents: ['INC-01'] }),
    'security/SEC-02.md': ticket(),
    'availability/AVA-01.md': ticket({ depends: ['SEC-02'] }),
    'incidents/INC-01.md': front({
      title: 'Out',
      status: 'reviewed',
      timezone: 'Europe/Paris',
      actions: [{ finding: 'AVA-01', type: 'prevent' }],
    }),
    'incidents/INC-02.md': front({
      title: 'Again',
      status: 'reviewed',
      timezone: 'Europe/Paris',
      actions: [{ finding: 'SEC-01', type: 'detect' }],
    }),
  });
  t.deepEqual(byId(findings, 'SEC-02').blocks, ['SEC-01', 'AVA-01']);
  t.deepEqual(byId(findings, 'AVA-01').blocks, ['SEC-01']);
  t.deepEqual(byId(findings, 'SEC-01').depends, ['SEC-02', 'AVA-01']);
  t.deepEqual(byId(findings, 'SEC-01').incidents, ['INC-01', 'INC-02'], 'named, then acting');
  t.deepEqual(byId(findings, 'AVA-01').incidents, ['INC-01'], 'from the incident’s actions alone');
  t.deepEqual(byId(incidents, 'INC-01').findings, ['AVA-01', 'SEC-01'], 'its actions first');
  t.deepEqual(byId(incidents, 'INC-02').findings, ['SEC-01']);
});

test('a link named twice, by id and by alias, is one link', (t) => {
  const { findings } = tinyReport({
    'security/SEC-01.md': ticket({ depends: ['SEC-2', 'SEC-02'] }),
    'security/SEC-02.md': ticket({ aliases: ['SEC-2'] }),
  });
  t.deepEqual(byId(findings, 'SEC-01').depends, ['SEC-02']);
  t.deepEqual(byId(findings, 'SEC-02').blocks, ['SEC-01']);
});

test('findings come by category, tickets before strengths, priority, then number', (t) => {
  const { findings, categories } = tinyReport({
    'availability/AVA-01.md': ticket({ priority: 1 }),
    'security/SEC-01.md': ticket({ priority: 3 }),
    'security/SEC-02.md': front({ title: 'Good', kind: 'strength', status: 'proposed' }, 'Yes.'),
    'security/SEC-03.md': ticket({ priority: 2 }),
    'security/SEC-99.md': ticket({ priority: 1 }),
    'security/SEC-100.md': ticket({ priority: 1, kind: 'improvement' }),
  });
  const order = ['SEC-99', 'SEC-100', 'SEC-03', 'SEC-01', 'SEC-02', 'AVA-01'];
  t.deepEqual(
    findings.map(({ id }) => id),
    order,
  );
  t.deepEqual(categories[0]?.recommendations, ['SEC-99', 'SEC-100', 'SEC-03', 'SEC-01']);
});

/** What a report says, without where it was written. */
function essence(report: Report): unknown {
  const { digest, assets, ...rest } = report;
  return JSON.parse(
    JSON.stringify({ ...rest, sameSources: digest !== '' && assets.size }, (key, value: unknown) =>
      key === 'source' || key === 'position' ? undefined : value,
    ),
  );
}

test('property: files may have any name and stand in any order', (t) => {
  const written = [
    { id: 'SEC-01', data: { depends: ['SEC-03', 'SEC-02'], incidents: ['INC-01'] } },
    { id: 'SEC-02', data: { priority: 2, incidents: ['INC-01'] } },
    { id: 'SEC-03', data: { depends: ['SEC-02'], priority: 3, incidents: ['INC-01'] } },
    { id: 'SEC-04', data: { depends: ['SEC-02'], incidents: ['INC-01'] } },
  ];
  const incident = front({ id: 'INC-01', title: 'Out', status: 'closed', timezone: 'UTC' });
  const build = (names: readonly string[]): unknown =>
    essence(
      tinyReport({
        'incidents/any.md': incident,
        ...Object.fromEntries(
          written.map(({ id, data }, index) => [
            `security/${names[index] ?? ''}.md`,
            ticket({ id, ...data }),
          ]),
        ),
      }),
    );
  const expected = build(['a', 'b', 'c', 'd']);
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (names) => {
      t.deepEqual(build(names), expected);
    }),
    { numRuns: 24 },
  );
});

test('the id comes from the file’s name, the title from the body’s only H1', (t) => {
  const { findings } = tinyReport({
    'security/SEC-07-any-words.md': front(
      { priority: 1, status: 'proposed', cost: 0, impact: 'Better' },
      '# Close the *ports* of `etcd`\n\nOpen.\n\n## How\n\nDo.',
    ),
  });
  const finding = byId(findings, 'SEC-07');
  t.deepEqual(finding.title, { en: 'Close the ports of etcd' });
  t.is(finding.bodies['en']?.summary.length, 1, 'the title is taken off the body');
  t.is(finding.category, 'security');
});

test('findings.yaml holds several; status and kind have defaults', (t) => {
  const { findings } = tinyReport(
    {
      'security/findings.yaml': stringify([
        { id: 'SEC-01', title: 'One', priority: 2 },
        { id: 'SEC-02', priority: 1, body: '# Two\n\nSeen.\n\n## Impact\n\nLess. More.' },
      ]),
    },
    'internal',
  );
  t.deepEqual(
    findings.map(({ id }) => id),
    ['SEC-02', 'SEC-01'],
  );
  t.like(byId(findings, 'SEC-01'), { kind: 'finding', status: 'draft', key: false });
  t.deepEqual(byId(findings, 'SEC-02').title, { en: 'Two' });
  t.deepEqual(byId(findings, 'SEC-02').impact, { en: 'Less.' });
});

test('impact, risk and verify are the key, else the first sentence of their section', (t) => {
  const body =
    'Seen.\n\n## Risk\n\n| a |\n|---|\n| b |\n\nDown *again*. And worse.\n\n## Expected impact\n\nCosts 3.5 days less! Yes.\n\n## How\n\nDo.\n\n## Done when\n\nA test';
  const { impact: _impact, ...rest } = { impact: 'Typed' };
  const section = tinyReport({
    'security/SEC-01.md': front(
      { title: 'A', priority: 1, status: 'proposed', cost: 0, ...rest },
      body,
    ),
  }).findings[0];
  t.deepEqual(section?.impact, { en: 'Costs 3.5 days less!' });
  t.deepEqual(section?.risk, { en: 'Down again.' });
  t.deepEqual(section?.verify, { en: 'A test' });
  const typed = only({ impact: 'Typed', risk: 'Typed risk', verify: 'Typed check' }, body);
  t.deepEqual(typed.impact, { en: 'Typed' });
  t.deepEqual(typed.risk, { en: 'Typed risk' });
  t.deepEqual(typed.verify, { en: 'Typed check' });
});

test('without key or section there is none', (t) => {
  const finding = only({ kind: 'improvement' });
  t.false('risk' in finding);
  t.false('verify' in finding);
  t.false('owner' in finding);
});

test('every key of a finding arrives', (t) => {
  const finding = only(
    {
      severity: 'high',
      basis: 'tool',
      key: true,
      status: 'deferred',
      validation: ANSWER,
      effort: '2-3d + 0.5d/month',
      cost: '1200 + 40/month - 25/month',
      resources: ['gke/prod'],
      references: ['CIS 4.3.2'],
      owner: 'Platform team',
      due: '2026-06-30',
      faq: [{ q: 'Why?', a: 'Because SEC-01.' }],
      aliases: ['SEC-1'],
      fields: { cvss: 9.1, teams: ['A', 'B'], open: true, word: 'w' },
    },
    undefined,
    {
      'engagement.yaml': tinyEngagement({
        fields: {
          cvss: { type: 'number' },
          teams: { type: 'list' },
          open: { type: 'boolean' },
          word: { type: 'string' },
        },
      }),
    },
  );
  t.like(finding, {
    severity: 'high',
    basis: 'tool',
    key: true,
    effort: { min: 2, max: 3, monthly: { min: 0.5, max: 0.5 } },
    cost: { once: 1200, monthly: 40, saving: 25, unknown: false },
    owner: { en: 'Platform team' },
    due: '2026-06-30',
  });
  t.deepEqual(finding.validation, {
    by: { en: 'Product Owner' },
    on: '2026-03-03',
    note: { en: 'Why' },
    until: '2026-09-30',
  });
  t.deepEqual(finding.resources, ['gke/prod']);
  t.deepEqual(finding.references, ['CIS 4.3.2']);
  t.deepEqual(finding.faq, [{ q: { en: 'Why?' }, a: { en: 'Because SEC-01.' } }]);
  t.deepEqual(finding.aliases, ['SEC-1']);
  t.deepEqual(finding.fields, { cvss: 9.1, teams: ['A', 'B'], open: true, word: 'w' });
  t.deepEqual(finding.source, { path: 'security/SEC-01.md', line: 2 });
});

test('a report without anything to warn of says nothing', (t) => {
  t.deepEqual(makeTiny({ 'security/SEC-01.md': ticket() }).diagnostics, []);
});
