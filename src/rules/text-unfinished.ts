/** A text that is handed over is finished. */
import type { Problem, Rule } from './rule.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { proseOf, searchProse } from './shared/prose-of.ts';
import { allRecords, isDraft, languagesOf } from './shared/records.ts';

const MARK = /(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBD|XXX|\?\?\?|[Ll]orem ipsum)(?![\p{L}\p{N}_?])/gu;

const findMarks = searchProse(({ text }) => text.match(MARK) ?? []);

/** Drafts may hold what they want. */
export const textUnfinished: Rule = {
  id: 'text/unfinished',
  severity: 'warning',
  summary: 'No TODO, TBD, FIXME, ??? or lorem ipsum is left in what is no draft.',
  why: 'The client reads it as a page that nobody read again.',
  mend: 'Finish the sentence, or put the finding back to `draft`.',
  example: {
    files: {
      'pages/context.md':
        '---\ntitle: Context\n---\n\nTwenty developers, TODO: how many on call?\n',
    },
    at: 'pages/context.md:5:20',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const record of allRecords(index).filter((one) => !isDraft(one))) {
      for (const { found, place } of findMarks(proseOf(record, lang))) {
        for (const mark of pinpointEach(index, place, found)) {
          yield { ...mark.place, message: `Unexpected “${mark.word}”, expected a finished text` };
        }
      }
    }
  },
};
