/** Code → coloured tokens as classes; the one door to Shiki, loaded only when there is code to colour. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

import type { Remember } from '../cache/kept-values.ts';
import { BAR } from './redaction.ts';

/** Colours the code of the languages that it was made for, as elements or as HTML ready written; undefined for any other. */
export type Highlighter = (code: string, language: string) => ElementContent[] | undefined;

/**
 * Makes a highlighter for some languages, by the names that authors write; unknown names are passed over.
 *
 * @param remember takes what was coloured before; absent: all is coloured anew
 */
export async function createHighlighter(
  languages: Iterable<string>,
  remember: Remember = (_, make) => make(),
): Promise<Highlighter> {
  const { bundledLanguages, createCssVariablesTheme } = await import('shiki');
  const { createHighlighterCore } = await import('shiki/core');
  const { createJavaScriptRegexEngine } = await import('shiki/engine/javascript');
  const wanted = [...new Set(languages)].filter((name) => name in bundledLanguages).sort();
  if (wanted.length === 0) return () => undefined;
  const core = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'constat', variablePrefix: '--tok-' })],
    langs: wanted.map((name) => bundledLanguages[name as keyof typeof bundledLanguages]),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const loaded = new Set(wanted);
  // The same code is shown on its own page, on the one that holds all pages and in the report.
  const known = new Map<string, ElementContent[]>();
  return (code, language) => {
    if (!loaded.has(language)) return undefined;
    const colour = (): ElementContent[] => {
      const options = { lang: language, theme: 'constat', tokenizeTimeLimit: 0 };
      return takeLines(core.codeToHast(code, options).children);
    };
    // Bars are written into the lines, which are then that place's alone.
    if (code.includes(BAR)) return colour();
    // Languages colour what they hold of each other.
    const key = JSON.stringify(['code', wanted, language, code]);
    const made = known.get(key) ?? remember(key, () => write(colour()));
    known.set(key, made);
    return made;
  };
}

/** Writes what would be held as elements: 30 MB for a site of 1,000 findings. */
function write(children: ElementContent[]): ElementContent[] {
  const value = toHtml({ type: 'root', children });
  return [{ type: 'raw', value } as unknown as ElementContent];
}

/** Takes the lines out of Shiki's `pre > code` and turns its colours into classes. */
function takeLines(nodes: readonly unknown[]): ElementContent[] {
  const pre = nodes[0] as Element;
  const code = pre.children[0] as Element;
  return code.children.map(classify);
}

function classify(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const style = node.properties['style'];
  const token = /--tok-token-([a-z]+)/.exec(typeof style === 'string' ? style : '')?.[1];
  const children = node.children.map(classify);
  const properties = token ? { className: [`tok-${token}`] } : {};
  return { type: 'element', tagName: 'span', properties, children };
}
