/** The first slides: title, questions, essentials, scope, strengths. */
import type { Effort } from '../../../report/report.ts';
import { speakBody } from '../../../report/speak-body.ts';
import { pick } from './deck-scope.ts';
import type { DeckScope } from './deck-scope.ts';

const MOST_FIGURES = 3;
const SCOPE_SLOTS = ['left', 'middle', 'right'] as const;

/** The title slide. */
export function viewTitle({ report }: DeckScope) {
  const { engagement, edition } = report;
  const { restitution, end } = engagement.dates;
  return {
    title: engagement.title,
    client: engagement.client.name,
    auditor: engagement.auditor.name,
    date: restitution ?? end,
    version: engagement.version,
    classification: engagement.classification,
    edition: edition.id,
    notice: edition.notice,
    logo: engagement.auditor.logo,
  };
}

/** The client's questions, beside the figures of its business. */
export function viewQuestions({ report, categories }: DeckScope) {
  const { asked, figures, stakes } = report.engagement;
  if (asked.length === 0) return undefined;
  return {
    layout: figures.length > 0 ? 'figures' : 'content',
    asked: asked.map(({ id, ask, answer, categories: axes }) => ({
      id,
      ask,
      answer,
      categories: pick(categories, axes),
    })),
    figures: numbered(figures.slice(0, MOST_FIGURES)),
    stakes,
    count: asked.length,
  };
}

/** Figures with the slot that each fills. */
export function numbered<T>(figures: readonly T[]): (T & { slot: string })[] {
  return figures.map((figure, at) => ({ ...figure, slot: `number-${at + 1}` }));
}

/** The whole audit on one slide: verdict, messages, figures, what is asked. */
export function viewEssentials({ report }: DeckScope) {
  const { engagement, totals } = report;
  const pending = engagement.decisions.filter(({ answer }) => answer === undefined);
  const last = pending
    .flatMap(({ before }) => before ?? [])
    .toSorted()
    .at(-1);
  const { verdict, messages } = engagement;
  const counted = totals.counts.recommendations + totals.maturity.applicable + pending.length;
  if (!verdict && messages.length === 0 && counted === 0) return undefined;
  return {
    verdict,
    messages,
    layout: pending.length > 0 ? 'essentials' : 'figures',
    maturity: totals.maturity.applicable > 0 ? totals.maturity : undefined,
    counts: totals.counts,
    first: totals.counts.byPriority[1],
    effort: onceOnly(totals.toDo.effort),
    pending: pending.length,
    before: last,
  };
}

/** An effort without what comes back each month: a figure, or a title, says one thing. */
export function onceOnly(effort: Effort): Effort {
  return { ...effort, monthly: { min: 0, max: 0 } };
}

/** What was and was not looked at, a column each; nothing when nobody said. */
export function viewScope({ report }: DeckScope) {
  const { scope, dates, sources } = report.engagement;
  const columns = [
    { heading: 'sections.inScope', items: scope.in },
    { heading: 'sections.outOfScope', items: scope.out },
    { heading: 'sections.limits', items: scope.limits },
  ].filter(({ items }) => items.length > 0);
  if (columns.length === 0) return undefined;
  const slots = columns.length === 2 ? (['left', 'right'] as const) : SCOPE_SLOTS;
  return {
    layout: ['', 'content', 'two', 'three'][columns.length] ?? 'three',
    columns: columns.map((column, at) => ({
      ...column,
      slot: columns.length === 1 ? 'body' : slots[at],
    })),
    dates,
    sources,
  };
}

/** What is right already. */
export function viewStrengths({ report, categories, lang }: DeckScope) {
  const rows = report.findings
    .filter(({ kind }) => kind === 'strength')
    .map((finding) => {
      const body = speakBody(finding.bodies, lang, report.languages);
      const summary = (body?.summary ?? []).filter(({ type }) => type === 'paragraph').slice(0, 1);
      const category = categories.get(finding.category)?.title;
      return { finding, category, summary, lang: body?.lang };
    });
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}
