/** Small documents for the tests of the printing room, and the way to print them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer';
import { finish } from '../../../src/targets/pdf/finish.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';

const require = createRequire(import.meta.url);

/** Text and bold, under the paths that `documentOf` names. */
export const FONTS: ReadonlyMap<string, Uint8Array> = new Map(
  [
    ['text.ttf', '400Regular/SourceSans3_400Regular.ttf'],
    ['bold.ttf', '700Bold/SourceSans3_700Bold.ttf'],
  ].map(([name, path]): [string, Uint8Array] => [
    name ?? '',
    readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${path ?? ''}`)),
  ]),
);

const STYLE = `
  @font-face { font-family: T; src: url(/text.ttf); }
  @font-face { font-family: T; font-weight: 700; src: url(/bold.ttf); }
  @page { size: A4; margin: 20mm; @bottom-right { content: "Page\\a0 " counter(page) " / " counter(pages); font: 700 8pt T; } }
  * { font-family: T; }
  [data-page-of] { display: inline-block; width: 3ch; text-align: right; }
`;

/** A document around a body. */
export function documentOf(body: string, style = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>T</title><style>${STYLE}${style}</style></head><body>${body}</body></html>`;
}

/** What the deliverable would say of itself. */
export const METADATA = {
  title: 'Rapport d’audit',
  author: 'Balise',
  subject: 'Audit <1> & suite',
  lang: 'fr',
  date: '2020-04-03',
  creator: 'constat 0',
} as const;

/** Prints and finishes. */
export async function pdfOf(browser: Browser, html: string): Promise<Uint8Array> {
  return finish(await printReport(browser, html, FONTS), METADATA);
}

/** Contents and chapters, with all that Chromium writes in a way of its own. */
export const RICH_BODY = `
  <h1 id="top">Sommaire</h1>
  <ul><li><a href="#s-é">Un titre</a> <span data-page-of="s-é"></span></li>
  <li><a href="#two">Deux</a> <span data-page-of="two"></span></li></ul>
  <h2 id="s-é" style="break-before: page; width: 30mm">Un titre assez long pour passer à la ligne</h2>
  <p>Du <strong>gras</strong>, de l’<em>italique</em>, <a href="https://example.com">un lien</a>.</p>
  <aside>À part.</aside>
  <ol><li><p>un</p></li><li>deux <a href="#top">haut</a></li></ol>
  <table style="border: 1px solid; background: #eee"><thead><tr><th>A</th><th>B</th></tr></thead>
  <tbody><tr><td>1</td><td>2</td></tr></tbody></table>
  <figure><svg role="img" aria-label="Un rond" width="20" height="20"><circle cx="9" cy="9" r="8"/></svg><figcaption>Légende</figcaption></figure>
  <figure><pre>code</pre></figure>
  <div style="opacity: 0.5"><p>À moitié.</p></div>
  <h2 id="two" style="break-before: page">Deux</h2><p>Fin.</p>`;
