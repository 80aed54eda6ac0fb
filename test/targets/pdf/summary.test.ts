import test from 'ava';

import type { Incident, Report, Status } from '../../../src/report/report.ts';
import type { Spoken, Text } from '../../../src/report/text.ts';
import { placeReferences } from '../../../src/targets/pdf/place-references.ts';
import { judgeRecurrence } from '../../../src/targets/shared/judge-recurrence.ts';
import { viewDecisions } from '../../../src/targets/pdf/view/view-decisions.ts';
import { viewSummary } from '../../../src/targets/pdf/view/view-summary.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { contextOf } from '../../helpers/context.ts';
import { byId } from '../../helpers/tiny.ts';

const context = contextOf('findings');

async function scopeOf(
  lang: string,
  change: (report: Report) => Report = (report) => report,
): Promise<LanguageScope> {
  const made = await context;
  const none = { diagrams: new Map<string, string>(), diagramWords: '' };
  const templates = made.templates(lang, placeReferences(made.report, lang, none));
  return createScope(change(made.report), templates);
}

/** The report with findings in other states. */
function withStatus(states: Readonly<Record<string, Status>>) {
  return (report: Report): Report => ({
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      status: states[finding.id] ?? finding.status,
    })),
  });
}

type Summary = {
  led: Spoken;
  axes: { category: { id: string }; first: { finding: { id: string } }[] }[];
  asked: object[];
  incident?: { incident: Incident; cause?: Text; minutes?: number; again: Spoken };
  strengths: { id: string }[];
  decisions: object[];
  limits: (Text | Spoken)[];
};

async function summaryOf(...made: Parameters<typeof scopeOf>): Promise<Summary> {
  return viewSummary(await scopeOf(...made)).view as unknown as Summary;
}

const PREVENT = ['DEP-01', 'AVA-01', 'AVA-05', 'AVA-07'];

test('an incident may come back until all that prevents it is done, whatever else is', async (t) => {
  const judge = async (states: Readonly<Record<string, Status>>) => {
    const scope = await scopeOf('fr', withStatus(states));
    const incident = byId(scope.report.incidents, 'INC-01');
    const { again, findings } = judgeRecurrence(scope, incident);
    return `${again} ${findings.map(({ id }) => id).join(' ')}`;
  };
  t.is(await judge({}), `yes ${PREVENT.join(' ')}`);
  t.is(await judge({ 'DEP-01': 'done', 'AVA-05': 'verified' }), 'yes AVA-01 AVA-07');
  t.is(
    await judge({ 'DEP-01': 'accepted-risk', 'AVA-01': 'in-progress' }),
    'yes ' + PREVENT.join(' '),
  );
  const all = Object.fromEntries(PREVENT.map((id): [string, Status] => [id, 'done']));
  t.is(await judge(all), `no ${PREVENT.join(' ')}`);
  t.is(await judge({ ...all, 'AVA-07': 'rejected' }), 'yes AVA-07');
});

test('an incident without a preventive action is not said to be over', async (t) => {
  const scope = await scopeOf('en');
  const incident = byId(scope.report.incidents, 'INC-01');
  const actions = incident.actions.filter(({ type }) => type !== 'prevent');
  t.deepEqual(judgeRecurrence(scope, { ...incident, actions }), { again: 'unknown', findings: [] });
});

test('the summary answers whether the incident may happen again, in words with ids', async (t) => {
  const { incident } = await summaryOf('en');
  t.is(incident?.again.value, 'Yes, until these actions are done: DEP-01, AVA-01, AVA-05, AVA-07.');
  t.is(incident?.minutes, 357);
  t.deepEqual(incident?.cause, incident?.incident.causes.root);
  const done = Object.fromEntries(PREVENT.map((id): [string, Status] => [id, 'verified']));
  const after = await summaryOf('fr', withStatus(done));
  t.regex(after.incident?.again.value ?? '', /^Non, plus de cette façon/);
});

test('the summary says why and when, and has each question, axis, decision and limit', async (t) => {
  const summary = await summaryOf('fr');
  t.is(
    summary.led.value.replaceAll(/\s/g, ' '),
    'Audit demandé par Cohortéa après l’incident INC-01 et mené par Balise Conseil (30 et 31 mars 2020). Restitution le 3 avril 2020.',
  );
  t.is(summary.asked.length, 3);
  t.deepEqual(
    summary.axes.map(({ category, first }) => [category.id, first.map((row) => row.finding.id)]),
    [
      ['security', ['SEC-01', 'SEC-02']],
      ['availability', ['AVA-01', 'AVA-02']],
      ['deployment', ['DEP-01']],
      ['monitoring', ['MON-01']],
      ['training', []],
    ],
  );
  t.is(summary.strengths.length, 3);
  t.is(summary.decisions.length, 4);
  t.is(summary.limits.length, 4);
  t.regex(
    String(summary.limits.at(-1)?.['value']).replaceAll(/\s/g, ' '),
    /^48 points de contrôle évalués sur 50, 2 ne l’ont pas été \(Analyse de vulnérabilités des images/,
  );
});

test('with every check assessed, the limits are the author’s alone', async (t) => {
  const rated = (report: Report): Report => ({
    ...report,
    checks: report.checks.map((check) => ({ ...check, rating: 1 })),
  });
  t.is((await summaryOf('fr', rated)).limits.length, 3);
});

test('without an incident the summary says who asked', async (t) => {
  const calm = (report: Report): Report => {
    const { trigger: _, ...engagement } = report.engagement;
    return { ...report, engagement, incidents: [] };
  };
  const summary = await summaryOf('en', calm);
  t.is(summary.incident, undefined);
  t.regex(summary.led.value, /^Audit asked for by Cohortéa and carried out by Balise Conseil/);
});

test('what decisions commit has a chapter of its own, where there is any', async (t) => {
  const chapter = viewDecisions(await scopeOf('fr'));
  t.is((chapter?.view as { decisions: object[] } | undefined)?.decisions.length, 4);
  const none = (report: Report): Report => ({
    ...report,
    engagement: { ...report.engagement, decisions: [], next: [], messages: [] },
  });
  t.is(viewDecisions(await scopeOf('fr', none)), undefined);
});
