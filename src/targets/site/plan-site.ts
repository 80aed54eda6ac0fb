/** The report → every file of the site, each made when it is asked for: all by a build, those that are looked at by a server. */
import type { Asset } from '../../report/report.ts';
import type { Templates } from '../../templates/templates.ts';
import { makeDrawing } from '../shared/drawing.ts';
import { createScope, type LanguageScope } from '../shared/language-scope.ts';
import { listShownAssets } from '../shared/shown-assets.ts';
import type { Artifact, TargetContext } from '../target.ts';
import type { DiagramWords } from './diagram-figure.ts';
import type { Downloads } from './downloads.ts';
import { makeInlineDiagrams, type InlineDiagrams } from './inline-diagrams.ts';
import { FILES_FOLDER, placeReferences } from './place-references.ts';
import { planLanguage } from './plan-language.ts';
import { planFile, type PlannedFile } from './planned-file.ts';
import { buildSearchIndex, loadSearchCore, writeSearchIndex } from './search-index.ts';
import { listSearchContent, tellSearchContent, type SearchContent } from './search-records.ts';
import { nameAssets, nameSearchIndex, type NamedAsset } from './site-assets.ts';
import { makeSiteKey } from './site-key.ts';
import { writeStyleSheet } from './style-sheet.ts';
import { NOT_FOUND, SITE_FOLDER } from './urls.ts';
import { viewNotFound } from './view-not-found.ts';
import { writeText } from './write-text.ts';

/** What the site shows whatever the report says: its drawings, its style sheet and scripts. */
export interface SiteFrame {
  readonly diagrams: InlineDiagrams;
  readonly assets: ReadonlyMap<string, NamedAsset>;
}

/** The words that style sheet and drawings hold, by language. */
export type FrameWords = ReadonlyMap<string, DiagramWords & { readonly internal: string }>;

/** How a site is planned. */
export interface SitePlanning {
  /** Makes the frame, or takes one made before of the same. */
  frame(context: TargetContext, words: FrameWords): SiteFrame;
  /** Names the search index of a language; what it holds may be written later. */
  nameIndex(name: string, write: () => string): NamedAsset;
  /** Gives what there is to download; what asks for it is late. */
  downloads(): Downloads;
}

/** Plans every file but what is to be downloaded, in a fixed order. */
export function planSite(context: TargetContext, planning: SitePlanning): PlannedFile[] {
  const { report, languages } = context;
  const sites = languages.map((lang) => createLanguageSite(context, lang));
  const words = new Map(sites.map(({ scope }) => [scope.lang, readWords(scope)]));
  const { diagrams, assets: framed } = planning.frame(context, words);
  const indexes = sites.map(({ scope }) => {
    const name = nameSearchIndex(scope.lang);
    let content: SearchContent | undefined;
    const list = (): SearchContent => (content ??= listSearchContent(scope));
    const write = (): string => writeSearchIndex(buildSearchIndex(list(), loadSearchCore()));
    return { name, list, asset: planning.nameIndex(name, write) };
  });
  const assets = new Map([
    ...framed,
    ...indexes.map(({ name, asset }): [string, NamedAsset] => [name, asset]),
  ]);
  const pages = sites.flatMap(({ scope }) => {
    const downloads = () => planning.downloads().of(scope.lang);
    return planLanguage(context, { scope, assets, diagrams, downloads });
  });
  const templates = sites.map((one) => one.templates);
  const ready = [
    ...diagrams.artifacts,
    ...listShownAssets(report).map(placeAsset),
    { path: `${SITE_FOLDER}.nojekyll`, bytes: new Uint8Array() },
  ];
  return [
    ...pages,
    planFile(SITE_FOLDER + NOT_FOUND, () => renderNotFound(context, templates, assets)),
    ...[...framed.values()].map((asset) =>
      planFile(SITE_FOLDER + asset.path, () => asset.artifact),
    ),
    ...indexes.map(({ asset, list }) =>
      // What is packed is read as its records are.
      planFile(SITE_FOLDER + asset.path, () => ({
        ...asset.artifact,
        readable: new TextEncoder().encode(tellSearchContent(list())),
        marks: [asset.path],
      })),
    ),
    ...ready.map((artifact) => planFile(artifact.path, () => artifact)),
  ];
}

/** Makes what frames every page. */
export function makeFrame(context: TargetContext, words: FrameWords): SiteFrame {
  const diagrams = makeInlineDiagrams(context.diagrams, context.theme, words);
  const css = writeStyleSheet(context.theme, context.files, { words, more: diagrams.css });
  return { diagrams, assets: nameAssets(context.files, css) };
}

interface LanguageSite {
  readonly scope: LanguageScope;
  readonly templates: Templates;
}

/** Binds the report to a language; these templates stand at the site's root. */
function createLanguageSite(context: TargetContext, lang: string): LanguageSite {
  const viewpoint = { lang, root: '', siteRoot: '' };
  const templates = context.templates(lang, placeReferences(context.report, viewpoint));
  return { templates, scope: createScope(context.report, templates) };
}

function readWords({ locale }: LanguageScope) {
  return {
    internal: locale.t('markdown.internalBlock'),
    alt: locale.t('site.diagram'),
    source: locale.t('markdown.diagramSource'),
    openLarge: locale.t('site.openLarge'),
  };
}

/** Writes the page for addresses that lead nowhere, in all languages at once. */
function renderNotFound(
  context: TargetContext,
  templates: readonly Templates[],
  assets: ReadonlyMap<string, NamedAsset>,
): Artifact {
  const [first] = templates;
  if (!first) throw new Error('A site needs a language');
  const view = viewNotFound(context.report, context.languages, {
    assets,
    siteKey: makeSiteKey(context.report),
  });
  const blocks = templates.map((one) => one.render('site/not-found', view.in(one.locale.lang)));
  const html = first.render('site/not-found-layout', {
    ...view.layout,
    content: makeDrawing(blocks.join('')),
  });
  return writeText(SITE_FOLDER + NOT_FOUND, html);
}

function placeAsset({ path, bytes }: Asset): Artifact {
  return { path: SITE_FOLDER + FILES_FOLDER + path, bytes };
}
