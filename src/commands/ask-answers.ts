/** Somebody at a terminal → the answers that the command line did not give. */
import {
  assumeAnswers,
  readAnswers,
  type TypedAnswers,
  type WholeAnswers,
} from '../scaffold/read-answers.ts';
import { UsageError } from '../usage-error.ts';
import type { Terminal } from './terminal.ts';

/** What each scope is, for who must choose. */
const SCOPES = [
  { value: 'gke', label: 'GKE', hint: 'a cluster and its Google Cloud project' },
  { value: 'gcp', label: 'Google Cloud', hint: 'a project without a cluster' },
  { value: 'kubernetes', label: 'Kubernetes', hint: 'a cluster elsewhere' },
];

const LANGUAGES = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
  { value: 'fr,en', label: 'Français, English', hint: 'French first' },
  { value: 'en,fr', label: 'English, Français', hint: 'English first' },
];

/**
 * Asks for what is missing, an assumption beside each question.
 *
 * @throws UsageError when nobody is there to answer, or who is there gives up
 */
export async function askAnswers(
  typed: TypedAnswers,
  assumed: WholeAnswers,
  { prompt, today }: Terminal,
): Promise<WholeAnswers> {
  const missing = (Object.keys(assumed) as (keyof WholeAnswers)[]).filter(
    (key) => typed[key] === undefined,
  );
  if (missing.length === 0) return assumed;
  if (!prompt) {
    throw new UsageError(
      'There is no terminal to ask on. Ask for nothing with --yes, and say what you know:\n' +
        '  constat init --yes --lang fr --client "…" --auditor "…" --scope gke',
    );
  }
  const { intro, select, text } = await import('@clack/prompts');
  const wants = (key: keyof WholeAnswers): boolean => missing.includes(key);
  const given = (answer: string | symbol): string => {
    if (typeof answer === 'string') return answer;
    throw new UsageError('Given up: nothing was written');
  };
  intro('constat init', prompt);
  const lang = wants('lang')
    ? given(
        await select({ message: 'Language of the deliverables', options: LANGUAGES, ...prompt }),
      )
    : assumed.lang;
  const known = assumeAnswers({ ...typed, lang }, today());
  /** A line of text; what is wrong with it is said at once. */
  const askText = async (key: 'client' | 'auditor' | 'start', message: string): Promise<string> => {
    if (!wants(key)) return known[key];
    const validate = (value: string | undefined): string | undefined =>
      value ? whyWrong({ ...known, [key]: value }) : undefined;
    const { [key]: value } = known;
    return given(
      await text({ message, placeholder: value, defaultValue: value, validate, ...prompt }),
    );
  };
  const client = await askText('client', 'Client, who is audited');
  const auditor = await askText('auditor', 'Auditor, who audits');
  const scope = wants('scope')
    ? given(await select({ message: 'What is audited', options: SCOPES, ...prompt }))
    : known.scope;
  const start = await askText('start', 'First day');
  return { lang, client, auditor, scope, start };
}

function whyWrong(answers: WholeAnswers): string | undefined {
  try {
    readAnswers(answers);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
