/** A theme's files → its templates, compiled when first filled and once for all who fill them. */
import Handlebars from 'handlebars';

import { templateText, type TemplateFiles } from './read-templates.ts';

/** Templates that are bound to nothing yet: their helpers come with each filling. */
export type FillTemplate = (
  name: string,
  view: unknown,
  helpers: Readonly<Record<string, Handlebars.HelperDelegate>>,
) => string;

const compiled = new WeakMap<TemplateFiles, FillTemplate>();

/** Compiles the templates of a theme, whose files nobody changes; every file of a `partials` folder is a partial by its file name. */
export function compileTemplates(files: TemplateFiles): FillTemplate {
  const known = compiled.get(files);
  if (known) return known;
  const environment = Handlebars.create();
  for (const path of files.keys()) {
    const name = /(?:^|\/)partials\/([^/]+)\.hbs$/.exec(path)?.[1];
    if (name) environment.registerPartial(name, templateText(files, path));
  }
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  const fill: FillTemplate = (name, view, helpers) => {
    const template =
      templates.get(name) ??
      environment.compile(templateText(files, `${name}.hbs`), {
        strict: false,
        knownHelpersOnly: false,
      });
    templates.set(name, template);
    return template(view, { helpers: { ...helpers } });
  };
  compiled.set(files, fill);
  return fill;
}
