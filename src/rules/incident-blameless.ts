/** An incident's page looks for causes, not for culprits. */
import type { Problem, Rule } from './rule.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { proseOf } from './shared/prose-of.ts';
import { languagesOf } from './shared/records.ts';

/** Words that end an inquiry at a person, by language. */
const BLAME: Readonly<Record<string, RegExp>> = {
  en: /\b(?:human error|operator error|should(?: not)? have|careless(?:ly|ness)?|negligen(?:t|ce)|forgot|be more careful)\b/giu,
  fr: /(?<!\p{L})(?:erreur humaine|erreur de manipulation|aur(?:ait|aient) dû|n’aur(?:ait|aient) pas dû|négligen(?:ce|t|te)|par inattention|a(?:it|vait|vaient)? oublié|étourderie|être plus (?:prudent|prudente|vigilant|vigilante|attentif|attentive)s?|faire plus attention)(?!\p{L})/giu,
};

/** Warns at words that blame, in the incident's texts and in its body. */
export const incidentBlameless: Rule = {
  id: 'incident/blameless',
  severity: 'warning',
  summary: 'An incident’s page says what let something happen, not who should have known better.',
  why: 'Where people are blamed they stop telling what happened, and “human error” mends nothing: anyone could have made the same mistake.',
  mend: 'Say what made the action look right at the time, and what would have caught it: a guard, an alert, a test.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ncauses:\n  root: A human error during the upgrade\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:11',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const { record } of index.incidents) {
      for (const prose of proseOf(record, lang)) {
        const pattern = BLAME[prose.lang];
        const found = pattern ? prose.text.match(pattern) : null;
        for (const { word, place } of pinpointEach(index, prose.place, found ?? [])) {
          yield { ...place, message: `Unexpected “${word}”, expected what let it happen` };
        }
      }
    }
  },
};
