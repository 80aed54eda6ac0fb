/** A ticket → the tree of its card: what it says in one sentence, its facts, how it is done, what it costs, when it is done. */
import type { Heading, List, Root, RootContent } from 'mdast';

import type { Body, Finding, SectionId } from '../../../report/report.ts';
import { speakBody } from '../../../report/speak-body.ts';
import { pick, say } from '../language-scope.ts';
import { convertProse } from '../markdown-pages/convert-prose.ts';
import { listFindingFacts } from '../markdown-pages/finding-facts.ts';
import {
  linkOut,
  linkThing,
  joinParts,
  makeHeading,
  makeLabelled,
  makeLine,
  makeList,
  makeParagraph,
  type Part,
} from '../markdown-pages/nodes.ts';
import { tell, tellPlain, type PageScope } from '../markdown-pages/page-scope.ts';
import { linkIds } from '../markdown-pages/ticket-table.ts';
import { makeFindingRow } from '../rows.ts';
import { findSteps } from './list-steps.ts';

/** Sections that a card tells after its facts, in order. */
const SECTIONS: readonly SectionId[] = ['recommendation', 'cost', 'verification'];

/** How a card's tree is made. */
export interface CardTreeOptions {
  /** Depth of its headings. */
  readonly depth: Heading['depth'];
  /** True where a list of steps can be ticked in place. */
  readonly tick: boolean;
  /** Address of the ticket's page, where it has one. */
  readonly url?: string | undefined;
}

/** Makes the tree, without the title; its links are still to be placed. */
export function makeCardTree(
  scope: PageScope,
  finding: Finding,
  { depth, tick, url }: CardTreeOptions,
): Root {
  const body = speakBody(finding.bodies, scope.lang, scope.report.languages);
  const heading = (id: SectionId): Heading =>
    makeHeading(depth, say(scope, `finding.headings.${id}`));
  const told = SECTIONS.flatMap((id): RootContent[] => {
    const content = convertSection(scope, body, id);
    if (content.length > 0) {
      return [heading(id), ...(tick && id === 'recommendation' ? tickSteps(content) : content)];
    }
    if (id !== 'verification' || !finding.verify) return [];
    return [heading(id), makeParagraph(tell(scope, finding.verify))];
  });
  const children = [
    ...convertProse(body?.summary ?? [], body?.lang ?? scope.lang, scope),
    makeList(listFacts(scope, finding)),
    ...told,
    ...(url === undefined
      ? []
      : [makeParagraph(linkOut(url, say(scope, 'ui.seeTicket', { id: finding.id })))]),
  ];
  return { type: 'root', children };
}

/** Converts a section of a body; empty when nobody wrote it. Headings in it stand below the card's. */
export function convertSection(
  scope: PageScope,
  body: Body | undefined,
  id: SectionId,
): RootContent[] {
  const content = body?.sections.find(({ known }) => known === id)?.content ?? [];
  const nodes = convertProse(content, body?.lang ?? scope.lang, scope);
  for (const node of nodes) if (node.type === 'heading') node.depth = 6;
  return nodes;
}

/** The id stands in the card's title. */
function listFacts(scope: PageScope, finding: Finding): Part[] {
  const [, ...facts] = listFindingFacts(scope, makeFindingRow(scope, finding));
  const said: [string, Part][] = [
    [say(scope, 'finding.headings.impact'), tell(scope, finding.impact)],
    ...facts,
    [say(scope, 'finding.facts.depends'), linkIds(finding.depends)],
    [say(scope, 'finding.facts.incident'), linkIncidents(scope, finding)],
  ];
  return said
    .filter(([, value]) => makeLine(value).length > 0)
    .map(([label, value]) => makeLabelled(label, value));
}

function linkIncidents(scope: PageScope, { incidents }: Finding): Part {
  const links = pick(scope.incidents, incidents).map(({ id, title }) =>
    linkThing({ kind: 'incident', id }, `${id} – ${tellPlain(scope, title)}`),
  );
  return joinParts(links, ' · ');
}

function tickSteps(nodes: RootContent[]): RootContent[] {
  const list = findSteps(nodes);
  if (!list) return nodes;
  const children = list.children.map((item) => ({ ...item, checked: item.checked ?? false }));
  const ticked: List = { ...list, children };
  return nodes.map((node) => (node === list ? ticked : node));
}
