/** A theme is made of colours, fonts, words and templates. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the theme is loaded. */
export const themeValue: Rule = {
  id: 'theme/value',
  severity: 'error',
  summary:
    'A theme gives colours, fonts and words by the names of the built-in one, and templates that parse.',
  why: 'A colour that is none leaves a page without it, a template that does not parse leaves no page at all.',
  mend: 'Write colours as `"#0B5563"`, under names that the built-in theme.yaml has, and words under the keys of its locales.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}theme: brand\n`,
      'brand/theme.yaml': 'colors: { light: { accent: teal } }\n',
    },
    at: 'brand/theme.yaml:1:1',
  },
};
