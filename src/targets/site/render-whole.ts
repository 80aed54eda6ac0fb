/** The pages of a language → one page that holds them all, to print or to search with the browser's own means. */
import type { Placement, Templates } from '../../templates/templates.ts';
import { makeDrawing } from '../shared/drawing.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { word } from '../shared/language-scope.ts';
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

/** Makes the page; what it links stands on it wherever it can. */
export function renderWhole(
  scope: LanguageScope,
  pages: readonly SitePage[],
  { bind, siteRoot }: WholeParts,
): SitePage {
  const told = pages.filter(({ path }) => !LISTS.has(path) && !LISTS.has(path.replace(/\/.*/, '')));
  const anchors = new Map(told.map(({ path }) => [encodePath(path), anchorOf(path)]));
  const templates = bind((placement) => ({
    ...placement,
    href(reference) {
      const address = placement.href(reference);
      const [path = '', fragment] = address?.split('#') ?? [];
      const anchor = anchors.get(path);
      if (anchor === undefined) return address;
      return fragment === undefined ? `#${anchor}` : `#${anchor}--${fragment}`;
    },
  }));
  const articles = told.map((page) => {
    const anchor = anchorOf(page.path);
    const view = { ...page.view, siteRoot, nesting: 1, prefix: `${anchor}--`, whole: true };
    const title = page.path === PAGES.home ? word(scope, 'site.essential') : page.title;
    const content = makeDrawing(templates.renderKept(`site/${page.template}`, view));
    return { anchor, id: page.id, title, content };
  });
  return {
    path: PAGES.whole,
    template: 'whole',
    title: word(scope, 'site.whole'),
    outline: [],
    wide: false,
    draft: pages.some(({ draft }) => draft),
    view: { articles },
  };
}

/** Names a page within the whole: `SEC-01`, `Pages-context`, `Checks`; capitals keep it apart from any heading. */
function anchorOf(path: string): string {
  const [folder = '', file] = path.replace(/\.html$/, '').split('/');
  if (file !== undefined && (folder === 'findings' || folder === 'incidents')) return file;
  const name = folder.charAt(0).toUpperCase() + folder.slice(1);
  return file === undefined ? name : `${name}-${file}`;
}
