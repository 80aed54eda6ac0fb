/** A theme is made of colours and fonts. */
import type { Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Applied when the theme is loaded. */
export const themeValue: Rule = {
  id: 'theme/value',
  severity: 'error',
  summary: 'A theme gives colours and fonts by the names of the built-in one.',
  why: 'A colour that is none leaves a page without it.',
  mend: 'Write colours as `"#0B5563"`, under names that the built-in theme.yaml has.',
  example: {
    files: {
      'engagement.yaml': `${ENGAGEMENT}theme: brand\n`,
      'brand/theme.yaml': 'colors: { light: { accent: teal } }\n',
    },
    at: 'brand/theme.yaml:1:1',
  },
};
