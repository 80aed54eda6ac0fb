/** Templates, a locale and a placement → a function from views to HTML; the one door to Handlebars. */
import Handlebars from 'handlebars';

import type { Highlighter } from '../markdown/highlight.ts';
import type { KnownIds } from '../markdown/reference.ts';
import type { Placement } from '../markdown/to-html.ts';
import { formatHelpers } from './format-helpers.ts';
import type { Format } from './format.ts';
import type { Locale } from './locale.ts';
import { logicHelpers } from './logic-helpers.ts';
import { proseHelpers } from './prose-helpers.ts';
import type { TemplateFiles } from './read-templates.ts';
import { templateText } from './read-templates.ts';

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

/** Binds the theme's templates; every file of a `partials` folder is a partial by its file name. */
export function createTemplates(scope: TemplateScope): Templates {
  const environment = Handlebars.create();
  const helpers = { ...logicHelpers(), ...formatHelpers(scope), ...proseHelpers(scope) };
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper);
  for (const path of scope.files.keys()) {
    const name = /(?:^|\/)partials\/([^/]+)\.hbs$/.exec(path)?.[1];
    if (name) environment.registerPartial(name, templateText(scope.files, path));
  }
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return {
    locale: scope.locale,
    format: scope.format,
    render(name, view) {
      const template =
        compiled.get(name) ??
        environment.compile(templateText(scope.files, `${name}.hbs`), {
          strict: false,
          knownHelpersOnly: false,
        });
      compiled.set(name, template);
      return template(view);
    },
  };
}
