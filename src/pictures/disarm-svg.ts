/** A drawing's elements → the same without what runs, or asks for anything: opened by itself it is a document like any page. */
import type { Element } from '@xmldom/xmldom';

/** Elements, of SVG or of HTML in it, that run, load or lead away by themselves. */
const ARMED = new Set([
  ...['script', 'handler', 'listener', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet'],
  ...['portal', 'fencedframe', 'base', 'meta', 'link', 'form', 'audio', 'video', 'source', 'track'],
  ...['template', 'noscript'],
]);

const ADDRESSES = new Set(['href', 'src', 'poster', 'data', 'background', 'cite', 'longdesc']);
const REFUSED = new Set(['srcdoc', 'srcset', 'action', 'formaction', 'ping', 'manifest', 'base']);

/** Words for a reader: whatever stands in them, it is words. */
const WORDS = /^(?:aria-|alt$|title$|class$|id$|d$|points$)/;

/** What a style asks for outside its drawing; signs written as numbers could hide it. */
const FOREIGN =
  /@import|(?:url|src|image-set|image|cross-fade|element)\(\s*["']?\s*(?!["'#\s]|data:(?:image|font|application)\/)|expression\s*\(|-moz-binding|behavior\s*:|\\/i;

/** What makes text that is no XML more than a drawing: a browser runs what stands before the fault. */
const ARMED_TEXT =
  /<\s*(?:[\w.-]+:)?(?:script|handler|style|iframe|object|embed|foreignObject|animate\w*|set|link|meta|base)\b|[\s"'/]on\w+\s*=|(?:href|src)\s*=\s*["']?\s*(?!["'#\s])|url\(|<!ENTITY|xml-stylesheet/i;

/** Whether the element may not stay, whatever it holds. */
export function isArmed(element: Element): boolean {
  const name = (element.localName ?? '').toLowerCase();
  if (ARMED.has(name)) return true;
  // An animation gives its target an address, or a handler, that nobody has read.
  if (!/^(?:animate\w*|set)$/.test(name)) return false;
  const target = element.getAttribute('attributeName') ?? '';
  return /^\s*(?:[\w.-]+:)?(?:href|src|on.*|style)\s*$/i.test(target);
}

/** Whether an attribute runs nothing and asks for nothing. */
export function isHarmless(element: Element, name: string, value: string): boolean {
  const local = name.toLowerCase().replace(/^.*:/, '');
  if (local.startsWith('on') || REFUSED.has(local)) return false;
  if (ADDRESSES.has(local)) return isOwnAddress((element.localName ?? '').toLowerCase(), value);
  return WORDS.test(local) || !FOREIGN.test(value);
}

/** Takes out of a style sheet each rule that asks for something; one bad rule does not undress the drawing. */
export function disarmStyle(css: string): string {
  if (!FOREIGN.test(css)) return css;
  return css
    .split('}')
    .filter((rule) => !FOREIGN.test(rule))
    .join('}');
}

/** Whether text that is no XML could do more than show itself. */
export function isArmedText(text: string): boolean {
  return ARMED_TEXT.test(text);
}

/** A link may lead where a link of prose may; all else stays in the drawing, or is a picture within it. */
function isOwnAddress(element: string, value: string): boolean {
  const address = value.trim();
  if (address.startsWith('#')) return true;
  if (element === 'a') return /^(?:https?:\/\/|mailto:)/i.test(address);
  return element !== 'use' && /^data:image\/[\w+.-]+;base64,/i.test(address);
}
