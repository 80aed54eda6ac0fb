/** An incident's page looks for causes, not for culprits. */
import type { Problem, Rule } from './rule.ts';
import { ownWords } from './shared/own-words.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { languagesOf } from './shared/records.ts';

/** Words that end an inquiry at a person, by language. */
const BLAME: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?:human|operator|user|manual) (?:error|mistake|failure)s?',
    "(?:should|ought to)(?:n['’]t| not)?(?: (?:also|have also|really|simply))? have",
    "should(?:n['’]t)?['’]ve|shouldn['’]t have",
    'careless(?:ly|ness)?|negligen(?:t|tly|ce)|sloppy|sloppiness|inattention|incompeten(?:t|ce)',
    '(?:had |has |have )?forgot(?:ten to)?',
    "(?:did not|didn['’]t|failed to|failure to) (?:follow|respect|read) the (?:procedure|process|rules|documentation|runbook)",
    '(?:be|being) more careful|more (?:care|attention|vigilance) (?:is|was) needed|pay(?:ing)? more attention',
    'to blame|blamed on',
  ],
  fr: [
    "erreurs? (?:humaines?|de manipulation|d[’']inattention|de l[’']opérateur|de l[’']utilisateur)",
    "faute (?:humaine|d[’']inattention|de l[’']opérateur)|défaillance humaine",
    "(?:n[’'])?aur(?:ait|aient|ais|ions|iez) (?:pas |jamais |bien |aussi |tous |\\p{L}+ment )?dû",
    'négligen(?:ces?|te?s?)|par inattention|inattention|étourderie|imprudence|maladresse|incompétence|manque de (?:rigueur|vigilance|sérieux|soin)',
    '(?:a|ait|avait|avaient|ont|avons|avez) (?:\\p{L}+ment )?oublié|par oubli',
    '(?:a|ait|avait|ont) omis de',
    "n[’'](?:a|ait|avait|ont) pas (?:suivi|respecté|lu) (?:la|les) (?:procédures?|consignes?|documentation|règles)",
    'être plus (?:prudente?|vigilante?|attentive|attentif)s?|faire (?:plus|davantage) attention',
    'par la faute de|est fauti(?:f|ve)',
  ],
};

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(BLAME).map(([lang, words]) => [
    lang,
    new RegExp(`(?<![\\p{L}’'])(?:${words.join('|')})(?!\\p{L})`, 'giu'),
  ]),
);

/** Warns at words that blame, in the incident's texts and in its body. */
export const incidentBlameless: Rule = {
  id: 'incident/blameless',
  severity: 'warning',
  summary: 'An incident’s page says what let something happen, not who should have known better.',
  why: 'Where people are blamed they stop telling what happened, and “human error” mends nothing: anyone could have made the same mistake.',
  mend: 'Say what made the action look right at the time, and what would have caught it: a guard, an alert, a test. Quotations and code are left alone.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ncauses:\n  trigger: A human error during the upgrade\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:14',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const { record } of index.incidents) {
      for (const prose of ownWords(record, lang)) {
        const pattern = PATTERNS.get(prose.lang);
        const found = pattern ? prose.text.match(pattern) : null;
        for (const { word, place } of pinpointEach(index, prose.place, found ?? [])) {
          yield { ...place, message: `Unexpected “${word}”, expected what let it happen` };
        }
      }
    }
  },
};
