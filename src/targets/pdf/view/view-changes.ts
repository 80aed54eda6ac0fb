/** The report's baseline → the chapter on what changed since. */
import { makeChangesView } from '../../shared/changes/changes-view.ts';
import type { LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';

/** The chapter; undefined when the report has no baseline. */
export function viewChanges(scope: LanguageScope): ChapterDraft | undefined {
  const view = makeChangesView(scope);
  if (!view) return undefined;
  const { heading: title } = view;
  return { kind: 'changes', anchor: 'changes', title, entries: [], annex: false, view };
}
