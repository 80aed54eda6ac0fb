/** Handlebars helpers for texts, Markdown, links and pictures. */
import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';
import type { RootContent } from 'mdast';

import { plainProse } from '../markdown/plain-prose.ts';
import { BAR } from '../markdown/redaction.ts';
import { splitAtIds, type Reference } from '../markdown/reference.ts';
import { toHtml, toInlineHtml, type HtmlOptions, type HtmlWords } from '../markdown/to-html.ts';
import { typography } from '../markdown/typography.ts';
import { speak, type Spoken, type Text } from '../report/text.ts';
import { escapeHtml } from './escape-html.ts';
import type { TemplateScope } from './templates.ts';

/** `say`, `plain`, `md`, `href`, `image`, `diagram`. */
export function proseHelpers(scope: TemplateScope): Record<string, HelperDelegate> {
  const { placement, locale } = scope;
  const words = htmlWords(scope);
  const options = ({ hash }: HelperOptions): HtmlOptions => ({
    lang: typeof hash['lang'] === 'string' ? hash['lang'] : locale.lang,
    ...(typeof hash['depth'] === 'number' ? { depth: hash['depth'] } : {}),
    ...(typeof hash['prefix'] === 'string' ? { prefix: hash['prefix'] } : {}),
    placement,
    highlight: scope.highlight,
    words,
  });
  return {
    say: (text: Text | Spoken | undefined) =>
      text ? new Handlebars.SafeString(sayHtml(spoken(text, scope), scope, words)) : '',
    plain: (text: Text | Spoken | undefined) => {
      if (!text) return '';
      const { value, lang } = spoken(text, scope);
      return typography(plainProse(value), lang);
    },
    md: (nodes: readonly RootContent[] | undefined, opts: HelperOptions) =>
      new Handlebars.SafeString(nodes ? toHtml(nodes, options(opts)) : ''),
    mdInline: (nodes: readonly RootContent[] | undefined, opts: HelperOptions) =>
      new Handlebars.SafeString(nodes ? toInlineHtml(nodes, options(opts)) : ''),
    href: (kind: Reference['kind'], id: string, fragment: unknown) =>
      placement.href({ kind, id, ...(typeof fragment === 'string' ? { fragment } : {}) }) ?? '',
    image: (path: string | undefined) => (path && placement.image(path)?.src) ?? '',
  };
}

function spoken(text: Text | Spoken, scope: TemplateScope): Spoken {
  return typeof text['fallback'] === 'boolean'
    ? (text as Spoken)
    : speak(text as Text, scope.locale.lang, scope.languages);
}

/** Writes a text: ids linked, bars shown, its own language marked when it is not the deliverable's. */
function sayHtml(text: Spoken, scope: TemplateScope, words: HtmlWords): string {
  const pieces = splitAtIds(typography(text.value, text.lang), scope.ids);
  const html = pieces.map((piece) => {
    if ('text' in piece) return escapeHtml(piece.text);
    const href = piece.reference && scope.placement.href(piece.reference);
    const name = escapeHtml(piece.name);
    return href
      ? `<a class="id" href="${escapeHtml(href)}">${name}</a>`
      : `<span class="id">${name}</span>`;
  });
  const label = escapeHtml(words.redacted);
  const barred = html
    .join('')
    .replaceAll(BAR, `<span class="redaction" role="img" aria-label="${label}">${BAR}</span>`);
  if (text.lang === scope.locale.lang) return barred;
  const title = escapeHtml(
    scope.locale.t('notices.notTranslated', { lang: scope.locale.t(`languages.${text.lang}`) }),
  );
  return `<span class="untranslated" lang="${escapeHtml(text.lang)}" title="${title}">${barred}</span>`;
}

function htmlWords({ locale }: TemplateScope): HtmlWords {
  const kinds = ['note', 'tip', 'important', 'warning', 'caution'];
  return {
    alerts: Object.fromEntries(kinds.map((kind) => [kind, locale.t(`markdown.alerts.${kind}`)])),
    footnotes: locale.t('markdown.footnotes'),
    backToText: locale.t('markdown.backToText'),
    table: locale.t('markdown.table'),
    taskDone: locale.t('markdown.taskDone'),
    taskOpen: locale.t('markdown.taskOpen'),
    redacted: locale.t('notices.redacted'),
  };
}
