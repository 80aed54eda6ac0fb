/** A finding → its page: the facts, what each answer says in a sentence, the article, and what it hangs together with. */
import type { RootContent } from 'mdast';

import type { Finding } from '../../../report/report.ts';
import { listIncidentsOf } from '../incident-marks.ts';
import { say } from '../language-scope.ts';
import { makeFindingRow, makeFindingRows } from '../rows.ts';
import { makeBodyParts } from './body-parts.ts';
import { listFindingFacts } from './finding-facts.ts';
import {
  joinParts,
  linkOut,
  linkThing,
  makeCode,
  makeFacts,
  makeHeading,
  makeLabelled,
  makeList,
  makeParagraph,
  makeStrong,
  type Part,
} from './nodes.ts';
import type { PageDraft } from './page-draft.ts';
import { pagePath } from './page-paths.ts';
import { nameLanguage, tell, tellPlain, type PageScope } from './page-scope.ts';
import { linkFinding, nameFinding, turnToFinding } from './ticket-table.ts';

/** Makes the page of one finding; the neighbours are those of the report's order. */
export function makeFindingPage(
  scope: PageScope,
  finding: Finding,
  neighbours: { readonly previous?: Finding | undefined; readonly next?: Finding | undefined },
): PageDraft {
  const { previous, next } = neighbours;
  const category = scope.categories.get(finding.category);
  const body = makeBodyParts(scope, finding.bodies, finding.title);
  const answers = listAnswers(scope, finding, body.known);
  return {
    path: pagePath({ kind: 'finding', id: finding.id }),
    title: nameFinding(scope, finding),
    ...(category
      ? {
          parent: {
            path: pagePath({ kind: 'category', id: category.id }),
            title: tellPlain(scope, category.title),
          },
        }
      : {}),
    ...(previous ? { previous: turnToFinding(scope, previous) } : {}),
    ...(next ? { next: turnToFinding(scope, next) } : {}),
    draft: finding.status === 'draft',
    untranslated: body.untranslated,
    content: [
      makeFacts(listFindingFacts(scope, makeFindingRow(scope, finding))),
      ...body.summary,
      ...(answers.length > 0 ? [makeList(answers)] : []),
      ...body.sections,
      ...makeResources(scope, finding),
      ...makeQuestions(scope, finding),
      ...makeReferences(scope, finding),
      ...makeLinks(scope, finding),
    ],
  };
}

/** One-sentence answers that no section of the body gives. */
function listAnswers(scope: PageScope, finding: Finding, known: ReadonlySet<string>): Part[] {
  const { risk, impact, verify } = finding;
  return Object.entries({ risk, impact, verification: verify })
    .filter(([name, text]) => text && !known.has(name))
    .map(([name, text]) => makeLabelled(say(scope, `finding.headings.${name}`), tell(scope, text)));
}

function makeResources(scope: PageScope, { resources }: Finding): RootContent[] {
  if (resources.length === 0) return [];
  const label = say(scope, 'finding.facts.resources');
  return [makeParagraph(makeLabelled(label, ...joinParts(resources.map(makeCode), ', ')))];
}

function makeQuestions(scope: PageScope, { faq }: Finding): RootContent[] {
  if (faq.length === 0) return [];
  return [
    makeHeading(2, say(scope, 'finding.facts.faq')),
    ...faq.flatMap(({ q, a }) => [
      makeParagraph(makeStrong(tell(scope, q))),
      makeParagraph(tell(scope, a)),
    ]),
  ];
}

function makeReferences(scope: PageScope, { references }: Finding): RootContent[] {
  if (references.length === 0) return [];
  const lines = references.map((text) => (/^https?:\/\//.test(text) ? linkOut(text, text) : text));
  return [makeHeading(2, say(scope, 'finding.headings.references')), makeList(lines)];
}

function makeLinks(scope: PageScope, finding: Finding): RootContent[] {
  const tickets = (ids: readonly string[]): Part[] =>
    makeFindingRows(scope, ids).map(({ finding: one, status }) => [
      linkFinding(scope, one),
      ` – ${say(scope, `finding.status.${status}`)}`,
    ]);
  const incidents = listIncidentsOf(scope, finding).map(
    ({ incident: { id, title }, marks }): Part => [
      linkThing({ kind: 'incident', id }, `${id} – ${tellPlain(scope, title)}`),
      nameLanguage(scope, title),
      marks.map(({ type }) => ` – ${say(scope, `incident.wouldHave.${type}`)} ${id}`),
    ],
  );
  const groups: [string, Part[]][] = [
    ['finding.facts.depends', tickets(finding.depends)],
    ['finding.facts.blocks', tickets(finding.blocks)],
    ['finding.facts.incident', incidents],
  ];
  const items = groups
    .filter(([, lines]) => lines.length > 0)
    .map(([key, lines]) => ({ line: makeStrong(say(scope, key)), below: [makeList(lines)] }));
  return items.length > 0 ? [makeHeading(2, say(scope, 'site.links')), makeList(items)] : [];
}
