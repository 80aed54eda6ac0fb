/** The report → the list of all its pages, since a folder of Markdown has no menu. */
import type { RootContent } from 'mdast';

import { say } from '../language-scope.ts';
import {
  joinParts,
  linkPage,
  linkThing,
  makeHeading,
  makeList,
  type Item,
  type Part,
} from './nodes.ts';
import { linkIncident } from './page-incident.ts';
import { PAGES } from './page-paths.ts';
import { nameLanguage, tellPlain, type PageScope } from './page-scope.ts';
import { linkFinding } from './ticket-table.ts';

/** Links to the pages that a reader looks for first. */
export function linkMainPages(scope: PageScope): Part[] {
  const { checks, incidents, journal, questions, baseline } = scope.report;
  const pages: [boolean, string, string][] = [
    [true, PAGES.findings, 'sections.recommendations'],
    [true, PAGES.board, 'sectionsShort.board'],
    [checks.length > 0, PAGES.checks, 'maturity.grid'],
    [incidents.length > 0, PAGES.incidents, 'things.incident.other'],
    [true, PAGES.roadmap, 'sections.roadmap'],
    [baseline !== undefined, PAGES.changes, 'changes.name'],
    [true, PAGES.engagement, 'things.engagement.one'],
    [journal.length + questions.length > 0, PAGES.journal, 'things.journalEntry.other'],
  ];
  return pages.filter(([shown]) => shown).map(([, path, key]) => linkPage(path, say(scope, key)));
}

/** Makes the list of everything, findings below their category. */
export function makeContents(scope: PageScope): RootContent[] {
  const { report } = scope;
  const list = (line: Part, lines: readonly (Part | Item)[]): Item[] =>
    lines.length > 0 ? [{ line, below: [makeList(lines)] }] : [];
  const categories = report.categories.map(({ id, title }): Item => {
    const line = linkThing({ kind: 'category', id }, tellPlain(scope, title));
    const lines = report.findings
      .filter(({ category }) => category === id)
      .map((finding) => linkFinding(scope, finding));
    return lines.length > 0 ? { line, below: [makeList(lines)] } : { line };
  });
  const pages = report.pages.map(({ id, title }): Part => [
    linkThing({ kind: 'page', id }, tellPlain(scope, title)),
    nameLanguage(scope, title),
  ]);
  const days = report.journal.map(({ date, title }): Part => {
    const link = linkThing({ kind: 'journal', id: date }, tellPlain(scope, title));
    return [joinParts([scope.format.date(date), link], ' – '), nameLanguage(scope, title)];
  });
  return [
    makeHeading(2, say(scope, 'sections.contents')),
    makeList([
      ...list(say(scope, 'things.page.other'), pages),
      ...list(say(scope, 'things.category.other'), categories),
      ...list(
        linkPage(PAGES.incidents, say(scope, 'things.incident.other')),
        report.incidents.map((incident) => linkIncident(scope, incident)),
      ),
      ...list(linkPage(PAGES.journal, say(scope, 'things.journalEntry.other')), days),
    ]),
  ];
}
