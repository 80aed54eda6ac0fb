/** A record's body → the known sections that say something. */
import type { SectionId } from '../../report/report.ts';
import type { SectionNames } from '../../source/headings.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { partBody, type PartedBody } from './part-body.ts';
import { rememberEach } from './remember.ts';

/** Lists the known sections of the default language's body that have a content. */
export function answeredSections(
  { bodies }: SourceRecord<unknown>,
  sections: SectionNames,
  lang: string,
): ReadonlySet<SectionId> {
  const body = bodies.find((one) => one.lang === lang) ?? bodies[0];
  return body ? answeredIn(partBody(body, sections)) : new Set();
}

const answeredIn = rememberEach(
  ({ known }: PartedBody): ReadonlySet<SectionId> =>
    new Set([...known].filter(([, content]) => content.length > 0).map(([id]) => id)),
);
