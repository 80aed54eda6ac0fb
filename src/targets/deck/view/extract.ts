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
  /** For the notes: all that was seen, in words. */
  readonly told: readonly RootContent[];
}

/** Extracts from a body; nothing from none. */
export function extract(body: Body | undefined): Extract {
  if (!body) return { observation: [], steps: [], told: [] };
  const section = (id: SectionId): readonly RootContent[] =>
    body.sections.find(({ known }) => known === id)?.content ?? [];
  const observed = section('observation');
  const seen = observed.some(isParagraph) ? observed : body.summary;
  return {
    lang: body.lang,
    observation: seen.filter(isParagraph).slice(0, 1),
    steps: stepsOf(section('recommendation')),
    told: seen.filter((node) => isParagraph(node) || node.type === 'list'),
  };
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
