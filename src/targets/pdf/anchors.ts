/** Things of the report → the ids they have in the document. */
import type { Nodes } from 'mdast';

import type { Reference } from '../../markdown/reference.ts';
import type { Body, Category, Report } from '../../report/report.ts';
import type { Selection } from '../../report/select.ts';
import { speakBody } from '../../report/speak-body.ts';

const PREFIXES: Readonly<Record<Reference['kind'], string>> = {
  finding: '',
  incident: '',
  page: 'page-',
  journal: 'journal-',
  check: 'check-',
  category: 'category-',
};

/** The id of a thing; a finding's and an incident's are their own. */
export function anchorOf({ kind, id }: Pick<Reference, 'kind' | 'id'>): string {
  return PREFIXES[kind] + id;
}

/** What stands before every id of a thing's body, so that many bodies fit one document. */
export function bodyPrefix(reference: Pick<Reference, 'kind' | 'id'>): string {
  return `${anchorOf(reference)}--`;
}

/** Whether a category has something to show in this edition, beyond its verdict. */
export function hasChapter({ checks, recommendations, strengths }: Category): boolean {
  return checks.length + recommendations.length + strengths.length > 0;
}

/** Every id that a reference of the report, or of the part that is made, may lead to, in one language. */
export function listAnchors(
  report: Report,
  lang: string,
  selection?: Selection,
): ReadonlySet<string> {
  const shown = selection ? narrow(report, selection) : report;
  const { findings, incidents, pages, journal, checks, categories } = shown;
  const bodied = [
    ...findings.map(({ id, bodies }) => ({ kind: 'finding' as const, id, bodies })),
    ...incidents.map(({ id, bodies }) => ({ kind: 'incident' as const, id, bodies })),
    ...pages.map(({ id, bodies }) => ({ kind: 'page' as const, id, bodies })),
    ...journal.map(({ date, bodies }) => ({ kind: 'journal' as const, id: date, bodies })),
  ];
  const inBodies = bodied.flatMap((thing) => {
    const body = speakBody(thing.bodies, lang, report.languages);
    return [anchorOf(thing), ...(body ? idsOf(body).map((id) => bodyPrefix(thing) + id) : [])];
  });
  return new Set([
    ...inBodies,
    ...checks.map(({ id }) => anchorOf({ kind: 'check', id })),
    ...categories.filter(hasChapter).map(({ id }) => anchorOf({ kind: 'category', id })),
  ]);
}

/** What of the report is in a part of it. */
function narrow(report: Report, { findings, incidents, categories }: Selection): Report {
  const isShown = ({ id, category }: { readonly id: string; readonly category: string }): boolean =>
    findings.includes(id) || categories.includes(category);
  const chosen = report.findings.filter(isShown);
  return {
    ...report,
    findings: chosen,
    incidents: report.incidents.filter(({ id }) => incidents.includes(id)),
    checks: report.checks.filter(({ category }) => categories.includes(category)),
    categories: report.categories.filter(
      ({ id }) => categories.includes(id) || chosen.some(({ category }) => category === id),
    ),
    pages: [],
    journal: [],
  };
}

/** The ids that a body has once it is written: its sections' and its headings'. */
function idsOf(body: Body): string[] {
  const inside = (node: Nodes): string[] => {
    const id = node.type === 'heading' ? node.data?.hProperties?.['id'] : undefined;
    const below = 'children' in node ? node.children.flatMap(inside) : [];
    return typeof id === 'string' ? [id, ...below] : below;
  };
  return [
    ...body.summary.flatMap(inside),
    ...body.sections.flatMap(({ id, content }) => [id, ...content.flatMap(inside)]),
  ];
}
