/** Templates, a locale and a placement → a function from views to HTML. */
import type { Remember, RememberText } from '../cache/kept-values.ts';
import type { Highlighter } from '../markdown/highlight.ts';
import type { KnownIds } from '../markdown/reference.ts';
import type { Placement } from '../markdown/to-html.ts';
import { compileTemplates } from './compile-templates.ts';
import { formatHelpers } from './format-helpers.ts';
import type { Format } from './format.ts';
import type { Locale } from './locale.ts';
import { logicHelpers } from './logic-helpers.ts';
import { proseHelpers } from './prose-helpers.ts';
import type { TemplateFiles } from './read-templates.ts';
import { notePlacement, renderKept, type KeepableView } from './render-kept.ts';

export type { Placement } from '../markdown/to-html.ts';

/** What templates are bound to. */
export interface TemplateScope {
  readonly files: TemplateFiles;
  readonly locale: Locale;
  readonly format: Format;
  /** The engagement's languages, the default one first. */
  readonly languages: readonly string[];
  readonly ids: KnownIds;
  readonly highlight: Highlighter;
  readonly placement: Placement;
  readonly rating: { readonly max: number; readonly labels: readonly string[] };
  /** Absent: all is written anew. */
  readonly keeping?: Keeping | undefined;
}

/** What is written is kept for the next build. */
export interface Keeping {
  readonly remember: Remember;
  readonly rememberText: RememberText;
  /** Tells all that it depends on besides what it is written of: words, figures, the theme. */
  readonly binding: string;
}

/** Templates bound to a language and a placement. */
export interface Templates {
  readonly locale: Locale;
  readonly format: Format;
  readonly keeping?: Keeping | undefined;
  /**
   * Fills a template with a view.
   *
   * @param name path below `templates/`, without `.hbs`
   * @throws Error when the template does not exist or fails: a defect of the theme
   */
  render(name: string, view: unknown): string;
  /**
   * Fills a template whose view is plain data, or gives what an earlier build made of the very same.
   *
   * @param place what the view is given besides, short
   */
  renderKept(name: string, page: KeepableView, place?: object): string;
  /** The same in UTF-8, which nobody may change: what is kept need not be read for it. */
  renderKeptBytes(name: string, page: KeepableView, place?: object): Uint8Array;
}

/** Binds the theme's templates. */
export function createTemplates(scope: TemplateScope): Templates {
  const fill = compileTemplates(scope.files);
  const placement = notePlacement(scope.placement);
  const noted = { ...scope, placement: placement.placement };
  const helpers = { ...logicHelpers(), ...formatHelpers(noted), ...proseHelpers(noted) };
  const render: Templates['render'] = (name, view) => fill(name, view, helpers);
  const { locale, format, keeping } = scope;
  const find = (name: string, page: KeepableView, place: object): string | Uint8Array =>
    renderKept(name, { page, place }, { keeping, placement, render });
  return {
    locale,
    format,
    keeping,
    render,
    renderKept(name, page, place = {}) {
      const found = find(name, page, place);
      return typeof found === 'string' ? found : new TextDecoder().decode(found);
    },
    renderKeptBytes(name, page, place = {}) {
      const found = find(name, page, place);
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
  };
}
