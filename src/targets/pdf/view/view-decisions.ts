/** The report → what the client decides, in detail, and what comes next. */
import { pick, say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';

/** The chapter of decisions and next steps; undefined when nothing of it was written. */
export function viewDecisions(scope: LanguageScope): ChapterDraft | undefined {
  const { decisions, next, messages } = scope.report.engagement;
  if (decisions.length + next.length + messages.length === 0) return undefined;
  return {
    kind: 'decisions',
    anchor: 'decisions',
    title: { value: say(scope, 'report.decisions'), lang: scope.lang, fallback: false },
    entries: [],
    annex: false,
    view: {
      messages,
      next,
      decisions: decisions.map((decision) => ({
        decision,
        findings: pick(scope.findings, decision.findings),
      })),
    },
  };
}
