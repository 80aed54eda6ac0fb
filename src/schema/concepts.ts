/** Every concept that authors write, with its schema and that of its translations: the one table of them. */
import type * as z from 'zod';

import { benchmarksSchema, catalogueSchema } from './catalogue.ts';
import { candidatesSchema } from './candidates.ts';
import { checksSchema } from './check.ts';
import { engagementSchema } from './engagement.ts';
import { findingSchema } from './finding.ts';
import { incidentSchema } from './incident.ts';
import { journalSchema } from './journal-entry.ts';
import { pageSchema } from './page.ts';
import { pictureSchema } from './picture.ts';
import { questionsSchema } from './question.ts';
import {
  findingTranslationSchema,
  incidentTranslationSchema,
  journalTranslationSchema,
  pageTranslationSchema,
} from './translation.ts';

/** One concept: what its files are, and what may stand in them. */
export interface Concept {
  readonly schema: z.ZodType;
  /** For those that are Markdown files with a translation beside them. */
  readonly translation?: z.ZodType;
  readonly summary: string;
}

/** The concepts by name; a rule about one of their keys is called `<name>/<key>`. */
export const CONCEPTS = {
  engagement: { schema: engagementSchema, summary: 'engagement.yaml: who, what, when' },
  finding: {
    schema: findingSchema,
    translation: findingTranslationSchema,
    summary: 'A finding: front matter and Markdown, or one .yaml file',
  },
  check: { schema: checksSchema, summary: 'checks.yaml: the maturity grid' },
  incident: {
    schema: incidentSchema,
    translation: incidentTranslationSchema,
    summary: 'An incident: a root-cause page',
  },
  page: {
    schema: pageSchema,
    translation: pageTranslationSchema,
    summary: 'A free page',
  },
  journal: {
    schema: journalSchema,
    translation: journalTranslationSchema,
    summary: 'A day of the journal; the file’s name is the date',
  },
  candidates: {
    schema: candidatesSchema,
    summary: 'candidates/<name>.yaml: what a scanner reported, waiting for a person',
  },
  question: { schema: questionsSchema, summary: 'questions.yaml: what the auditor waits for' },
  picture: {
    schema: pictureSchema,
    summary: 'network.png.yaml, beside network.png: what is covered in a picture',
  },
  catalogue: {
    schema: catalogueSchema,
    summary: 'A file of library/, here or in an npm package: the firm’s own catalogue',
  },
  benchmark: {
    schema: benchmarksSchema,
    summary: 'library/benchmarks.yaml: what the firm’s references point into',
  },
} as const satisfies Record<string, Concept>;

/** The name of a concept. */
export type ConceptName = keyof typeof CONCEPTS;
