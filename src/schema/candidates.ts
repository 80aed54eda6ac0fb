/** What may be written in candidates/<name>.yaml: what a scanner reported, and what a person made of it. */
import * as z from 'zod';

import { date, slug, text, word, words } from './fields.ts';
import { findingId } from './finding.ts';

/** How grave a scanner says it is, the gravest first. */
export const SCAN_SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** What became of a candidate. */
export const CANDIDATE_STATES = ['waiting', 'promoted', 'dismissed'] as const;

const count = z.int().min(0).meta({ expected: 'a whole number' });

const severity = z.enum(SCAN_SEVERITIES).describe('As the scanner says it; absent: it says none');

/** One check of the scanner's that a candidate is made of. */
const reportSchema = z.strictObject({
  id: word.describe('What the scanner calls it'),
  title: word.optional().describe('Absent: the candidate’s'),
  severity: severity.optional(),
  rows: count.describe('How many results failed'),
});

/** One candidate. */
export const candidateSchema = z.strictObject({
  id: word.describe(
    'The file’s name, `/`, and the check of the catalogue or else the scanner’s own',
  ),
  check: slug
    .optional()
    .describe(
      'The check of the catalogue that it is about; write it where no entry names the scanner’s',
    ),
  title: word.describe('What is assessed, or what the scanner asks for'),
  severity: severity.optional(),
  state: z
    .enum(CANDIDATE_STATES)
    .describe(
      'Yours: `waiting`, `dismissed` with a reason; `promoted` is written with the finding',
    ),
  reason: text.optional().describe('Yours: why it is dismissed'),
  note: text.optional().describe('Yours: anything to remember'),
  finding: findingId.optional().describe('What it was promoted to'),
  gone: z.literal(true).optional().describe('The last scan reports it no more'),
  reports: z.array(reportSchema).describe('The scanner’s checks that failed'),
  resources: words.optional().describe('Where they failed: the first few'),
  others: words.optional().describe('Where else'),
  remediation: word
    .optional()
    .describe('What the scanner advises, where the catalogue has no entry'),
  url: word.optional().describe('Where the scanner explains it, where the catalogue has no entry'),
  fingerprint: word.describe('Of the texts above as imported: texts changed by hand are kept'),
});

/** A file of candidates. */
export const candidatesSchema = z.strictObject({
  tool: word.describe('The scanner'),
  scan: z
    .strictObject({
      file: word.describe('The imported file'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ expected: 'a SHA-256 in hexadecimal' })
        .describe('Of the imported file, which is kept in candidates/.raw, ignored by git'),
      version: word.optional().describe('The scanner’s version'),
      benchmark: word.optional().describe('The version of the benchmark that its ids belong to'),
      date: date.optional().describe('When it ran'),
      rows: count.describe('Results in the file'),
      failed: count.describe('Of them, those that failed'),
      passed: count.describe('Of them, those that passed'),
      skipped: count.describe('Neither: manual, muted, not applicable'),
      errors: count.optional().describe('What the scanner itself could not read'),
    })
    .describe('The last scan imported'),
  unmapped: words.optional().describe('The scanner’s checks that no entry of the catalogue names'),
  candidates: z
    .array(candidateSchema)
    .meta({ expected: 'a list of candidates' })
    .describe('What waits for a person, by check'),
});

/** How grave a scanner says it is. */
export type ScanSeverity = (typeof SCAN_SEVERITIES)[number];
/** One candidate as it is written. */
export type CandidateData = z.infer<typeof candidateSchema>;
/** A file of candidates as it is written. */
export type CandidatesData = z.infer<typeof candidatesSchema>;
