/** The title of a ticket says what to do. */
import type { Problem, Rule } from './rule.ts';
import { isEnglishStatement } from './shared/english-action.ts';
import { isFrenchAction } from './shared/french-action.ts';
import { languagesOf } from './shared/records.ts';
import { writtenTexts } from './shared/written-texts.ts';

/** How a title of each language is told from a statement, and one that is an action. */
const LANGUAGES: Readonly<Record<string, { states: (title: string) => boolean; as: string }>> = {
  fr: {
    states: (title) => isFrenchAction(title) === false,
    as: 'un verbe d’abord, comme « Cloisonner les environnements »',
  },
  en: { states: isEnglishStatement, as: 'a verb first, as “Isolate the environments”' },
};

/** A strength states what is already right; other languages than these are left alone. */
export const findingTitleAction: Rule = {
  id: 'finding/title-action',
  severity: 'warning',
  summary: 'The title of a finding or an improvement is an action: it begins with a verb.',
  why: 'Board, roadmap and slides show the title alone: “No NetworkPolicy” tells what is wrong, and leaves open what to do.',
  mend: 'Begin with the verb: “Isolate the environments with NetworkPolicies”; in French with an infinitive: « Cloisonner les environnements ». What is wrong goes into the summary.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md': '---\npriority: 2\n---\n\n# The API is public\n',
    },
    at: 'security/SEC-02-private-cluster.md:5:1',
  },
  *check({ index }): Generator<Problem> {
    const [base = ''] = languagesOf(index);
    for (const { record } of index.findings) {
      if (record.data.kind === 'strength') continue;
      for (const { path, lang, text, place } of writtenTexts(record, base)) {
        if (path[0] !== 'title' || !LANGUAGES[lang]?.states(text)) continue;
        const message = `Unexpected title “${text}”, expected an action`;
        yield { ...place, message, hint: `Write ${LANGUAGES[lang].as}` };
      }
    }
  },
};
