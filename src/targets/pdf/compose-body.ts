/** A body → its summary, and its sections as one run of prose, so that its footnotes are numbered once. */
import type { Heading, RootContent } from 'mdast';

import type { Bodies, Body, Section, SectionId } from '../../report/report.ts';
import { speakBody } from '../../report/speak-body.ts';
import type { ReportScope } from './report-scope.ts';

/** A body ready to be written. */
export interface ComposedBody {
  readonly lang: string;
  /** Set when the body stands in for one in the report's language: the name of its own. */
  readonly untranslated?: string;
  readonly summary: readonly RootContent[];
  /** The sections, each under a heading that carries its id. */
  readonly sections: readonly RootContent[];
  /** The known sections that the author wrote. */
  readonly known: ReadonlySet<SectionId>;
}

/** Chooses a body for the report's language and composes it; undefined when nothing was written. */
export function composeBody(scope: ReportScope, bodies: Bodies): ComposedBody | undefined {
  const body = speakBody(bodies, scope.lang, scope.report.languages);
  if (!body) return undefined;
  const sections = body.sections.flatMap((section): RootContent[] => [
    makeHeading(section.id, headingOf(section, body, scope)),
    ...section.content,
  ]);
  const isOwn = body.lang === scope.lang;
  return {
    lang: body.lang,
    ...(isOwn ? {} : { untranslated: scope.locale.t(`languages.${body.lang}`) }),
    summary: body.summary,
    sections,
    known: new Set(body.sections.flatMap(({ known }) => known ?? [])),
  };
}

/** A known section is named by the deliverable; a body in another language keeps its own words. */
function headingOf(section: Section, body: Body, { lang, locale }: ReportScope): string {
  if (!section.known || body.lang !== lang) return section.heading;
  return locale.t(`finding.headings.${section.known}`);
}

function makeHeading(id: string, text: string): Heading {
  return {
    type: 'heading',
    depth: 2,
    data: { hProperties: { id } },
    children: [{ type: 'text', value: text }],
  };
}
