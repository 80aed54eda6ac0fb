/** Templates, a locale and a placement → a function from views to HTML. */
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
}

/** Templates bound to a language and a placement. */
export interface Templates {
  readonly locale: Locale;
  readonly format: Format;
  /**
   * Fills a template with a view.
   *
   * @param name path below `templates/`, without `.hbs`
   * @throws Error when the template does not exist or fails: a defect of the theme
   */
  render(name: string, view: unknown): string;
}

/** Binds the theme's templates. */
export function createTemplates(scope: TemplateScope): Templates {
  const fill = compileTemplates(scope.files);
  const helpers = { ...logicHelpers(), ...formatHelpers(scope), ...proseHelpers(scope) };
  return {
    locale: scope.locale,
    format: scope.format,
    render: (name, view) => fill(name, view, helpers),
  };
}
