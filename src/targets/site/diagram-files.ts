/** SVG of the report's diagrams → files of the site: as pictures, their own styles touch no page and pass its policy. */
import { createHash } from 'node:crypto';

import { escapeHtml } from '../../templates/escape-html.ts';
import type { Artifact } from '../target.ts';
import { SITE_FOLDER } from './urls.ts';

/** A diagram as a file, and what stands for it in prose. */
export interface DiagramFile {
  readonly artifact: Artifact;
  /** Writes the picture, with the diagram's words behind it for those who cannot see it. */
  write(siteRoot: string, lang: string): string;
}

/** Words for the pictures, by language. */
export interface DiagramWords {
  /** Alternative text of a diagram that brings no title of its own. */
  readonly alt: string;
  /** What opens the diagram's source. */
  readonly source: string;
}

/** Makes one file a diagram, named by its content. */
export function makeDiagramFiles(
  diagrams: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, DiagramWords>,
): ReadonlyMap<string, DiagramFile> {
  return new Map([...diagrams].map(([source, svg]) => [source, makeFile(source, svg, words)]));
}

function makeFile(
  source: string,
  svg: string,
  words: ReadonlyMap<string, DiagramWords>,
): DiagramFile {
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 12);
  const name = `diagrams/${hash}.svg`;
  const size = readSize(svg);
  const title = /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1]?.trim();
  return {
    artifact: { path: `${SITE_FOLDER}${name}`, bytes: new TextEncoder().encode(svg) },
    write(siteRoot, lang) {
      const { alt = '', source: summary = '' } = words.get(lang) ?? {};
      const address = escapeHtml(siteRoot + name);
      const label = escapeHtml(title ?? alt);
      return (
        `<div class="table"><a href="${address}">` +
        `<img src="${address}" alt="${label}"${size}></a></div>` +
        `<details><summary>${escapeHtml(summary)}</summary>` +
        `<pre class="code" tabindex="0"><code>${escapeHtml(source)}</code></pre></details>`
      );
    },
  };
}

/** How large diagrams are shown: their 16 px letters become 12 px ones; wider ones scroll, and open alone. */
const SCALE = 0.75;
/** Widths in pixels from which a diagram is not shrunk to any column. */
const MIDDLING = 800;
const LARGE = 1100;

/** Reads the size of a picture from its view box, as attributes; the class keeps its words legible. */
function readSize(svg: string): string {
  const box = /<svg\b[^>]*?\bviewBox="([^"]+)"/
    .exec(svg)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , width, height] = box ?? [];
  if (!width || !height || !Number.isFinite(width + height)) return '';
  const name = width > LARGE ? ' class="large"' : width > MIDDLING ? ' class="middling"' : '';
  return `${name} width="${Math.ceil(width * SCALE)}" height="${Math.ceil(height * SCALE)}"`;
}
