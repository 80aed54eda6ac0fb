/** Everything that an engagement's files hold, read and validated one by one, before anything is linked. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CandidatesData } from '../schema/candidates.ts';
import type { CheckData } from '../schema/check.ts';
import type { EngagementData } from '../schema/engagement.ts';
import type { FindingData } from '../schema/finding.ts';
import type { IncidentData } from '../schema/incident.ts';
import type { JournalData } from '../schema/journal-entry.ts';
import type { PageData } from '../schema/page.ts';
import type { PictureData } from '../schema/picture.ts';
import type { QuestionData } from '../schema/question.ts';
import type { SourceRecord } from './source-record.ts';

/** The records of an engagement; a file with errors has no record. */
export interface Sources {
  /** Path of the engagement as the user typed it. */
  readonly label: string;
  /** SHA-256 of all its files but candidates, which nothing is made of. */
  readonly digest: string;
  readonly engagement: SourceRecord<EngagementData>;
  readonly findings: readonly SourceRecord<FindingData>[];
  readonly checks: readonly SourceRecord<CheckData>[];
  readonly incidents: readonly SourceRecord<IncidentData>[];
  readonly pages: readonly SourceRecord<PageData>[];
  readonly journal: readonly SourceRecord<JournalData>[];
  readonly questions: readonly SourceRecord<QuestionData>[];
  /** What scanners reported: for rules and commands only, in no report. */
  readonly candidates: readonly SourceRecord<CandidatesData>[];
  /** What is covered in pictures. */
  readonly pictures: readonly SourceRecord<PictureData>[];
  /** Bytes of every file by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths that no folder's rule explains as content: pictures, evidence, logos. */
  readonly assets: ReadonlySet<string>;
}

/** Records, or only the reasons why there are none. */
export interface ReadSources {
  /** Absent when engagement.yaml itself has errors. */
  readonly sources?: Sources;
  readonly diagnostics: readonly Diagnostic[];
}
