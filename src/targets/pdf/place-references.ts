/** The report → where the document puts what prose points at: everything is inside it. */
import type { Placement } from '../../markdown/to-html.ts';
import type { Report } from '../../report/report.ts';
import type { Selection } from '../../report/select.ts';
import { escapeHtml } from '../../templates/escape-html.ts';
import { anchorOf, bodyPrefix, listAnchors } from './anchors.ts';

/** The folder of the engagement's pictures, below the document's address. */
export const PICTURES = 'pictures/';

const DIAGRAM_SCALE = 0.81;

// Pixels of CSS: 132 millimetres, then what still has texts of 7 points once it is made 166 wide.
const TEXT_COLUMN = 499;
const LEGIBLE = 815;

const SHOWN = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Places references for one language; `diagramWords` describes a drawing that has no title. */
export function placeReferences(
  report: Report,
  lang: string,
  drawings: {
    readonly diagrams: ReadonlyMap<string, string>;
    readonly diagramWords: string;
    /** Where only a part of the report is in the document. */
    readonly selection?: Selection | undefined;
  },
): Placement {
  const anchors = listAnchors(report, lang, drawings.selection);
  return {
    href: ({ fragment, ...thing }) => {
      const inside = fragment === undefined ? '' : bodyPrefix(thing) + fragment;
      const id = anchors.has(inside) ? inside : anchorOf(thing);
      return anchors.has(id) ? `#${id}` : undefined;
    },
    image: (path) => {
      const asset = report.assets.get(path);
      // Any other file is named by the text; paper opens nothing.
      if (asset === undefined || !SHOWN.test(path)) return undefined;
      const { width, height } = asset;
      return { src: addressOf(path), ...(width && height ? { width, height } : {}) };
    },
    diagram: (source) => {
      const svg = drawings.diagrams.get(source);
      return svg === undefined ? undefined : describeDiagram(svg, source, drawings.diagramWords);
    },
  };
}

/** The pictures by their paths below the document's address. */
export function pictureFiles(report: Report): Map<string, Uint8Array> {
  return new Map([...report.assets.values()].map(({ path, bytes }) => [PICTURES + path, bytes]));
}

/** Takes the address off links to a picture's file: there is no such file beside a PDF. */
export function dropFileLinks(html: string): string {
  return html.replaceAll(new RegExp(`(<a\\b[^>]*?) href="${PICTURES}[^"]*"`, 'g'), '$1');
}

/** Takes the address off links to what is not in a part of the report: their words stay. */
export function dropDeadLinks(html: string): string {
  return html.replaceAll(/(<a\b[^>]*?) href=""/g, '$1');
}

function addressOf(path: string): string {
  return PICTURES + path.split('/').map(encodeURIComponent).join('/');
}

/** A reader hears the diagram's own title, or that it is one; its parts say nothing one by one. */
function describeDiagram(svg: string, source: string, words: string): string {
  const title = /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1]?.trim() ?? words;
  return svg.replace(/^<svg\b[^>]*>/, (root) =>
    root
      .replaceAll(/ (?:role|class|aria-[a-z]+)="[^"]*"/g, '')
      .replace('<svg', `<svg${sizeOf(root)} role="img" aria-label="${escapeHtml(title)}"`),
  );
}

/** Texts, of 15 user units in the style sheet, come out at 9 points; what is wider than the text column says how much room it needs. */
function sizeOf(root: string): string {
  const box =
    /\bviewBox="([^"]+)"/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/) ?? [];
  const width = Math.round(Number(box[2]) * DIAGRAM_SCALE);
  if (!(width > 0)) return '';
  if (width <= TEXT_COLUMN) return ` width="${width}"`;
  return ` width="${width}" class="${width > LEGIBLE ? 'turned' : 'wide'}"`;
}
