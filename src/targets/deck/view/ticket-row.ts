/** A ticket → what lists, tables and its own slide show of it. */
import type { Category, Finding } from '../../../report/report.ts';
import { shownStatus } from '../../shared/rows.ts';
import type { DeckScope } from './deck-scope.ts';

/** A ticket in a list. */
export interface TicketRow {
  readonly finding: Finding;
  readonly category: Category | undefined;
  /** The key of the status shown: the derived one where there is one. */
  readonly status: string;
  /** The mark before its title: a key below `finding.marker`. */
  readonly marker?: 'improvement' | 'alreadyDone';
  /** The tone of its priority's mark. */
  readonly tone: string;
  readonly draft: boolean;
  /** Its page of the published documentation. */
  readonly site?: string;
}

/** Makes the row of a ticket. */
export function ticketRow(finding: Finding, scope: DeckScope): TicketRow {
  const done = finding.status === 'done' || finding.status === 'verified';
  const marker = finding.kind === 'improvement' ? 'improvement' : done ? 'alreadyDone' : undefined;
  const site = scope.site({ kind: 'finding', id: finding.id });
  return {
    finding,
    category: scope.categories.get(finding.category),
    status: shownStatus(finding),
    tone: `p${finding.priority ?? 3}`,
    draft: finding.status === 'draft',
    ...(marker && { marker }),
    ...(site && { site }),
  };
}
