/** What was typed → answers, or a word on what is wrong with one. */
import { SCOPES, type Scope } from '../schema/catalogue.ts';
import { date } from '../schema/fields.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';
import { SCAFFOLD_LANGUAGES, type Answers, type ScaffoldLanguage } from './answers.ts';

/** Values as typed. */
export interface WholeAnswers {
  /** Languages separated by commas, the default one first. */
  readonly lang: string;
  readonly client: string;
  readonly auditor: string;
  readonly scope: string;
  readonly start: string;
}

/** The same; absent: to be asked, or assumed. */
export type TypedAnswers = { readonly [Key in keyof WholeAnswers]?: string | undefined };

/**
 * What stands for an answer that nobody gave.
 *
 * @param today `YYYY-MM-DD`
 * @throws UsageError when the languages typed are none of ours
 */
export function assumeAnswers(typed: TypedAnswers, today: string): WholeAnswers {
  const lang = typed.lang ?? 'fr';
  const [first] = readLanguages(lang);
  const isFrench = first === 'fr';
  return {
    lang,
    client: typed.client ?? (isFrench ? 'Votre client' : 'Your client'),
    auditor: typed.auditor ?? (isFrench ? 'Votre cabinet' : 'Your firm'),
    scope: typed.scope ?? 'gke',
    start: typed.start ?? today,
  };
}

/**
 * Reads all of them.
 *
 * @throws UsageError at the first that is wrong
 */
export function readAnswers(typed: WholeAnswers): Answers {
  return {
    languages: readLanguages(typed.lang),
    client: readName('client', typed.client),
    auditor: readName('auditor', typed.auditor),
    scope: readScope(typed.scope),
    start: readStart(typed.start),
  };
}

function readLanguages(typed: string): Answers['languages'] {
  const names = typed.split(',').map((name) => name.trim().toLowerCase());
  const known = names.flatMap((name) => SCAFFOLD_LANGUAGES.find((one) => one === name) ?? []);
  const [first, ...rest] = new Set<ScaffoldLanguage>(known);
  if (first !== undefined && known.length === names.length) return [first, ...rest];
  throw new UsageError(`Unexpected languages "${typed}", expected fr, en, or both: fr,en`);
}

/** A name stands on one line: in a title, on a cover, in a header. */
function readName(who: string, typed: string): string {
  const name = typed.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  if (name !== '') return name;
  throw new UsageError(`The name of the ${who} is empty: give --${who} "…"`);
}

function readScope(typed: string): Scope {
  const found = SCOPES.find((scope) => scope === typed.trim().toLowerCase());
  if (found) return found;
  const { hint = '' } = suggest(typed, [...SCOPES]);
  throw new UsageError(
    `Unexpected scope "${typed}", expected ${SCOPES.join(', ')}${hint && `: ${hint}`}`,
  );
}

function readStart(typed: string): string {
  const read = date.safeParse(typed.trim());
  // The other dates of the files are reckoned from it: they stay within four digits.
  if (read.success && /^(?:19|20|21)/.test(read.data)) return read.data;
  throw new UsageError(`Unexpected first day "${typed}", expected a date as 2026-03-02`);
}
