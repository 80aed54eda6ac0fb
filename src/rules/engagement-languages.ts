/** The theme has words for each language of the engagement. */
import { joinWords } from '../source/expectation.ts';
import type { Problem, Rule } from './rule.ts';
import { ENGAGEMENT } from './shared/example-engagement.ts';

/** Each language once. */
export const engagementLanguages: Rule = {
  id: 'engagement/languages',
  severity: 'error',
  summary: 'A language of the engagement is listed once, and the theme has words for it.',
  why: 'Headings, buttons and legends come from the theme’s `locales/`: without one, half of a page would be in another language.',
  mend: 'Correct the code, or put a `locales/<lang>.yaml` into the theme that engagement.yaml names.',
  example: {
    files: { 'engagement.yaml': ENGAGEMENT.replace('[en]', '[xx]') },
    at: 'engagement.yaml:4:13',
  },
  *check({ index, languages }): Generator<Problem> {
    const { data, locate } = index.sources.engagement;
    for (const [at, lang] of data.languages.entries()) {
      if (data.languages.indexOf(lang) !== at) {
        const message = `Unexpected second ${lang}, expected each language once`;
        yield { ...locate(['languages', at]), message };
      } else if (!languages.includes(lang)) {
        const message = `Unexpected language ${lang}, expected one that the theme has words for: ${joinWords(languages)}`;
        yield { ...locate(['languages', at]), message };
      }
    }
  },
};
