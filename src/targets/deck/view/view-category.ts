/** A category → the slide of the model, the slides of its first tickets, its pages of the annex. */
import type { Category, Check, Finding } from '../../../report/report.ts';
import { speakBody } from '../../../report/speak-body.ts';
import { pick } from '../../shared/language-scope.ts';
import type { DeckScope } from './deck-scope.ts';
import { categorySlide, gridSlide, ticketsSlide } from './slide-ids.ts';
import { ticketRow } from './ticket-row.ts';
import { extract } from './extract.ts';

const MOST_CHECKS = 7;
const MOST_RECOMMENDATIONS = 5;
const PUT_ASIDE = new Set(['rejected', 'deferred', 'accepted-risk']);

/** A check as the grid shows it. */
function checkRow(check: Check, { report }: DeckScope) {
  return { check, rated: typeof check.rating === 'number', max: report.engagement.rating.max };
}

/** A category's tickets in the report's order, the drafts of an internal edition among them. */
function ticketsOf({ id }: Category, { report }: DeckScope): Finding[] {
  return report.findings.filter(({ category, kind }) => category === id && kind !== 'strength');
}

/** The slide of the model: key checks with their dots, first recommendations with their priority. */
export function viewCategory(category: Category, scope: DeckScope) {
  const all = ticketsOf(category, scope);
  const live = all.filter(({ status }) => !PUT_ASIDE.has(status));
  // Keys first, then the order of the report, which is that of priority.
  const ranked = [...live.filter(({ key }) => key), ...live.filter(({ key }) => !key)];
  const chosen = new Set(ranked.slice(0, MOST_RECOMMENDATIONS));
  const rows = live.filter((finding) => chosen.has(finding));
  const checks = pick(scope.checks, category.checks);
  const key = checks.filter((check) => check.key).slice(0, MOST_CHECKS);
  return {
    id: categorySlide(category.id),
    category,
    checks: key.map((check) => checkRow(check, scope)),
    recommendations: rows.map((finding) => ticketRow(finding, scope)),
    others: all.length - rows.length,
    ticketsId: ticketsSlide(category.id),
    gridId: gridSlide(category.id),
    below: furthest(checks),
    question: likelyQuestion(all.filter(({ id }) => !scope.shown.has(id))),
    tickets: all
      .filter(({ id }) => scope.shown.has(id))
      .map((finding) => viewTicket(finding, scope)),
    ...placesOf(key.length > 0, rows.length > 0),
    empty: key.length === 0 && rows.length === 0,
  };
}

/** Checks under their target that say why, the furthest from it first. */
function furthest(checks: readonly Check[]): Check[] {
  const gap = ({ rating, target }: Check): number =>
    typeof rating === 'number' ? target - rating : 0;
  return checks
    .filter((check) => gap(check) > 0 && check.note !== undefined)
    .toSorted((a, b) => gap(b) - gap(a));
}

/** The first question that the authors of tickets expect. */
function likelyQuestion(findings: readonly Finding[]): Finding['faq'][number] | undefined {
  return findings.flatMap(({ faq }) => faq)[0];
}

/** Both halves of the slide, or all of it for the one that there is. */
function placesOf(checks: boolean, recommendations: boolean) {
  return checks && recommendations
    ? { layout: 'category', checksSlot: 'checks', recommendationsSlot: 'recommendations' }
    : { layout: 'table', checksSlot: 'table', recommendationsSlot: 'table' };
}

/** A ticket on a slide of its own. */
function viewTicket(finding: Finding, scope: DeckScope) {
  const body = speakBody(finding.bodies, scope.lang, scope.report.languages);
  return {
    ...ticketRow(finding, scope),
    id: finding.id,
    ...extract(body),
    question: likelyQuestion([finding]),
    checks: pick(scope.checks, finding.checks).map((check) => checkRow(check, scope)),
  };
}

/** The annex's tables of a category: the tickets without a slide, and all its checks. */
export function viewCategoryAnnex(category: Category, scope: DeckScope) {
  const others = ticketsOf(category, scope).filter(({ id }) => !scope.shown.has(id));
  const checks = pick(scope.checks, category.checks);
  const { empty } = viewCategory(category, scope);
  return {
    category,
    // The slide that led here; without one, the last of the story.
    back: empty ? undefined : categorySlide(category.id),
    site: scope.site({ kind: 'category', id: category.id }),
    ticketsId: ticketsSlide(category.id),
    tickets: others.map((finding) => ticketRow(finding, scope)),
    gridId: gridSlide(category.id),
    checks: checks.map((check) => ({
      ...checkRow(check, scope),
      findings: pick(scope.findings, check.findings),
    })),
  };
}
