/** A title and the few facts of day one → a finding's file: a draft with its sections to fill. */
import type { SourceIndex } from '../source/index-sources.ts';
import type { Locale } from '../templates/locale.ts';
import { fileStem } from './file-stem.ts';
import type { NewFile } from './new-file.ts';
import { nextId } from './next-id.ts';
import { writeSource } from './write-source.ts';

/** What the author says of it; facts are written as typed, and judged when the file is read. */
export interface FindingFacts {
  readonly title: string;
  readonly category: { readonly id: string; readonly code: string };
  readonly kind?: string | undefined;
  readonly priority?: string | undefined;
  readonly severity?: string | undefined;
  readonly effort?: string | undefined;
  readonly cost?: string | undefined;
  readonly owner?: string | undefined;
  readonly checks?: readonly string[];
}

/** What a ticket must answer before it is proposed; a strength only says what was seen. */
const SECTIONS = ['observation', 'impact', 'recommendation'] as const;

/** Writes the file under the next free id of the category. */
export function newFinding(facts: FindingFacts, index: SourceIndex, locale: Locale): NewFile {
  const { title, category, checks = [] } = facts;
  const id = nextId(category.code, [...index.ids.byName.keys(), ...index.sources.files.keys()]);
  const isStrength = facts.kind === 'strength';
  const sections = SECTIONS.slice(0, isStrength ? 1 : SECTIONS.length);
  const text = writeSource({
    data: {
      kind: facts.kind === 'finding' ? undefined : facts.kind,
      priority: numberOr(facts.priority),
      severity: facts.severity,
      effort: facts.effort,
      cost: numberOr(facts.cost),
      owner: facts.owner,
      checks: checks.length > 0 ? checks : undefined,
    },
    title,
    headings: sections.map((section) => locale.t(`finding.headings.${section}`)),
  });
  const name = [id, fileStem(title)].filter(Boolean).join('-');
  return { path: `${category.id}/${name}.md`, text };
}

/** A number stays one; anything else is written as typed. */
function numberOr(typed: string | undefined): string | number | undefined {
  return typed !== undefined && /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed;
}
