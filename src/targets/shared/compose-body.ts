/** A body → one run of prose with its headings, so that its footnotes are numbered once; and its outline. */
import type { Heading, Nodes, RootContent } from 'mdast';

import type { Bodies, Body, Section, SectionId } from '../../report/report.ts';
import { speakBody } from '../../report/speak-body.ts';
import type { Spoken } from '../../report/text.ts';
import type { LanguageScope } from './language-scope.ts';

/** A place of a page that "on this page" leads to. */
export interface OutlineEntry {
  readonly id: string;
  readonly label: Spoken;
}

/** A body ready to be written. */
export interface ComposedBody {
  readonly lang: string;
  /** Set when the body stands in for one in the page's language: the name of its own. */
  readonly untranslated?: string;
  readonly summary: readonly RootContent[];
  /** The sections, each under a heading of level 2 that carries its id. */
  readonly sections: readonly RootContent[];
  /** Summary and sections. */
  readonly all: readonly RootContent[];
  readonly outline: readonly OutlineEntry[];
  /** The known sections that the author wrote. */
  readonly known: ReadonlySet<SectionId>;
}

/** Chooses a body for the scope's language and composes it; undefined when nothing was written. */
export function composeBody(scope: LanguageScope, bodies: Bodies): ComposedBody | undefined {
  const body = speakBody(bodies, scope.lang, scope.report.languages);
  if (!body) return undefined;
  const fallback = body.lang !== scope.lang;
  const labels = body.sections.map((section) => headingOf(section, body, scope));
  const sections = body.sections.flatMap((section, index): RootContent[] => [
    makeHeading(section.id, labels[index] ?? section.heading),
    ...section.content,
  ]);
  return {
    lang: body.lang,
    ...(fallback ? { untranslated: scope.locale.t(`languages.${body.lang}`) } : {}),
    summary: body.summary,
    sections,
    all: [...body.summary, ...sections],
    outline: body.sections.map(({ id, heading }, index) => ({
      id,
      label: { value: labels[index] ?? heading, lang: body.lang, fallback },
    })),
    known: new Set(body.sections.flatMap(({ known }) => known ?? [])),
  };
}

/** A known section is named by the deliverable, any other as its author wrote; a body in another language keeps its own words. */
function headingOf(section: Section, body: Body, scope: LanguageScope): string {
  if (!section.known || body.lang !== scope.lang) return section.heading;
  return scope.locale.t(`finding.headings.${section.known}`);
}

function makeHeading(id: string, text: string): Heading {
  return {
    type: 'heading',
    depth: 2,
    data: { hProperties: { id } },
    children: [{ type: 'text', value: text }],
  };
}

const anchors = new WeakMap<Body, ReadonlySet<string>>();

/** Lists the ids that a body has once it is written: its sections' and its headings'. Every body is gone through once. */
export function listAnchors(body: Body): ReadonlySet<string> {
  const known = anchors.get(body);
  if (known) return known;
  const ids = new Set(body.sections.map(({ id }) => id));
  const collect = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      const id = node.type === 'heading' ? node.data?.hProperties?.['id'] : undefined;
      if (typeof id === 'string') ids.add(id);
      if ('children' in node) collect(node.children);
    }
  };
  collect(body.summary);
  for (const section of body.sections) collect(section.content);
  anchors.set(body, ids);
  return ids;
}
