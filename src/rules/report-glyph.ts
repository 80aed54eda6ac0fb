/** Every character of the report has a font. */
import type { Rule } from './rule.ts';

/** Applied when the deliverable is made. */
export const reportGlyph: Rule = {
  id: 'report/glyph',
  severity: 'warning',
  saidBy: 'build',
  summary:
    'Every character of the PDF is in the fonts of the theme, or in those of an installed package.',
  why: 'A PDF never takes fonts from the machine that prints it, or it would look different on each: a character that none of its own fonts has is shown as its number in a box.',
  mend: 'Install the package that the message names (emoji, Chinese, Japanese, Korean, Arabic and Hebrew have one each), or write the sign in words.',
  example: {
    files: { 'pages/context.md': '---\ntitle: Context\n---\n\nSent by 🦉 post.\n' },
    at: 'pages/context.md:5:9',
  },
};
