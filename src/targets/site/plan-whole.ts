/** The pages of a language → one page that holds them all, to print or to search with the browser's own means. */
import type { Placement, Templates } from '../../templates/templates.ts';
import { makeDrawing } from '../shared/drawing.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { word } from '../shared/language-scope.ts';
import { once } from '../shared/once.ts';
import type { PlannedPage } from './list-pages.ts';
import type { SitePage } from './site-page.ts';
import { encodePath, PAGES } from './urls.ts';

/** Pages and folders of pages that only list what others tell. */
const LISTS: ReadonlySet<string> = new Set([
  PAGES.findings,
  PAGES.board,
  'board',
  'categories',
  PAGES.incidents,
  PAGES.journal,
  PAGES.search,
]);

/** What the page is written with. */
export interface WholeParts {
  /** What leads from the page to the site's folder. */
  readonly siteRoot: string;
  /** Binds the page's templates to a changed way of placing references. */
  bind(change: (placement: Placement) => Placement): Templates;
}

/** Plans the page; what it links stands on it wherever it can. Each article is made once. */
export function planWhole(
  scope: LanguageScope,
  pages: readonly PlannedPage[],
  parts: WholeParts,
): PlannedPage {
  const listArticles = once(() => {
    const told = pages.filter(({ path }) => !isList(path));
    const templates = bindInside(told, parts);
    return told.map((page, at) => ({
      late: page.late !== undefined,
      make: once(() => makeArticle(scope, { page: page.make(), at }, { templates, parts })),
    }));
  });
  return {
    path: PAGES.whole,
    make: () => ({
      path: PAGES.whole,
      template: 'whole',
      title: word(scope, 'site.whole'),
      outline: [],
      wide: false,
      draft: listArticles().some(({ make }) => make().draft),
      view: { articles: listArticles().map(({ make }) => make().article) },
      pieces: new Map(listArticles().map(({ make }) => make().piece)),
    }),
    late: () =>
      listArticles()
        .filter(({ late }) => !late)
        .map(({ make }) => make),
  };
}

function isList(path: string): boolean {
  return LISTS.has(path) || LISTS.has(path.replace(/\/.*/, ''));
}

/** Binds the templates to links that stay on the page. */
function bindInside(told: readonly PlannedPage[], { bind }: WholeParts): Templates {
  const anchors = new Map(told.map(({ path }) => [encodePath(path), anchorOf(path)]));
  return bind((placement) => ({
    ...placement,
    href(reference) {
      const address = placement.href(reference);
      const [path = '', fragment] = address?.split('#') ?? [];
      const anchor = anchors.get(path);
      if (anchor === undefined) return address;
      return fragment === undefined ? `#${anchor}` : `#${anchor}--${fragment}`;
    },
  }));
}

function makeArticle(
  scope: LanguageScope,
  { page, at }: { readonly page: SitePage; readonly at: number },
  { templates, parts }: { readonly templates: Templates; readonly parts: WholeParts },
) {
  const anchor = anchorOf(page.path);
  const { siteRoot } = parts;
  const inside = { siteRoot, nesting: 1, prefix: `${anchor}--`, whole: true };
  const title = page.path === PAGES.home ? word(scope, 'site.essential') : page.title;
  // No source can hold the digest of all of them.
  const standIn = `\uFDD3${scope.report.digest} ${String(at)}\uFDD3`;
  const bytes = templates.renderKeptBytes(`site/${page.template}`, page, inside);
  return {
    draft: page.draft,
    article: { anchor, id: page.id, title, content: makeDrawing(standIn) },
    piece: [standIn, bytes] as const,
  };
}

/** Names a page within the whole: `SEC-01`, `Pages-context`, `Checks`; capitals keep it apart from any heading. */
function anchorOf(path: string): string {
  const [folder = '', file] = path.replace(/\.html$/, '').split('/');
  if (file !== undefined && (folder === 'findings' || folder === 'incidents')) return file;
  const name = folder.charAt(0).toUpperCase() + folder.slice(1);
  return file === undefined ? name : `${name}-${file}`;
}
