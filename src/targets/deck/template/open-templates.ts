/** The engagement's template, or the built-in one in the theme's colours → what decks are made on. */
import type { Report } from '../../../report/report.ts';
import type { TemplateFiles } from '../../../templates/read-templates.ts';
import type { Theme } from '../../../templates/theme.ts';
import { applyTheme } from './apply-theme.ts';
import { unusable } from './match-layout.ts';
import { readTemplate } from './read-template.ts';
import type { DeckTemplate } from './template-model.ts';

/** The built-in template, below `templates/`. */
export const BUILT_IN = 'deck/constat.pptx';

/** The template of a deck, and the built-in one that lends what it lacks. */
export interface DeckTemplates {
  readonly template: DeckTemplate;
  readonly spare: DeckTemplate;
  /** Names of layouts by kind of slide, as `deck.layouts` gives them. */
  readonly layouts: Readonly<Record<string, string>>;
}

/** What came of opening: the templates, or why the engagement's own cannot be used. */
export type Opened = { readonly templates: DeckTemplates } | { readonly problem: string };

/**
 * Opens the templates.
 *
 * @throws Error when the theme lacks the built-in one, which is a defect of the theme
 */
export function openTemplates(report: Report, files: TemplateFiles, theme: Theme): Opened {
  const bytes = files.get(BUILT_IN);
  if (!bytes) throw new Error(`The theme has no file ${BUILT_IN}`);
  const spare = applyTheme(readTemplate(bytes), theme);
  const { template: path, layouts } = report.engagement.deck;
  if (path === undefined) return { templates: { template: spare, spare, layouts } };
  const own = report.assets.get(path);
  if (!own) return { problem: `Unexpected template ${path}, expected a file of the engagement` };
  try {
    const template = readTemplate(own.bytes, theme.fonts.deck.code);
    const reason = unusable(template);
    return reason === undefined
      ? { templates: { template, spare, layouts } }
      : { problem: `Unexpected template ${path}, expected a .pptx or .potx: ${reason}` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `Unexpected template ${path}, expected a .pptx or .potx: ${reason}` };
  }
}
