/** A cause is no person. */
import type { IncidentData } from '../schema/incident.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { ownWords, type OwnWords } from './shared/own-words.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { languagesOf } from './shared/records.ts';

/** Who does things, by language: one person, never a team or a firm, which are parts of the system. */
const PEOPLE: Readonly<Record<string, string>> = {
  en: '(?:the |a |an |our |one |some )?(?:(?:on-call|junior|senior|new|system|database|network|devops|tired|inexperienced) ){0,3}(?:operator|engineer|developer|administrator|sysadmin|dba|intern|trainee|technician|employee|colleague|somebody|someone)(?!\\p{L}| (?:manual|guide|console|role|account|team))',
  fr: "(?:(?:un|une|le|la|notre) |l[’'])?(?:(?:jeune|nouvel|nouveau|nouvelle) ){0,3}(?:opérat(?:eur|rice)|ingénieure?|développeu(?:r|se)|exploitante?|administrat(?:eur|rice)|stagiaire|alternante?|technicien(?:ne)?|salariée?|employée?|collègue|quelqu[’']un)(?!\\p{L})",
};

/** Where a person stands as the cause: as who does it, or as whose doing it is. */
const CAUSED: Readonly<Record<string, (people: string) => string>> = {
  en: (people) =>
    `^${people}|\\b(?:because(?: of)?|due to|caused by|since|by) ${people}|${people}['’]s (?:error|mistake|fault|oversight|doing)`,
  fr: (people) =>
    `^${people}|(?<!\\p{L})(?:parce qu(?:e |[’'])|puisqu(?:e |[’'])|à cause d(?:e |[’'])|du fait d(?:e |[’'])|par )${people}|(?<!\\p{L})(?:erreur|faute|oubli) d(?:e |u |[’'])${people}`,
};

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(PEOPLE).map(([lang, people]) => [
    lang,
    new RegExp(CAUSED[lang]?.(people) ?? '', 'giu'),
  ]),
);

/** A title before a name. */
const TITLED = /(?<![\p{L}\d])(?:Mrs?|Ms|M|Mme|Mlle)\.? \p{Lu}\p{Ll}+/gu;

/** Warns at a person among the causes, by role or by the name that engagement.yaml gives. */
export const incidentPerson: Rule = {
  id: 'incident/person',
  severity: 'warning',
  summary: 'No cause of an incident is a person, by name or by role.',
  why: 'A person can be replaced and the outage still comes back: the next one finds the same screen, the same command and no guard.',
  mend: 'Name the system: “The console deletes without asking” for “An engineer deleted the table”; who did what belongs to the timeline, as a role.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ncauses:\n  trigger: An engineer deleted the wrong node\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:4:12',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    const names = namesOf(index);
    for (const { record } of index.incidents) {
      for (const words of causesOf(record, lang)) {
        const found = [
          ...matchAll(words.text, PATTERNS.get(words.lang)),
          ...matchAll(words.text, TITLED),
          ...matchAll(words.text, names),
        ];
        for (const { word, place } of pinpointEach(index, words.place, found)) {
          const message = `Unexpected “${word}” as a cause, expected what let it happen`;
          yield { ...place, message };
        }
      }
    }
  },
};

function causesOf(record: SourceRecord<IncidentData>, lang: string): OwnWords[] {
  return ownWords(record, lang).filter(({ path }) => path?.[0] === 'causes');
}

/** The people whom the engagement names: nowhere else is a name told from a word. */
function namesOf({ sources }: SourceIndex): RegExp | undefined {
  const names = (sources.engagement.data.team ?? []).flatMap(({ name }) => name ?? []);
  if (names.length === 0) return undefined;
  const escaped = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu');
}

function matchAll(text: string, pattern: RegExp | undefined): string[] {
  return pattern ? (text.match(pattern) ?? []) : [];
}
