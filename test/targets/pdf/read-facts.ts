/** The PDF's facts, from its structure tree and its text. */
import { spawnSync } from 'node:child_process';

import { allElements } from '../../../src/targets/pdf/finish/structure-tree.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { readString } from '../../../src/targets/pdf/objects/strings.ts';
import {
  bytesOf,
  keepDues,
  keepSaid,
  plain,
  takeAll,
  type Facts,
  type ReadFacts,
} from '../../helpers/promises/facts.ts';

/** Reads the file where one was printed; its text where pdftotext is there. */
export const readFacts: ReadFacts = ({ lang, artifacts, expected }) => {
  const path = `report.${lang}.pdf`;
  if (!artifacts.some((artifact) => artifact.path === path)) return Promise.resolve({});
  const pdf = bytesOf(artifacts, path);
  const ratings = ratingsOfPdf(pdf, expected.ratings);
  const text = textOfPdf(pdf);
  if (text === undefined) return Promise.resolve({ ratings });
  const priorities = prioritiesOfPdf(text, expected.priorities);
  const sentences = keepSaid(expected.sentences, [text]);
  return Promise.resolve({
    ratings,
    priorities,
    sentences,
    dues: keepDues(expected.dues, () => text),
  });
};

function ratingsOfPdf(bytes: Uint8Array, wanted: readonly string[]): string[] {
  const file = parseFile(bytes);
  const labels = allElements(file)
    .flatMap(({ dict }) => readString(dict.get('Alt')) ?? [])
    .map(plain);
  return takeAll(labels, wanted);
}

/** The sign-off lists every ticket on a line of its own: id, title, priority. */
function prioritiesOfPdf(text: string, wanted: Facts['priorities']): Record<string, number> {
  const found: Record<string, number> = {};
  for (const id of Object.keys(wanted)) {
    const priority = new RegExp(`^${id} .*\\bP([123])\\b`, 'm').exec(text)?.[1];
    if (priority) found[id] = Number(priority);
  }
  return found;
}

function textOfPdf(bytes: Uint8Array): string | undefined {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], {
    input: bytes,
    maxBuffer: 1e8,
  });
  return error ? undefined : plainLines(stdout.toString('utf8'));
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}
