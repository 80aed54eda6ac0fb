/** The index → every record that it holds. */
import type * as z from 'zod';

import { CONCEPTS } from '../../schema/concepts.ts';
import { definition } from '../../source/expectation.ts';
import type { SourceIndex } from '../../source/index-sources.ts';
import type { SourceRecord } from '../../source/source-record.ts';

/** Lists all records: the engagement first, then by concept. */
export function allRecords({ sources }: SourceIndex): SourceRecord<unknown>[] {
  const { engagement, findings, checks, incidents, pages, journal, questions } = sources;
  return [engagement, ...findings, ...checks, ...incidents, ...pages, ...journal, ...questions];
}

/** The schema of one record: of an item where the concept's file is a list. */
export function recordSchema({ concept }: Pick<SourceRecord<unknown>, 'concept'>): z.ZodType {
  const { schema } = CONCEPTS[concept];
  return definition(schema).element ?? schema;
}

/** Tells what is still being written: findings and incidents whose status is `draft`, or none. */
export function isDraft({ concept, data }: SourceRecord<unknown>): boolean {
  if (concept !== 'finding' && concept !== 'incident') return false;
  return ((data as { status?: string }).status ?? 'draft') === 'draft';
}

/** The engagement's languages, each once, the default one first. */
export function languagesOf({ sources }: SourceIndex): readonly string[] {
  return [...new Set(sources.engagement.data.languages)];
}
