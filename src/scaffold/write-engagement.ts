/** Answers → engagement.yaml, in one language or in several. */
import { parseDocument, type Document } from 'yaml';

import type { Answers } from './answers.ts';
import { mergeTexts, type WrittenIn } from './merge-texts.ts';
import type { ScaffoldFile } from './read-scaffold.ts';
import { shiftDates } from './shift-dates.ts';

/** Writes it; whatever the names hold, YAML reads them back as they are. */
export function writeEngagement(answers: Answers, file: ScaffoldFile): string {
  const [lang, ...others] = answers.languages;
  const write = (one: string): WrittenIn => ({
    lang: one,
    document: fill(
      parseDocument(shiftDates(file(`${one}/findings/engagement.yaml`), answers.start)),
      answers,
    ),
  });
  return mergeTexts(write(lang), others.map(write)).toString({ lineWidth: 0 });
}

function fill(document: Document, { client, auditor, languages, scope }: Answers): Document {
  document.setIn(['client', 'name'], client);
  document.setIn(['auditor', 'name'], auditor);
  document.set('languages', document.createNode(languages, { flow: true }));
  if (scope === 'kubernetes') document.delete('platform');
  return document;
}
