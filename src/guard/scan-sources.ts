/** The files of an engagement → a diagnostic for each secret in them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { KeptValues } from '../cache/kept-values.ts';
import type { SourceFolder } from '../source/read-folder.ts';
import { decodeText } from '../source/decode-text.ts';
import { findSecrets, type FoundSecret } from './find-secrets.ts';

/** Bytes above which a file is no source that a person wrote. */
const LARGEST = 1_000_000;
/** What most secrets hold, as one test over all files: a long run of letters and digits, or a word that announces one. */
const LIKELY = /[A-Za-z0-9_\-/+=]{16,}|-----BEGIN|:\/\/[^\s/@]*:[^\s/@]*@/;

/** What is kept of a text that holds no secret. */
const CLEAN = 'clean';

/**
 * Finds the secrets of text files; what is found is never printed.
 *
 * @param kept where it is written down which texts hold none, and need not be read by a later run
 */
export async function scanSources(
  { files }: SourceFolder,
  kept?: KeptValues,
): Promise<Diagnostic[]> {
  const texts = [...files].flatMap(([file, bytes]) => {
    const text = bytes.length > LARGEST ? undefined : decodeText(bytes);
    return text !== undefined && LIKELY.test(text) ? [{ file, text }] : [];
  });
  const found = await Promise.all(
    texts.map(async ({ file, text }) => {
      const key = JSON.stringify(['secrets', file, text]);
      if (kept?.recall(key) === CLEAN) return [];
      const secrets = await findSecrets(text, file);
      if (secrets.length === 0) kept?.keep(key, CLEAN);
      return secrets;
    }),
  );
  return found.flatMap((secrets, at) => {
    const { file = '', text = '' } = texts[at] ?? {};
    return secrets.map((secret) => describe(file, text, secret));
  });
}

function describe(file: string, text: string, { start, what }: FoundSecret): Diagnostic {
  const before = text.slice(0, start).split('\n');
  return {
    rule: 'source/secret',
    severity: 'warning',
    message: `Unexpected secret (${what}), expected none in the sources`,
    hint: 'Take it out and have it revoked: it stays in the history of git',
    secret: true,
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
}
