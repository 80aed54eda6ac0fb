/** The report's baseline → the page of what changed since. */
import { makeChangesView, type ChangesView } from '../shared/changes/changes-view.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { draftPage, type SearchDraft } from './search-drafts.ts';
import type { SitePage } from './site-page.ts';
import { PAGES } from './urls.ts';

/** Plans the page; none when the report has no baseline. */
export function planChanges(scope: LanguageScope) {
  const view = makeChangesView(scope);
  return view ? [{ path: PAGES.changes, make: () => viewChanges(scope, view) }] : [];
}

function viewChanges(scope: LanguageScope, view: ChangesView): SitePage {
  const groups = view.groups.map((group) => ({ ...group, anchor: `Changes-${group.name}` }));
  const outline = [
    ...(view.maturity.length > 0 ? [{ id: 'Maturity', label: word(scope, 'maturity.title') }] : []),
    ...(view.totals.length > 0 ? [{ id: 'Totals', label: word(scope, 'sections.budget') }] : []),
    ...groups.map(({ anchor, title }) => ({ id: anchor, label: title })),
  ];
  return {
    path: PAGES.changes,
    template: 'changes',
    title: view.heading,
    outline,
    wide: false,
    draft: false,
    view: { ...view, groups },
  };
}

/** Makes the record by which search finds the page: its heading and its groups, since what changed has its own records. */
export function draftChanges(scope: LanguageScope): SearchDraft[] {
  const view = makeChangesView(scope);
  if (!view) return [];
  const own = (value: string): Record<string, string> => ({ [scope.lang]: value });
  const titles = view.groups.map(({ title }) => own(title.value));
  return [draftPage(scope, 'Engagement', PAGES.changes, own(view.heading.value), ...titles)];
}
