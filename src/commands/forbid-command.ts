/** `constat forbid add`: a word that may appear nowhere, asked for without showing it, kept as a salted hash. */
import { isSeq, parseDocument } from 'yaml';

import { foldForbidden, hashForbidden, SHORTEST } from '../guard/forbidden-words.ts';
import { readFolder } from '../source/read-folder.ts';
import { UsageError } from '../usage-error.ts';
import { changeEngagement } from './change-engagement.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface ForbidOptions {
  readonly engagement: string;
  readonly edition: string;
  readonly print: boolean;
}

/**
 * Asks for the word, and writes its hash under `forbid` of the edition, or prints it.
 *
 * @throws UsageError when nobody can be asked, or the word is too short or is several
 */
export async function runForbidAdd(
  { engagement, edition, print }: ForbidOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { folder, label } = await findEngagement(engagement, terminal);
  const { files } = await readFolder(folder, label);
  const text = new TextDecoder().decode(files.get('engagement.yaml'));
  const document = parseDocument(text);
  const path = ['editions', edition, 'forbid'];
  const there = document.getIn(path);
  const others = isSeq(there) ? there.items.map(String) : [];
  const hash = await hashForbidden(await askWord(terminal), others, terminal.random);
  if (print) {
    terminal.out(`${hash}\n`);
    return EXIT.done;
  }
  if (others.includes(hash)) {
    terminal.err('The word is forbidden already\n');
    return EXIT.done;
  }
  if (isSeq(there)) there.add(document.createNode(hash));
  else document.setIn(path, document.createNode([hash]));
  const changed = document.toString({ lineWidth: 0 });
  return changeEngagement(engagement, terminal, () => [
    { path: 'engagement.yaml', text: changed, replaces: true },
  ]);
}

async function askWord({ askSecret }: Terminal): Promise<string> {
  if (!askSecret) throw new UsageError('There is no terminal to ask on');
  const folded = foldForbidden(await askSecret('Word that may appear nowhere: '));
  if (folded === undefined) {
    throw new UsageError(
      `Give one word of ${SHORTEST} letters or more: of a name of several, the one that gives it away`,
    );
  }
  if (foldForbidden(await askSecret('The same again: ')) !== folded) {
    throw new UsageError('The two words differ');
  }
  return folded;
}
