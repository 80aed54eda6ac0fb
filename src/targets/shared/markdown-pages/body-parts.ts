/** A body → the nodes of a page: its summary and its sections, with what is said where it is in another language. */
import type { Heading, RootContent } from 'mdast';

import { visit } from '../../../markdown/visit.ts';
import type { Bodies, SectionId } from '../../../report/report.ts';
import type { Text } from '../../../report/text.ts';
import { composeBody } from '../compose-body.ts';
import { speakIn } from '../language-scope.ts';
import { convertProse } from './convert-prose.ts';
import type { PageScope } from './page-scope.ts';

/** A body as a page shows it. */
export interface BodyParts {
  readonly summary: readonly RootContent[];
  readonly sections: readonly RootContent[];
  /** The known sections that the author wrote. */
  readonly known: ReadonlySet<SectionId>;
  /** Name of its language, when it stands in for one in the page's own. */
  readonly untranslated?: string | undefined;
}

/** Makes the parts of a body; empty where nothing was written. The title tells the language too. */
export function makeBodyParts(scope: PageScope, bodies: Bodies, title: Text): BodyParts {
  const spoken = speakIn(scope, title);
  const fallback = spoken.fallback ? scope.locale.t(`languages.${spoken.lang}`) : undefined;
  const body = composeBody(scope, bodies);
  if (!body) return { summary: [], sections: [], known: new Set(), untranslated: fallback };
  return {
    summary: convertProse(body.summary, body.lang, scope),
    sections: lowerHeadings(convertProse(body.sections, body.lang, scope)),
    known: body.known,
    untranslated: body.untranslated ?? fallback,
  };
}

/** Keeps the headings inside sections below those of the sections. */
function lowerHeadings(nodes: RootContent[]): RootContent[] {
  const isSection = new Set<Heading>();
  for (const node of nodes) if (node.type === 'heading' && node.depth === 2) isSection.add(node);
  visit({ type: 'root', children: nodes }, 'heading', (node) => {
    if (!isSection.has(node) && node.depth < 3) node.depth = 3;
  });
  return nodes;
}
