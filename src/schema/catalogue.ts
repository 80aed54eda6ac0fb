/** What may be written in a catalogue: entries, from which checks and findings are made, and the benchmarks that they cite. */
import * as z from 'zod';

import { levels } from './check.ts';
import { cost } from './cost.ts';
import { effort } from './effort.ts';
import { slug, text, texts, word, words } from './fields.ts';
import { kubernetesRange } from './kubernetes-version.ts';

/** What is audited: a GKE cluster with its project, a GCP project without a cluster, a Kubernetes cluster elsewhere. */
export const SCOPES = ['gke', 'gcp', 'kubernetes'] as const;

const reference = z
  .string()
  .trim()
  .regex(/^(?:https?:\/\/\S+|[a-z0-9][a-z0-9-]*:\S.*)$/)
  .meta({
    expected: 'a benchmark’s id, a colon and a place in it, as cis-gke:4.3.2, or an address',
  });

/** An entry of the catalogue as authors write it. */
export const entrySchema = z.strictObject({
  id: slug.describe('Any word; that of an entry of ours replaces its keys by those given here'),
  category: slug.describe('The category of a check that names none'),
  title: text.describe('What is assessed'),
  levels: levels.describe('What is seen at each level, from 0 up'),
  references: z
    .array(reference)
    .meta({ expected: 'a list of references' })
    .describe('Places in declared benchmarks, and addresses'),
  scanners: z
    .record(slug, words)
    .optional()
    .describe('Ids of what each scanner reports about it; `*` stands for any run of characters'),
  recommendation: text.describe('What to do, as the title of a finding'),
  how: texts.describe('The steps, in order'),
  impact: text.describe('What changes once it is done, in one sentence'),
  effort,
  cost,
  appliesTo: z
    .strictObject({
      scopes: z.array(z.enum(SCOPES)).describe('The audits whose grid begins with it'),
      kubernetes: kubernetesRange.optional(),
    })
    .describe('Which platforms it concerns'),
  supersedes: z
    .array(slug)
    .optional()
    .describe('Ids of the entries that it stands in for where both apply'),
  verify: text.describe('How one knows that it is done'),
});

/** A file of a catalogue: a list of entries. */
export const catalogueSchema = z.array(entrySchema);

/** A benchmark as authors write it. */
export const benchmarkSchema = z.strictObject({
  id: slug.describe('What references begin with'),
  name: word.describe('Its name, as references show it'),
  version: word.optional().describe('Its version: a number of a control means nothing without it'),
});

/** benchmarks.yaml: what references point into. */
export const benchmarksSchema = z.array(benchmarkSchema);

/** An entry of the catalogue as authors write it. */
export type EntryData = z.infer<typeof entrySchema>;
/** A benchmark as authors write it. */
export type BenchmarkData = z.infer<typeof benchmarkSchema>;
/** What is audited. */
export type Scope = (typeof SCOPES)[number];
