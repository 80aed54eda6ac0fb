/** The pages of a language → their list in three groups, as each page shows it. */
import { word, type LanguageScope } from '../shared/language-scope.ts';
import type { PageLink, SitePage } from './site-page.ts';
import { PAGES, pagePath, pathToRoot, relativeHref } from './urls.ts';

/** What is listed. */
export interface NavigationParts {
  readonly scope: LanguageScope;
  /** Paths of all pages of the language. */
  readonly paths: ReadonlySet<string>;
}

/** Lists the pages for one of them; frozen, the same for all that stand in one folder below one page. */
export type Navigation = (page: Pick<SitePage, 'path' | 'parent'>) => readonly object[];

interface NavigationItem extends PageLink {
  readonly count?: number;
}

interface NavigationGroup {
  readonly key?: string;
  readonly items: readonly NavigationItem[];
}

/** Makes the navigation of a language. */
export function createNavigation(parts: NavigationParts): Navigation {
  const groups = listGroups(parts);
  const listed = new Set(groups.flatMap(({ items }) => items.map(({ path }) => path)));
  const known = new Map<string, readonly object[]>();
  return (page) => {
    const here = listed.has(page.path) ? page.path : '';
    const key = JSON.stringify([pathToRoot(page.path), here, page.parent?.path]);
    const made = known.get(key) ?? Object.freeze(viewGroups(groups, page));
    known.set(key, made);
    return made;
  };
}

function viewGroups(
  groups: readonly NavigationGroup[],
  page: Pick<SitePage, 'path' | 'parent'>,
): object[] {
  return groups.map(({ key, items }) => ({
    key,
    items: items.map((one) => ({
      ...one,
      href: relativeHref(page.path, one.path),
      current:
        one.path === page.path ? 'page' : one.path === page.parent?.path ? 'true' : undefined,
    })),
  }));
}

/** Lists the site's pages in three groups, those that exist only. */
function listGroups({ scope, paths }: NavigationParts): NavigationGroup[] {
  const { report } = scope;
  const item = (path: string, key: string, count?: number): NavigationItem[] =>
    paths.has(path)
      ? [{ path, title: word(scope, key), ...(count === undefined ? {} : { count }) }]
      : [];
  return [
    {
      items: [
        ...item(PAGES.home, 'sections.home'),
        ...item(PAGES.findings, 'sections.recommendations', report.totals.counts.recommendations),
        ...item(PAGES.board, 'sectionsShort.board'),
        ...item(PAGES.checks, 'maturity.grid'),
        ...item(PAGES.incidents, 'things.incident.other', report.incidents.length),
        ...item(PAGES.roadmap, 'sections.roadmap'),
        ...item(PAGES.changes, 'changes.name'),
      ],
    },
    {
      key: 'things.category.other',
      items: report.categories.map(({ id, title, counts }) => ({
        path: pagePath({ kind: 'category', id }),
        title,
        count: counts.recommendations,
      })),
    },
    {
      key: 'site.about',
      items: [
        ...report.pages.map(({ id, title }) => ({ path: pagePath({ kind: 'page', id }), title })),
        ...item(PAGES.engagement, 'things.engagement.one'),
        ...item(PAGES.journal, 'things.journalEntry.other'),
        ...item(PAGES.glossary, 'sections.glossary'),
        ...item(PAGES.whole, 'site.whole'),
      ],
    },
  ];
}
