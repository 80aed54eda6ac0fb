/** The report → the documentation site: static pages that also open from a disk, with their search. */
import type { Asset } from '../../report/report.ts';
import type { Templates } from '../../templates/templates.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';
import { listDownloads } from './downloads.ts';
import { makeInlineDiagrams } from './inline-diagrams.ts';
import { FILES_FOLDER, placeReferences } from './place-references.ts';
import { renderLanguage } from './render-language.ts';
import { buildSearchIndex, loadSearchCore, writeSearchIndex } from './search-index.ts';
import { listSearchContent } from './search-records.ts';
import { nameAsset, nameAssets, type NamedAsset } from './site-assets.ts';
import { makeSiteKey } from './site-key.ts';
import { makeDrawing } from '../shared/drawing.ts';
import { listShownAssets } from '../shared/shown-assets.ts';
import { createScope, type LanguageScope } from '../shared/language-scope.ts';
import { writeStyleSheet } from './style-sheet.ts';
import { NOT_FOUND, SITE_FOLDER } from './urls.ts';
import { viewNotFound } from './view-not-found.ts';
import { writeText } from './write-text.ts';

/** The site. */
export const site: Target = {
  name: 'site',
  summary: 'a documentation site that also opens from a folder, with its search',
  render: (context) => Promise.resolve(renderSite(context)),
};

/** Makes every file of the site, in a fixed order. */
function renderSite(context: TargetContext): Artifact[] {
  const { report, languages } = context;
  const sites = languages.map((lang) => createLanguageSite(context, lang));
  const words = new Map(sites.map(({ scope }) => [scope.lang, readWords(scope)]));
  const diagrams = makeInlineDiagrams(context.diagrams, context.theme, words);
  const css = writeStyleSheet(context.theme, context.files, { words, more: diagrams.css });
  const core = loadSearchCore();
  const indexes = sites.map(({ scope }): [string, NamedAsset] => {
    const name = `search-index.${scope.lang}.js`;
    const content = listSearchContent(scope);
    const index = buildSearchIndex(content, core);
    const { artifact, ...named } = nameAsset(name, writeSearchIndex(index));
    // What is packed is read as its records are.
    const readable = new TextEncoder().encode(JSON.stringify(content));
    return [name, { ...named, artifact: { ...artifact, readable } }];
  });
  const assets = new Map([...nameAssets(context.files, css), ...indexes]);
  const downloads = listDownloads(context.produced, languages);
  const pages = sites.flatMap(({ scope }) =>
    renderLanguage(context, { scope, assets, diagrams, downloads: downloads.of(scope.lang) }),
  );
  return [
    ...pages,
    renderNotFound(
      context,
      sites.map(({ templates }) => templates),
      assets,
    ),
    ...[...assets.values()].map(({ artifact }) => artifact),
    ...diagrams.artifacts,
    ...listShownAssets(report).map(placeAsset),
    ...downloads.artifacts,
    { path: `${SITE_FOLDER}.nojekyll`, bytes: new Uint8Array() },
  ];
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
