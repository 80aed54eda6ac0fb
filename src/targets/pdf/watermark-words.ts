/** The report → the words that stand across every page, where it is not the final one for its reader. */
import { say, type LanguageScope } from '../shared/language-scope.ts';

/**
 * The internal edition says that it is; any other says that it is a draft while the version of the
 * deliverables is below 1 (`version:`, else the latest of `document.history`), or while a finding or
 * an incident in it is a draft.
 */
export function watermarkWords(scope: LanguageScope): string | undefined {
  if (scope.report.edition.base === 'internal') return say(scope, 'notices.watermarkInternal');
  return isDraft(scope) ? say(scope, 'notices.watermarkDraft') : undefined;
}

function isDraft({ report }: LanguageScope): boolean {
  const { version, document } = report.engagement;
  const latest = [...document.history].sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.version;
  const told = [...report.findings, ...report.incidents];
  return (
    /^v?0(?:\D|$)/.test(version ?? latest ?? '') || told.some(({ status }) => status === 'draft')
  );
}
