/** One language of the site → its files: every page, what leads to pages by earlier names, its feed. */
import type { Report } from '../../report/report.ts';
import type { Templates } from '../../templates/templates.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import { once } from '../shared/once.ts';
import type { Artifact, TargetContext } from '../target.ts';
import { absoluteAddress } from './absolute-address.ts';
import { readEdition } from './edition.ts';
import type { InlineDiagrams } from './inline-diagrams.ts';
import { planPages, type PlannedPage } from './list-pages.ts';
import { FILES_FOLDER, placeReferences } from './place-references.ts';
import { planFile, type PlannedFile } from './planned-file.ts';
import { planRedirects } from './redirects.ts';
import { planWhole } from './plan-whole.ts';
import { createNavigation } from './navigation.ts';
import type { NamedAsset } from './site-assets.ts';
import { makeSiteKey } from './site-key.ts';
import type { SitePage } from './site-page.ts';
import { languageFolder, PAGES, pathToRoot, SITE_FOLDER } from './urls.ts';
import type { Surroundings } from './view-chrome.ts';
import type { Download } from './view-home.ts';
import { FEED, writeFeed, writeSitemap, type FeedParts } from './write-feeds.ts';
import type { MarkdownPage } from '../shared/markdown-pages/list-markdown-pages.ts';
import { copyPath, hasCopy, LIST, listCopies, writeList } from './write-markdown-copies.ts';
import { writePage } from './write-page.ts';
import { writeText } from './write-text.ts';

/** What a language's pages need of the rest of the site. */
export interface LanguageParts {
  readonly scope: LanguageScope;
  readonly assets: ReadonlyMap<string, NamedAsset>;
  readonly diagrams: InlineDiagrams;
  readonly downloads: () => readonly Download[];
}

/** Plans every file of one language. */
export function planLanguage(context: TargetContext, parts: LanguageParts): PlannedFile[] {
  const { report, languages: built } = context;
  const { scope, assets, diagrams } = parts;
  const folder = languageFolder(scope.lang, built);
  const templatesFor = (path: string): Templates => {
    const viewpoint = {
      lang: scope.lang,
      root: pathToRoot(path),
      siteRoot: pathToRoot(folder + path),
    };
    return context.templates(scope.lang, placeReferences(report, viewpoint, diagrams));
  };
  const pages = planAllPages(context, parts, folder);
  const around = surround(context, parts, pages);
  const write = (page: SitePage): Artifact =>
    writePage(page, { around, templates: templatesFor(page.path), folder });
  const redirects = planRedirects(
    { report, templates: templatesFor('findings/x'), assets, folder },
    around.paths,
  );
  const place = (path: string): string => SITE_FOLDER + folder + path;
  return [
    ...pages.map(({ path, make, late }) => planFile(place(path), () => write(make()), late)),
    ...planCopies(scope, pages, { built, place, keeping: templatesFor(PAGES.home).keeping }),
    ...redirects.map(({ path, make }) =>
      planFile(place(path), () => writeText(place(path), make())),
    ),
    ...planForPrograms(around, () => templatesFor(PAGES.home)),
  ];
}

/** Plans the pages, the one that holds them all at the end. */
function planAllPages(
  context: TargetContext,
  { scope, diagrams, downloads }: LanguageParts,
  folder: string,
): PlannedPage[] {
  const { report } = context;
  // A page is asked for by its file, by the page that holds all, and by the list for programs.
  const planned = planPages(scope, downloads).map((page) => ({ ...page, make: once(page.make) }));
  const viewpoint = { lang: scope.lang, root: '', siteRoot: pathToRoot(folder + PAGES.whole) };
  const whole = planWhole(scope, planned, {
    siteRoot: viewpoint.siteRoot,
    bind: (change) =>
      context.templates(scope.lang, change(placeReferences(report, viewpoint, diagrams))),
  });
  return [...planned, whole];
}

function surround(
  { report, languages: built }: TargetContext,
  { scope, assets }: LanguageParts,
  pages: readonly PlannedPage[],
): Surroundings {
  const paths = pages.map(({ path }) => path);
  const all = new Set(paths);
  const logo = placeLogo(report);
  const address = absoluteAddress(report);
  return {
    scope,
    built,
    assets,
    edition: readEdition(report, scope.locale),
    siteKey: makeSiteKey(report),
    navigation: createNavigation({ scope, paths: all }),
    paths: all,
    copies: new Set(paths.filter(hasCopy).map(copyPath)),
    ...(logo ? { logo } : {}),
    ...(address ? { address } : {}),
  };
}

/** Plans the Markdown copies, which link each other: all are written when one is asked for; and their list. */
function planCopies(
  scope: LanguageScope,
  pages: readonly PlannedPage[],
  {
    built,
    place,
    keeping,
  }: {
    readonly built: readonly string[];
    readonly place: (path: string) => string;
    readonly keeping: Templates['keeping'];
  },
): PlannedFile[] {
  let listed: readonly MarkdownPage[] | undefined;
  const list = (): readonly MarkdownPage[] => (listed ??= listCopies(scope, built, keeping));
  const write = (name: string): Artifact => {
    const copy = list().find(({ path }) => path === name);
    if (!copy) throw new Error(`There is no Markdown copy ${name}`);
    return writeText(place(name), copy.markdown);
  };
  const names = pages.filter(({ path }) => hasCopy(path)).map(({ path }) => copyPath(path));
  const made = (): SitePage[] => pages.map(({ make }) => make());
  return [
    ...names.map((name) => planFile(place(name), () => write(name))),
    planFile(
      place(LIST),
      () => writeText(place(LIST), writeList(scope, made(), list())),
      () => [],
    ),
  ];
}

/** Plans what programs follow; the map is for search engines, and stands once at the root. */
function planForPrograms(around: Surroundings, templates: () => Templates): PlannedFile[] {
  const { scope, built, edition, paths, address } = around;
  if (!address) return [];
  const parts = (): FeedParts => ({ address, templates: templates() });
  const isMapped = edition.listed && scope.lang === built[0];
  const feed = SITE_FOLDER + languageFolder(scope.lang, built) + FEED;
  return [
    planFile(feed, () => writeFeed(scope, built, parts())),
    ...(isMapped
      ? [planFile(`${SITE_FOLDER}sitemap.xml`, () => writeSitemap([...paths], built, parts()))]
      : []),
  ];
}

function placeLogo({ engagement, assets }: Report): Surroundings['logo'] {
  const asset = assets.get(engagement.client.logo ?? '');
  if (!asset) return undefined;
  const { path, width, height } = asset;
  const named = width !== undefined && height !== undefined && width > 2 * height;
  return { path: FILES_FOLDER + path, named, ...(width && height ? { width, height } : {}) };
}
