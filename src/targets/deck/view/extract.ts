/** A ticket's body → what its slide and its notes say of it; code and pictures stay with the full documentation. */
import type { ListItem, RootContent } from 'mdast';

import type { Body, SectionId } from '../../../report/report.ts';

/** What a slide takes from a body. */
export interface Extract {
  readonly lang?: string;
  /** The first paragraph of what was seen. */
  readonly observation: readonly RootContent[];
  /** The first paragraph of each step, or each paragraph. */
  readonly steps: readonly (readonly RootContent[])[];
  /** Steps that the slide leaves to the documentation. */
  readonly moreSteps: number;
  /** For the notes: every step. */
  readonly allSteps: readonly (readonly RootContent[])[];
  /** For the notes: all that was seen, in words. */
  readonly told: readonly RootContent[];
}

/** A slide shows so many steps; the rest is said to be elsewhere, and one more is shown rather than announced. */
const MOST_STEPS = 4;

/** Extracts from a body; nothing from none. */
export function extract(body: Body | undefined): Extract {
  if (!body) return { observation: [], steps: [], moreSteps: 0, allSteps: [], told: [] };
  const section = (id: SectionId): readonly RootContent[] =>
    body.sections.find(({ known }) => known === id)?.content ?? [];
  const observed = section('observation');
  const seen = observed.some(isParagraph) ? observed : body.summary;
  const allSteps = stepsOf(section('recommendation'));
  const steps = allSteps.length > MOST_STEPS + 1 ? allSteps.slice(0, MOST_STEPS) : allSteps;
  return {
    lang: body.lang,
    observation: seen.filter(isParagraph).slice(0, 1),
    steps,
    moreSteps: allSteps.length - steps.length,
    allSteps,
    told: toldOf(body),
  };
}

/** All that a body says in words before it says what to do: its summary, then what was observed. */
export function toldOf(body: Body): RootContent[] {
  const observed = body.sections.find(({ known }) => known === 'observation')?.content ?? [];
  return [...observed, ...body.summary].filter((node) => isParagraph(node) || node.type === 'list');
}

function isParagraph(node: RootContent): boolean {
  return node.type === 'paragraph';
}

/** The items of the numbered list that says how; without one, the paragraphs. */
function stepsOf(content: readonly RootContent[]): (readonly RootContent[])[] {
  const lists = content.filter((node) => node.type === 'list');
  const list = lists.find(({ ordered }) => ordered) ?? lists[0];
  const steps = list ? list.children.flatMap(firstParagraph) : content.filter(isParagraph);
  return steps.map((node) => [node]);
}

function firstParagraph(item: ListItem): RootContent[] {
  const found = item.children.find((node) => node.type === 'paragraph');
  return found ? [found] : [];
}
