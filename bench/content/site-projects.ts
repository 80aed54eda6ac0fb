/**
 * The findings → a project for each of the site builders.
 *
 * What is given to whom, and why it is fair: all get one page a finding with the same title, facts, text, code and
 * tables, and one page that lists them all; none gets incidents, journal, board, print page, charts or cross-references,
 * all of which constat makes as well. No builder puts the whole list into each page's menu, since constat does not.
 *
 * - Eleventy: a minimal layout, no highlighting, no search, no template language in Markdown; nothing but its own
 *   Markdown is left to do.
 * - Hugo: a minimal layout, its own highlighting as it is by default, no search.
 * - MkDocs Material: its theme and search as they are by default, and the highlighting that its manual tells to turn on.
 * - Starlight: its theme, search and highlighting as they are by default.
 */
import type { TinyFiles } from '../../test/helpers/tiny.ts';
import { listOf, withFront, type PeerPage } from './peer-page.ts';

const TITLE = 'Audit d’un grand parc';

/** The files of a project by path. */
export type SiteProject = (pages: readonly PeerPage[]) => TinyFiles;

/** Eleventy 3. */
export const eleventyProject: SiteProject = (pages) => ({
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  'eleventy.config.js': `export default function (config) {
  config.setTemplateFormats(['md']);
  return {
    dir: { input: 'content', includes: '../layouts', output: 'site' },
    markdownTemplateEngine: false,
  };
}
`,
  'layouts/page.njk': htmlPage('{{ title }}', '{{ content | safe }}'),
  'content/index.md': withFront(
    { layout: 'page.njk', title: TITLE },
    listOf(pages, (page) => `/${pathOf(page)}/`),
  ),
  ...each(pages, (page) => [
    `content/${pathOf(page)}.md`,
    withFront({ layout: 'page.njk', title: titleOf(page) }, page.body),
  ]),
});

/** Hugo. */
export const hugoProject: SiteProject = (pages) => ({
  'hugo.toml': `baseURL = 'https://example.org/'\nlanguageCode = 'fr'\ntitle = '${TITLE}'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n`,
  'layouts/_default/single.html': htmlPage('{{ .Title }}', '{{ .Content }}'),
  'layouts/_default/list.html': htmlPage('{{ .Title }}', '{{ .Content }}'),
  'layouts/index.html': htmlPage('{{ .Title }}', '{{ .Content }}'),
  'content/_index.md': withFront(
    { title: TITLE },
    listOf(pages, (page) => `/${pathOf(page)}/`),
  ),
  ...each(pages, (page) => [
    `content/${pathOf(page)}.md`,
    withFront({ title: titleOf(page) }, page.body),
  ]),
});

/** MkDocs with the Material theme. */
export const mkdocsProject: SiteProject = (pages) => ({
  'mkdocs.yml': `site_name: ${TITLE}
theme:
  name: material
  language: fr
  font: false
nav:
  - index.md
markdown_extensions:
  - pymdownx.highlight
  - pymdownx.superfences
`,
  'docs/index.md': `# ${TITLE}\n\n${listOf(pages, (page) => `${pathOf(page)}.md`)}`,
  ...each(pages, (page) => [`docs/${pathOf(page)}.md`, `# ${titleOf(page)}\n\n${page.body}`]),
});

/** Starlight. */
export const starlightProject: SiteProject = (pages) => ({
  // Astro bundles a package that imports its virtual modules only where it stands among the dependencies.
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    dependencies: { astro: '*', '@astrojs/starlight': '*' },
  }),
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'https://example.org',
  integrations: [
    starlight({
      title: ${JSON.stringify(TITLE)},
      locales: { root: { label: 'Français', lang: 'fr' } },
      sidebar: [{ label: 'Constats', link: '/' }],
    }),
  ],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  'src/content/docs/index.md': withFront(
    { title: TITLE },
    listOf(pages, (page) => `/${pathOf(page)}/`),
  ),
  ...each(pages, (page) => [
    `src/content/docs/${pathOf(page)}.md`,
    withFront({ title: titleOf(page) }, page.body),
  ]),
});

function each(
  pages: readonly PeerPage[],
  file: (page: PeerPage) => readonly [path: string, content: string],
): TinyFiles {
  return Object.fromEntries(pages.map(file));
}

function pathOf({ category, id }: PeerPage): string {
  return `findings/${category}/${id.toLowerCase()}`;
}

function titleOf({ id, title }: PeerPage): string {
  return `${id} ${title}`;
}

function htmlPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
<nav><a href="/">Constats</a></nav>
<main><h1>${title}</h1>
${content}</main>
</body>
</html>
`;
}
