/** The first slides: title, questions, essentials, scope, strengths. */
import type { Decision, Effort } from '../../../report/report.ts';
import { speakBody } from '../../../report/speak-body.ts';
import type { Text } from '../../../report/text.ts';
import { pick, speakPlain } from '../../shared/language-scope.ts';
import { toldOf } from './extract.ts';
import type { DeckScope } from './deck-scope.ts';

const MOST_FIGURES = 3;
const MOST_STRENGTHS = 6;
/** Letters that the band of the essentials holds. */
const MOST_ASKED = 170;
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
    answered: asked.some(({ answer }) => answer !== undefined),
  };
}

/** Figures with the slot that each fills. */
export function numbered<T>(figures: readonly T[]): (T & { slot: string })[] {
  return figures.map((figure, at) => ({ ...figure, slot: `number-${at + 1}` }));
}

/** The whole audit on one slide: verdict, messages, figures, what is asked. */
export function viewEssentials(scope: DeckScope) {
  const { report, told } = scope;
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
    maturity: totals.maturity.rated > 0 ? totals.maturity : undefined,
    counts: totals.counts,
    first: totals.counts.byPriority[1],
    effort: onceOnly(totals.toDo.effort),
    pending: pending.length,
    before: last,
    asks: shortAsks(pending, scope),
    evidence: [told?.causes.root, told?.detectionGap].filter((text) => text !== undefined),
  };
}

/** What is asked, in its own words, where all of it is short enough to stand in the band. */
function shortAsks(pending: readonly Decision[], scope: DeckScope): readonly Decision[] {
  const letters = pending.reduce((sum, { ask }) => sum + speakPlain(scope, ask).length, 0);
  return letters <= MOST_ASKED ? pending : [];
}

/** An effort without what comes back each month: a figure, or a title, says one thing. */
export function onceOnly(effort: Effort): Effort {
  return { ...effort, monthly: { min: 0, max: 0 } };
}

/** What was looked at, whom we met, and where the audit ends, a column each; nothing when nobody said. */
export function viewScope({ report }: DeckScope) {
  const { scope, dates, sources } = report.engagement;
  const met = sources.filter((source) => source.with !== undefined);
  const parts = [
    [listed('inScope', scope.in)],
    [
      listed('outOfScope', scope.out),
      listed(
        'interviews',
        met.map(({ with: whom }) => whom),
      ),
    ],
    [listed('limits', scope.limits)],
  ];
  const columns = parts
    .map((blocks) => blocks.filter(({ items }) => items.length > 0))
    .filter((blocks) => blocks.length > 0);
  if (columns.length === 0) return undefined;
  const slots = columns.length === 2 ? (['left', 'right'] as const) : SCOPE_SLOTS;
  return {
    layout: ['', 'content', 'two', 'three'][columns.length] ?? 'three',
    columns: columns.map((blocks, at) => ({
      blocks,
      slot: columns.length === 1 ? 'body' : slots[at],
    })),
    interviews: met.length,
    met,
    dates,
    read: sources.filter((source) => source.with === undefined),
  };
}

function listed(name: string, items: readonly (Text | undefined)[]) {
  return { heading: `sections.${name}`, items: items.filter((item) => item !== undefined) };
}

/** What is right already. */
export function viewStrengths({ report, categories, lang }: DeckScope) {
  const rows = report.findings
    .filter(({ kind }) => kind === 'strength')
    .map((finding) => {
      const body = speakBody(finding.bodies, lang, report.languages);
      const told = (body?.summary ?? []).filter(({ type }) => type === 'paragraph');
      const category = categories.get(finding.category)?.title;
      return {
        finding,
        category,
        summary: told.slice(0, 1),
        told: body ? toldOf(body) : [],
        draft: finding.status === 'draft',
        lang: body?.lang,
      };
    });
  if (rows.length === 0) return undefined;
  return {
    rows: rows.slice(0, MOST_STRENGTHS),
    rest: rows.slice(MOST_STRENGTHS),
    count: rows.length,
  };
}
