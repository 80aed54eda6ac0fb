/** One language of the site → its files: every page, what leads to pages by earlier names, its feed. */
import type { Report } from '../../report/report.ts';
import type { Templates } from '../../templates/templates.ts';
import { makeDrawing } from '../shared/drawing.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import type { Artifact, TargetContext } from '../target.ts';
import { absoluteAddress } from './absolute-address.ts';
import { readEdition } from './edition.ts';
import type { InlineDiagrams } from './inline-diagrams.ts';
import { listPages } from './list-pages.ts';
import { FILES_FOLDER, placeReferences } from './place-references.ts';
import { writeRedirects } from './redirects.ts';
import { renderWhole } from './render-whole.ts';
import type { NamedAsset } from './site-assets.ts';
import { makeSiteKey } from './site-key.ts';
import { languageFolder, PAGES, pathToRoot, SITE_FOLDER } from './urls.ts';
import { viewChrome, type Surroundings } from './view-chrome.ts';
import type { Download } from './view-home.ts';
import { writeFeed, writeSitemap, type FeedParts } from './write-feeds.ts';
import { listCopies, writeCopies } from './write-markdown-copies.ts';
import { writeText } from './write-text.ts';

/** What a language's pages need of the rest of the site. */
export interface LanguageParts {
  readonly scope: LanguageScope;
  readonly assets: ReadonlyMap<string, NamedAsset>;
  readonly diagrams: InlineDiagrams;
  readonly downloads: readonly Download[];
}

/** Writes every file of one language; pages of one depth share their templates, since all their links begin alike. */
export function renderLanguage(context: TargetContext, parts: LanguageParts): Artifact[] {
  const { report, languages: built } = context;
  const { scope, assets, diagrams } = parts;
  const folder = languageFolder(scope.lang, built);
  const bound = new Map<string, Templates>();
  const templatesFor = (page: { readonly path: string }): Templates => {
    const root = pathToRoot(page.path);
    const known = bound.get(root);
    if (known) return known;
    const viewpoint = { lang: scope.lang, root, siteRoot: pathToRoot(folder + page.path) };
    const templates = context.templates(scope.lang, placeReferences(report, viewpoint, diagrams));
    bound.set(root, templates);
    return templates;
  };
  const listed = listPages(scope, parts.downloads);
  const atRoot = { lang: scope.lang, root: '', siteRoot: pathToRoot(folder + PAGES.whole) };
  const whole = renderWhole(scope, listed, {
    siteRoot: atRoot.siteRoot,
    bind: (change) =>
      context.templates(scope.lang, change(placeReferences(report, atRoot, diagrams))),
  });
  const pages = [...listed, whole];
  const copies = listCopies(scope, built);
  const logo = placeLogo(report);
  const address = absoluteAddress(report);
  const around: Surroundings = {
    scope,
    built,
    assets,
    edition: readEdition(report, scope.locale),
    siteKey: makeSiteKey(report),
    paths: new Set(pages.map(({ path }) => path)),
    copies: new Set(copies.map(({ path }) => path)),
    ...(logo ? { logo } : {}),
    ...(address ? { address } : {}),
  };
  const files = pages.map((page) => {
    const templates = templatesFor(page);
    const view = { ...page.view, siteRoot: pathToRoot(folder + page.path) };
    const content = makeDrawing(templates.render(`site/${page.template}`, view));
    const html = templates.render('site/layout', viewChrome(page, around, content));
    return writeText(SITE_FOLDER + folder + page.path, html);
  });
  const templates = templatesFor({ path: PAGES.home });
  const redirects = writeRedirects(
    { report, templates: templatesFor({ path: 'findings/x' }), assets, folder },
    around.paths,
  );
  return [
    ...files,
    ...writeCopies(scope, pages, { built, copies }),
    ...redirects.map(({ path, html }) => writeText(SITE_FOLDER + folder + path, html)),
    ...(address ? writeForPrograms(around, { address, templates }) : []),
  ];
}

/** Writes what programs follow; the map is for search engines, and stands once at the root. */
function writeForPrograms(
  { scope, built, edition, paths }: Surroundings,
  parts: FeedParts,
): Artifact[] {
  const isMapped = edition.listed && scope.lang === built[0];
  return [
    writeFeed(scope, built, parts),
    ...(isMapped ? [writeSitemap([...paths], built, parts)] : []),
  ];
}

function placeLogo({ engagement, assets }: Report): Surroundings['logo'] {
  const asset = assets.get(engagement.client.logo ?? '');
  if (!asset) return undefined;
  const { path, width, height } = asset;
  const named = width !== undefined && height !== undefined && width > 2 * height;
  return { path: FILES_FOLDER + path, named, ...(width && height ? { width, height } : {}) };
}
