/** An entry of the catalogue → a finding with everything but what was observed. */
import type { SectionId } from '../report/report.ts';
import type { FindingData } from '../schema/finding.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { speakEntry } from './speak-entry.ts';

/** A finding to be written: its front matter in the order of keys, and its body below. */
export interface FindingDraft {
  readonly data: FindingData;
  /** Markdown: an observation still empty, and the steps. */
  readonly body: string;
}

/** The words that a draft needs: a locale is one. */
export interface DraftWords {
  readonly lang: string;
  readonly t: (key: `finding.headings.${SectionId}`) => string;
}

/**
 * Drafts a finding in one language; what the entry lacks in it is in English, else as it stands first.
 *
 * Two edits are left: the observation, and the status, `proposed` once it is written. Priority 2 is a beginning: it is a
 * human's decision. `checks` names the entry's own check, which the grid must hold.
 *
 * @param observation Markdown, where something was observed already
 */
export function draftFinding(
  entry: CatalogueEntry,
  { lang, t }: DraftWords,
  observation?: string,
): FindingDraft {
  const say = (text: CatalogueEntry['title']): string => speakEntry(text, lang);
  const steps = entry.how.map((step, index) => {
    const mark = `${index + 1}. `;
    return (
      mark +
      say(step)
        .trim()
        .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
    );
  });
  const body = [
    `## ${t('finding.headings.observation')}`,
    ...(observation === undefined ? [] : [observation]),
    `## ${t('finding.headings.recommendation')}`,
    `${steps.join('\n')}\n`,
  ].join('\n\n');
  const { id, recommendation, effort, cost, impact, verify, references } = entry;
  return {
    data: {
      title: say(recommendation),
      priority: 2,
      status: 'draft',
      checks: [id],
      effort,
      cost,
      impact: say(impact),
      verify: say(verify),
      ...(references.length > 0 ? { references: [...references] } : {}),
    },
    body,
  };
}
