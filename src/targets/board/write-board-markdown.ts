/** The report in one language → `board.<lang>.md`: what waits, a table a category, then each ticket; it reads well on GitHub. */
import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';

import { listBoardViews } from '../../report/board-views.ts';
import type { Finding } from '../../report/report.ts';
import { makeCardTree } from '../shared/cards/make-card-tree.ts';
import { pick, say, type LanguageScope } from '../shared/language-scope.ts';
import {
  joinParts,
  makeHeading,
  makeLabelled,
  makeParagraph,
} from '../shared/markdown-pages/nodes.ts';
import { assemblePage } from '../shared/markdown-pages/page-draft.ts';
import {
  createPageScope,
  sayCount,
  tellPlain,
  type PageScope,
} from '../shared/markdown-pages/page-scope.ts';
import { placeOutside } from '../shared/markdown-pages/place-outside.ts';
import { linkIds, makeTicketTable, nameFinding } from '../shared/markdown-pages/ticket-table.ts';
import { writeMarkdown } from '../shared/markdown-pages/write-markdown.ts';
import { makeFindingRow } from '../shared/rows.ts';
import { siteLinks, type SiteLink } from '../shared/site-links.ts';

/** Path of the page in its own tree: it is the only one. */
const HOME = 'board.md';

/** Writes the page; links between tickets stay in it, others lead to the site where it has an address. */
export function writeBoardMarkdown(scope: LanguageScope, built: readonly string[]): string {
  const pages = createPageScope(scope, HOME);
  const { report } = scope;
  const { recommendations } = report.totals.counts;
  const waiting = listBoardViews(report).find(({ id }) => id === 'waiting')?.tickets ?? [];
  const site = siteLinks(report, scope.lang, built);
  const title = `${say(scope, 'sections.board')} – ${tellPlain(pages, report.engagement.title)}`;
  const columns = report.categories.map(({ id, title: name, recommendations: ids }) => ({
    title: tellPlain(pages, name),
    findings: pick(scope.findings, ids),
    site: site({ kind: 'category', id }),
  }));
  const tickets = columns.flatMap(({ title: column, findings }): RootContent[] => [
    makeHeading(2, column),
    makeParagraph(sayCount(pages, 'board.counts', findings.length)),
    ...makeTables(pages, findings),
    ...findings.flatMap((finding): RootContent[] => [
      makeHeading(3, nameFinding(pages, finding)),
      ...makeCardTree(pages, finding, {
        depth: 4,
        tick: true,
        url: site({ kind: 'finding', id: finding.id }),
      }).children,
    ]),
  ]);
  const tree = assemblePage(
    {
      path: HOME,
      title,
      content: [
        makeParagraph(
          joinParts(
            [
              sayCount(pages, 'board.counts', recommendations),
              waiting.length > 0
                ? makeLabelled(
                    `${say(scope, 'board.toValidate')} (${waiting.length})`,
                    linkIds(waiting),
                  )
                : undefined,
            ],
            ' · ',
          ),
        ),
        ...tickets,
      ],
    },
    pages,
  );
  const headings = [
    title,
    ...columns.flatMap(({ title: column, findings }) => [
      column,
      ...findings.map((finding) => nameFinding(pages, finding)),
    ]),
  ];
  placeOutside(
    tree,
    linkInside(
      headings,
      columns.flatMap(({ findings }) => findings),
      site,
    ),
  );
  return writeMarkdown(tree);
}

/** A table without rows is none. */
function makeTables(pages: PageScope, findings: readonly Finding[]): RootContent[] {
  const rows = findings.map((finding) => makeFindingRow(pages, finding));
  return rows.length > 0 ? [makeTicketTable(pages, rows)] : [];
}

/** Tickets have a heading here: the slug that GitHub gives it begins with the id, which no other does. */
function linkInside(
  headings: readonly string[],
  tickets: readonly { readonly id: string }[],
  site: SiteLink,
): SiteLink {
  const slugger = new GithubSlugger();
  const slugs = new Map(headings.map((heading) => [heading, slugger.slug(heading)]));
  const anchors = new Map(
    tickets.map(({ id }) => {
      const heading = headings.find((one) => one.startsWith(`${id} – `));
      return [id, heading === undefined ? undefined : slugs.get(heading)];
    }),
  );
  return (reference) => {
    const slug = reference.kind === 'finding' ? anchors.get(reference.id) : undefined;
    return slug === undefined ? site(reference) : `#${slug}`;
  };
}
