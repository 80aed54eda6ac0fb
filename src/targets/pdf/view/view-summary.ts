/** The report → the page that its management reads: why, the verdict, the answers, the axes, what to decide, the totals. */
import type { Category } from '../../../report/report.ts';
import type { Spoken, Text } from '../../../report/text.ts';
import { sayRecurrence } from '../../shared/judge-recurrence.ts';
import { pick, say, speakPlain, type LanguageScope } from '../../shared/language-scope.ts';
import { makeFindingRows } from '../../shared/rows.ts';
import type { ChapterDraft } from './chapters.ts';
import { viewTotals } from './view-totals.ts';

/** As many strengths as the page names. */
const STRENGTHS = 3;

/** As many checks as are named one by one when they could not be assessed. */
const NAMED_CHECKS = 4;

/** The chapter of the executive summary: it stands alone and names neither averages nor tools. */
export function viewSummary(scope: LanguageScope): ChapterDraft {
  const { report } = scope;
  const { engagement } = report;
  return {
    kind: 'summary',
    anchor: 'summary',
    title: { value: say(scope, 'sections.executiveSummary'), lang: scope.lang, fallback: false },
    entries: [],
    annex: false,
    view: {
      engagement,
      led: sayLed(scope),
      axes: report.categories.map((category) => viewAxis(scope, category)),
      asked: engagement.asked.map((question) => ({
        ...question,
        areas: pick(scope.categories, question.categories),
      })),
      incident: viewTrigger(scope),
      strengths: report.findings.filter(({ kind }) => kind === 'strength').slice(0, STRENGTHS),
      decisions: engagement.decisions,
      limits: viewLimits(scope),
      totals: viewTotals(scope),
    },
  };
}

/** Why the auditor was called, by whom, and when; ids in it become links. */
function sayLed(scope: LanguageScope): Spoken {
  const { client, auditor, dates, trigger } = scope.report.engagement;
  const incident = scope.incidents.get(trigger ?? '');
  const period = scope.format.dateRange(dates.start, dates.end);
  const words = { client: client.name, auditor: auditor.name, period };
  const led = incident
    ? say(scope, 'report.summary.ledAfter', { ...words, id: incident.id })
    : say(scope, 'report.summary.led', words);
  const restitution = dates.restitution
    ? ` ${say(scope, 'report.summary.debriefed', { date: scope.format.date(dates.restitution) })}`
    : '';
  return { value: led + restitution, lang: scope.lang, fallback: false };
}

/** The incident that led to the audit, else the first: its cause, its length, whether it may come back. */
function viewTrigger(scope: LanguageScope) {
  const { incidents, engagement } = scope.report;
  const incident = scope.incidents.get(engagement.trigger ?? '') ?? incidents[0];
  if (!incident) return undefined;
  const outage = incident.metrics.durations.find(({ id }) => id === 'impactDuration');
  return {
    incident,
    cause: incident.causes.root ?? incident.causes.trigger,
    minutes: outage?.minutes,
    from: outage?.from,
    again: sayRecurrence(scope, incident),
  };
}

/** A category in a row: how it stands, and its tickets of priority 1. */
function viewAxis(scope: LanguageScope, category: Category) {
  const rows = makeFindingRows(scope, category.recommendations);
  return { category, first: rows.filter(({ finding }) => finding.priority === 1) };
}

/** What the audit does not say: the limits that the author gives, then the checks left out. */
function viewLimits({ report, ...scope }: LanguageScope): (Text | Spoken)[] {
  const { applicable, rated } = report.totals.maturity;
  const unknown = report.checks.filter(({ rating }) => rating === 'unknown');
  if (unknown.length === 0) return [...report.engagement.scope.limits];
  const names = unknown.map(({ title }) => speakPlain({ report, ...scope }, title));
  const shown = unknown.length > NAMED_CHECKS ? '' : ` (${names.join(' ; ')})`;
  const value = scope.locale.plural('report.summary.notAssessed', unknown.length, {
    total: applicable,
    rated,
  });
  return [
    ...report.engagement.scope.limits,
    { value: `${value}${shown}`, lang: scope.lang, fallback: false },
  ];
}
