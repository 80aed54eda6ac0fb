/** A drawing's tree → the content of its figure: a named picture that scrolls, the way to see it large, its source. */
import type { Element, ElementContent } from 'hast';

import { element } from '../../markdown/to-html.ts';
import { prefixIds } from './diagram-ids.ts';

/** Words around a diagram. */
export interface DiagramWords {
  /** Names a diagram that brings no title of its own. */
  readonly alt: string;
  /** What opens the diagram's source. */
  readonly source: string;
  /** What opens it alone. */
  readonly openLarge: string;
}

/** What a figure is made of besides the drawing. */
export interface FigureParts {
  /** Begins every id of the figure; no other thing of the page has it. */
  readonly id: string;
  readonly source: string;
  /** Of the drawing alone. */
  readonly address: string;
  readonly words: DiagramWords;
}

/** Pixels of the page for one of the drawing where there is room; its letters are 14 or 16 px high. */
const SCALE = 0.875;
/** The width in pixels of a page's text; what fits in is not made smaller. */
const COLUMN = 720;
/** The width in pixels that the narrowest screen has for it (320 less its margins). */
const NARROWEST = 288;

/** Makes the figure's content; the drawing's own title and description name it. */
export function makeDiagramFigure(
  drawing: Element,
  { id, source, address, words }: FigureParts,
): ElementContent[] {
  const title = textOf(drawing, 'title') || words.alt;
  const name = `${id}-title`;
  const svg = nameDrawing(prefixIds(drawing, id), { id, title });
  const width = Number(svg.properties['width']);
  const frame = width > NARROWEST ? { role: 'group', tabIndex: 0, ariaLabelledBy: [name] } : {};
  const large = [
    text(words.openLarge),
    element('span', { className: ['visually-hidden'] }, [text(` – ${title}`)]),
  ];
  return [
    element('div', { className: ['diagram-view'], ...frame }, [svg]),
    element('div', { className: ['diagram-more'] }, [
      element('a', { href: address }, large),
      element('details', {}, [
        element('summary', {}, [text(words.source)]),
        element('pre', { className: ['code'], tabIndex: 0 }, [element('code', {}, [text(source)])]),
      ]),
    ]),
  ];
}

/** One picture for who hears the page: its parts say nothing one by one. */
function nameDrawing(svg: Element, { id, title }: { id: string; title: string }): Element {
  const description = textOf(svg, 'desc');
  const name = element('title', { id: `${id}-title` }, [text(title)]);
  const more = description
    ? [element('desc', { id: `${id}-description` }, [text(description)])]
    : [];
  const shapes = svg.children.filter(
    (child) => !isNamed(child, 'title') && !isNamed(child, 'desc'),
  );
  const properties = {
    className: svg.properties['className'],
    ...readSize(String(svg.properties['viewBox'])),
    viewBox: svg.properties['viewBox'],
    role: 'img',
    ariaLabelledBy: [`${id}-title`],
    ...(description ? { ariaDescribedBy: [`${id}-description`] } : {}),
  };
  return element('svg', properties, [name, ...more, ...shapes]);
}

/** The size at which the drawing is shown, from its view box. */
function readSize(viewBox: string): { width?: number; height?: number } {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) return {};
  const scale = Math.min(1, Math.max(SCALE, COLUMN / width));
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

function textOf(svg: Element, tagName: string): string {
  const found = svg.children.find((child) => isNamed(child, tagName));
  if (found?.type !== 'element') return '';
  return found.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();
}

function isNamed(node: ElementContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
