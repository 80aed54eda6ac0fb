/** The report in one language → the columns of its board, as they leave the house: files, Trello, GitHub. */
import { plainNodes } from '../../../markdown/plain-prose.ts';
import type { Finding } from '../../../report/report.ts';
import { speakBody } from '../../../report/speak-body.ts';
import { pick, say, type LanguageScope } from '../language-scope.ts';
import { collapse } from '../markdown-pages/nodes.ts';
import {
  createPageScope,
  sayRating,
  tellPlain,
  type PageScope,
} from '../markdown-pages/page-scope.ts';
import { placeOutside } from '../markdown-pages/place-outside.ts';
import { nameFinding, tellCost, tellEffort } from '../markdown-pages/ticket-table.ts';
import { writeMarkdown } from '../markdown-pages/write-markdown.ts';
import { siteLinks, type SiteLink } from '../site-links.ts';
import type { Card, CardColumn, CardWords } from './card.ts';
import { findSteps, stepLine } from './list-steps.ts';
import { convertSection, makeCardTree } from './make-card-tree.ts';

/** How the cards are to read. */
export interface CardOptions {
  /** The languages of the site; the first has its root. */
  readonly built: readonly string[];
  /** True where a list of steps can be ticked in the text. */
  readonly tick: boolean;
}

/** Makes the columns, one a category, with every recommendation of the edition. */
export function makeCardColumns(scope: LanguageScope, options: CardOptions): CardColumn[] {
  const pageScope = createPageScope(scope, '');
  const siteLink = siteLinks(scope.report, scope.lang, options.built);
  const { categories, totals } = scope.report;
  const open = new Set(totals.toDo.tickets);
  return categories.map(({ id, title, recommendations }) => ({
    id,
    title: tellPlain(pageScope, title),
    cards: pick(scope.findings, recommendations).map((finding) => ({
      ...makeCard(pageScope, finding, siteLink, options.tick),
      closed: !open.has(finding.id),
    })),
  }));
}

function makeCard(
  scope: PageScope,
  finding: Finding,
  siteLink: SiteLink,
  tick: boolean,
): Omit<Card, 'closed'> {
  const url = siteLink({ kind: 'finding', id: finding.id });
  const tree = makeCardTree(scope, finding, { depth: 2, tick, url });
  placeOutside(tree, siteLink);
  const { steps, how } = tellHow(scope, finding);
  return {
    finding,
    title: nameFinding(scope, finding),
    body: writeMarkdown(tree).trimEnd(),
    tree,
    steps,
    words: makeWords(scope, finding, how),
    ...(url === undefined ? {} : { url }),
  };
}

/** The steps, and in a cell: the steps with their numbers, or all of the section where it has none. */
function tellHow(
  scope: PageScope,
  finding: Finding,
): { readonly steps: string[]; readonly how: string } {
  const body = speakBody(finding.bodies, scope.lang, scope.report.languages);
  const nodes = convertSection(scope, body, 'recommendation');
  const steps = (findSteps(nodes)?.children ?? [])
    .map(stepLine)
    .map((line) => (line ? collapse(plainNodes([line])).trim() : ''))
    .filter((line) => line !== '');
  const numbered = steps.map((step, index) => `${index + 1}. ${step}`).join('\n');
  return { steps, how: numbered || plainNodes(nodes) };
}

function makeWords(scope: PageScope, finding: Finding, how: string): CardWords {
  const { category, priority, status, impact, owner } = finding;
  const column = scope.categories.get(category);
  return {
    category: column ? tellPlain(scope, column.title) : category,
    priority: priority ? String(priority) : '',
    status: say(scope, `finding.status.${status}`),
    effort: tellEffort(scope, finding, 'short'),
    cost: tellCost(scope, finding),
    impact: impact ? tellPlain(scope, impact) : '',
    how,
    checks: pick(scope.checks, finding.checks)
      .map((check) => `${tellPlain(scope, check.title)} ${sayRating(scope, check)}`)
      .join('\n'),
    depends: finding.depends.join(', '),
    owner: owner ? tellPlain(scope, owner) : '',
  };
}
