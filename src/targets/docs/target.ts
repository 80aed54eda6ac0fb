/** The docs target: the report as a tree of Markdown pages with their pictures, for a wiki, GitHub, Notion or Confluence. */
import { createScope } from '../shared/language-scope.ts';
import { listMarkdownPages } from '../shared/markdown-pages/list-markdown-pages.ts';
import { listShownAssets } from '../shared/shown-assets.ts';
import type { Artifact, Target, TargetContext } from '../target.ts';

/** Folder of all languages, below an edition's output. */
const FOLDER = 'docs/';
/** Folder of the engagement's pictures and files, below a language's: each tree travels alone. */
const FILES = 'files/';
/** GitHub shows this page with its folder. */
const HOME = 'README.md';

/** Writes `docs/<lang>/`: a page for each page of the site, and the pictures and files that they show. */
export const docs: Target = {
  name: 'docs',
  summary: 'docs/<lang>/: the same as Markdown, for a wiki or a repository',
  async render(context) {
    const artifacts: Artifact[] = [];
    for (const lang of context.languages) {
      await context.breathe();
      artifacts.push(...renderLanguage(context, lang));
    }
    return artifacts;
  },
};

function renderLanguage(context: TargetContext, lang: string): Artifact[] {
  const { report } = context;
  const folder = `${FOLDER}${lang}/`;
  // Only the words and figures of the language are used: these pages come from no template.
  const templates = context.templates(lang, {
    href: () => undefined,
    image: () => undefined,
    diagram: () => undefined,
  });
  const pages = listMarkdownPages(
    createScope(report, templates),
    { home: HOME, files: FILES },
    templates.keeping,
  );
  return [
    ...pages.map(({ path, markdown }) => ({
      path: folder + path,
      bytes: new TextEncoder().encode(markdown),
      lang,
    })),
    ...listShownAssets(report).map(({ path, bytes }) => ({
      path: folder + FILES + path,
      bytes,
      lang,
    })),
  ];
}
