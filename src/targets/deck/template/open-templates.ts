/** The engagement's template, or the built-in one in the theme's colours → what decks are made on. */
import type { Report } from '../../../report/report.ts';
import type { TemplateFiles } from '../../../templates/read-templates.ts';
import type { Theme } from '../../../templates/theme.ts';
import { applyTheme } from './apply-theme.ts';
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

/**
 * Opens the templates.
 *
 * @throws Error naming the file when the engagement's template cannot be read
 */
export function openTemplates(report: Report, files: TemplateFiles, theme: Theme): DeckTemplates {
  const bytes = files.get(BUILT_IN);
  if (!bytes) throw new Error(`The theme has no file ${BUILT_IN}`);
  const spare = applyTheme(readTemplate(bytes), theme);
  const { template: path, layouts } = report.engagement.deck;
  if (path === undefined) return { template: spare, spare, layouts };
  const own = report.assets.get(path);
  if (!own) throw new Error(`The template ${path} is not among the engagement's files`);
  try {
    return { template: readTemplate(own.bytes), spare, layouts };
  } catch (error) {
    throw new Error(`The template ${path} cannot be used: ${String(error)}`, { cause: error });
  }
}
