/** A thing that changed → its row, with the way to it where it is still shown. */
import type { Reference } from '../../../markdown/reference.ts';
import type { Named } from '../../../report/changes/changes.ts';
import { speakIn, type LanguageScope } from '../language-scope.ts';
import type { ChangeRow, ChangeValue } from './change-group.ts';

/** Makes the row of a thing; findings and incidents are known by their ids. */
export function makeChangeRow(
  scope: LanguageScope,
  kind: Reference['kind'],
  { id, title }: Named,
  values: readonly ChangeValue[],
): ChangeRow {
  return {
    ...(kind === 'finding' || kind === 'incident' ? { id } : {}),
    ...(isShown(scope, kind, id) ? { reference: { kind, id } } : {}),
    title: speakIn(scope, title),
    values,
  };
}

function isShown(scope: LanguageScope, kind: Reference['kind'], id: string): boolean {
  const { findings, checks, categories, incidents, report } = scope;
  switch (kind) {
    case 'finding':
      return findings.has(id);
    case 'check':
      return checks.has(id);
    case 'category':
      return categories.has(id);
    case 'incident':
      return incidents.has(id);
    case 'page':
      return report.pages.some((page) => page.id === id);
    case 'journal':
      return report.journal.some(({ date }) => date === id);
  }
}
