/** A title and the few facts of day one, or an entry of the catalogue → a finding's file: a draft to fill. */
import { draftFinding } from '../catalogue/draft-finding.ts';
import type { CatalogueEntry } from '../catalogue/catalogue.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { Locale } from '../templates/locale.ts';
import type { Reported } from './describe-candidate.ts';
import { fileStem } from './file-stem.ts';
import type { NewFile } from './new-file.ts';
import { nextId } from './next-id.ts';
import { typedValue } from './typed-value.ts';
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
  /** What the catalogue knows: it answers whatever the author does not. */
  readonly from?: CatalogueEntry | undefined;
  /** What a scanner reported. */
  readonly reported?: Reported | undefined;
}

/** What a ticket must answer before it is proposed; a strength only says what was seen. */
const SECTIONS = ['observation', 'impact', 'recommendation'] as const;

/** Writes the file under the next free id of the category; it names the entry's check where the grid holds it. */
export function newFinding(facts: FindingFacts, index: SourceIndex, locale: Locale): NewFile {
  const { title, category, from, reported, checks = [] } = facts;
  const id = nextId(category.code, [...index.ids.byName.keys(), ...index.sources.files.keys()]);
  const isStrength = facts.kind === 'strength';
  const sections = SECTIONS.slice(0, isStrength ? 1 : SECTIONS.length);
  const draft = from && draftFinding(from, locale, reported?.observation);
  const { title: _title, status: _status, checks: own = [], ...known } = draft?.data ?? {};
  const raised = [
    ...checks,
    ...own.filter((check) => index.checks.some((one) => one.id === check)),
  ];
  const typed = {
    kind: facts.kind === 'finding' ? undefined : facts.kind,
    priority: typedValue(facts.priority),
    severity: facts.severity,
    effort: facts.effort,
    cost: typedValue(facts.cost),
    owner: facts.owner,
    checks: raised.length > 0 ? raised : undefined,
  };
  const said = Object.entries(typed).filter(([, value]) => value !== undefined);
  const scanned = reported ? reportedKeys(reported, isStrength) : {};
  const body = sections.map((section) => {
    const heading = `## ${locale.t(`finding.headings.${section}`)}`;
    const written = section === 'impact' ? undefined : reported?.[section];
    return [heading, written].filter(Boolean).join('\n\n');
  });
  const text = writeSource({
    data: { ...scanned, ...known, ...Object.fromEntries(said) },
    title,
    body: draft?.body ?? body.join('\n\n'),
  });
  const name = [id, fileStem(title)].filter(Boolean).join('-');
  return { path: `${category.id}/${name}.md`, text };
}

/** As in a draft from the catalogue, priority 2 is a beginning. */
function reportedKeys(
  { severity, resources, references }: Reported,
  isStrength: boolean,
): Readonly<Record<string, unknown>> {
  return {
    priority: isStrength ? undefined : 2,
    severity,
    basis: 'tool',
    resources: resources.length > 0 ? resources : undefined,
    references: references.length > 0 ? references : undefined,
  };
}
