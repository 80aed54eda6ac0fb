/** Clean HTML of prose → the same with colours in code, diagrams, figures, scrolling tables, bars and prefixed ids. */
import type { Element, ElementContent, Parents, Root, Text } from 'hast';

import { BAR } from './redaction.ts';
import { element, type HtmlOptions } from './to-html.ts';
import { SKIP, visit } from './visit.ts';

/** What was met on the way through a tree, and asks for another. */
interface Met {
  readonly headings: Element[];
  picture: boolean;
  bar: boolean;
}

/** Decorates a sanitised tree in place. */
export function decorate(root: Root, options: HtmlOptions): void {
  const met: Met = { headings: [], picture: false, bar: false };
  visit(root, (node, index, parent) => {
    if (node.type === 'text') met.bar ||= node.value.includes(BAR);
    if (node.type !== 'element') return undefined;
    meet(node, met, options);
    if (!parent || index === undefined) return undefined;
    if (node.tagName === 'pre') return decorateCode(node, met, { index, parent, options });
    if (node.tagName === 'table') {
      const frame = {
        className: ['table'],
        role: 'group',
        tabIndex: 0,
        ariaLabel: options.words.table,
      };
      parent.children.splice(index, 1, element('div', frame, [node]));
      visit(node, (inner) => {
        if (inner.type === 'text') met.bar ||= inner.value.includes(BAR);
        if (inner.type !== 'element') return;
        meet(inner, met, options);
        nameAlignment(inner);
      });
      return [SKIP, index + 1];
    }
    if (node.tagName === 'p' && isLoneImage(node)) {
      const [image] = node.children as [Element];
      meet(image, met, options);
      met.bar ||= String(image.properties['title']).includes(BAR);
      parent.children.splice(index, 1, makeFigure(image));
      return [SKIP, index + 1];
    }
    return undefined;
  });
  shiftHeadings(met.headings, options.depth);
  if (met.picture && options.placement.openLarge) openPictures(root, options.placement.openLarge);
  if (met.bar) markBars(root, options);
}

/** Does to an element what is done to each, wherever it stands. */
function meet(node: Element, met: Met, options: HtmlOptions): void {
  prefixIds(node, options.prefix ?? '');
  nameTask(node, options);
  if (/^h[1-6]$/.test(node.tagName)) met.headings.push(node);
  met.picture ||= node.tagName === 'img';
}

function decorateCode(
  node: Element,
  met: Met,
  { index, parent, options }: { index: number; parent: Parents; options: HtmlOptions },
): [typeof SKIP, number] {
  const code = node.children[0] as Element;
  const source = (code.children[0] as Text | undefined)?.value ?? '';
  met.bar ||= source.includes(BAR);
  const language = String(node.properties['dataLanguage'] ?? '');
  const drawn = language === 'mermaid' ? options.placement.diagram(source) : undefined;
  if (drawn === undefined) {
    code.children = options.highlight(source, language) ?? code.children;
    node.properties['tabIndex'] = 0;
  } else {
    const raw = { type: 'raw', value: drawn } as unknown as ElementContent;
    parent.children.splice(index, 1, element('figure', { className: ['diagram'] }, [raw]));
  }
  return [SKIP, index + 1];
}

function isLoneImage(node: Element): boolean {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'element' && only.tagName === 'img';
}

/** Makes a figure of a picture; its title becomes the caption. */
function makeFigure(image: Element): Element {
  const { title, ...properties } = image.properties;
  image.properties = properties;
  const caption =
    typeof title === 'string' ? [element('figcaption', {}, [{ type: 'text', value: title }])] : [];
  return element('figure', {}, [image, ...caption]);
}

/** Puts a link to the picture alone around each picture that is in no link yet. */
function openPictures(root: Root, words: string): void {
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName === 'a') return SKIP;
    if (node.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src, alt } = node.properties;
    const name = typeof alt === 'string' && alt !== '' ? `${words} – ${alt}` : words;
    const link = element('a', { href: String(src), className: ['picture'], ariaLabel: name }, [
      node,
    ]);
    parent.children.splice(index, 1, link);
    return [SKIP, index + 1];
  });
}

/** Says a column's alignment as a class: `align` is no longer HTML, and the policy of the site refuses a style. */
function nameAlignment({ properties }: Element): void {
  const { align } = properties;
  if (typeof align !== 'string') return;
  delete properties['align'];
  properties['className'] = [`align-${align}`];
}

/** Gives the box of a task the name that its state has for who does not see it. */
function nameTask({ tagName, properties }: Element, { words }: HtmlOptions): void {
  if (tagName !== 'input') return;
  properties['ariaLabel'] = properties['checked'] ? words.taskDone : words.taskOpen;
}

function prefixIds(node: Element, prefix: string): void {
  if (!prefix) return;
  const { id, href, ariaDescribedBy } = node.properties;
  if (typeof id === 'string') node.properties['id'] = prefix + id;
  if (typeof href === 'string' && href.startsWith('#fn'))
    node.properties['href'] = `#${prefix}${href.slice(1)}`;
  if (Array.isArray(ariaDescribedBy))
    node.properties['ariaDescribedBy'] = ariaDescribedBy.map((name) => `${prefix}${name}`);
}

function shiftHeadings(headings: readonly Element[], depth: number | undefined): void {
  if (depth === undefined) return;
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const shift = depth - Math.min(...levels);
  headings.forEach((heading, index) => {
    heading.tagName = `h${String(Math.min(6, Math.max(1, (levels[index] ?? 0) + shift)))}`;
  });
}

/** Makes bars that are said aloud of those in the text, in code too. */
function markBars(root: Root, options: HtmlOptions): void {
  visit(root, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes(BAR)) return undefined;
    const pieces = splitBars(node, options);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function splitBars(node: Text, options: HtmlOptions): ElementContent[] {
  return node.value.split(BAR).flatMap((text, index): ElementContent[] => {
    const bar = element(
      'span',
      { className: ['redaction'], role: 'img', ariaLabel: options.words.redacted },
      [{ type: 'text', value: BAR }],
    );
    const pieces: ElementContent[] = text ? [{ type: 'text', value: text }] : [];
    return index === 0 ? pieces : [bar, ...pieces];
  });
}
