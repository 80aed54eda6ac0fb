/** An engagement's files in memory → its records, with a diagnostic for everything unknown or broken. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngagementData } from '../schema/engagement.ts';
import { CANDIDATES } from './classify.ts';
import { decodeSource } from './decode.ts';
import { digestFiles } from './digest-files.ts';
import { PARSERS, type Parsers } from './parsers.ts';
import type { SourceFolder } from './read-folder.ts';
import { readRecord } from './read-record.ts';
import { RecordReader, type ReadText } from './record-reader.ts';
import { rememberRead, type FileRecords } from './remember-read.ts';
import type { SourceRecord } from './source-record.ts';
import type { ReadSources, Sources } from './sources.ts';

const NO_ENGAGEMENT: Diagnostic = {
  rule: 'source/engagement',
  severity: 'error',
  message: 'Missing engagement.yaml, expected one at the top of the engagement',
  file: 'engagement.yaml',
  line: 1,
  column: 1,
};

/**
 * Reads all records; nothing is linked yet, and nothing is thrown whatever the files.
 *
 * @param parsers what parses the texts: they may remember what they parsed before
 */
export function readSources(folder: SourceFolder, parsers: Parsers = PARSERS): ReadSources {
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const readText: ReadText = (file, said) => {
    const bytes = folder.files.get(file);
    const decoded = bytes ? decodeSource(file, bytes) : '';
    if (typeof decoded === 'string') return decoded;
    said.push(decoded);
    return undefined;
  };
  if (!folder.files.has('engagement.yaml')) return { diagnostics: [...diagnostics, NO_ENGAGEMENT] };
  const head = rememberRead([folder.files.get('engagement.yaml')], 'engagement', () =>
    readEngagement(readText),
  );
  diagnostics.push(...head.diagnostics);
  const [first] = head.records;
  if (!first) return { diagnostics };
  const engagement = first as SourceRecord<EngagementData>;
  const reader = new RecordReader(engagement.data, {
    files: folder.files,
    readText,
    parsers,
    diagnostics,
  });
  for (const path of folder.files.keys()) reader.take(path);
  const { bins, assets } = reader.finish();
  const sources = {
    label: folder.label,
    digest: digestFiles([...folder.files, ...(folder.library ?? [])].filter(isOfReport)),
    engagement,
    findings: bins.finding,
    checks: bins.check,
    incidents: bins.incident,
    pages: bins.page,
    journal: bins.journal,
    questions: bins.question,
    candidates: bins.candidates,
    pictures: bins.picture,
    files: folder.files,
    assets,
  } as Sources;
  return { sources, diagnostics };
}

/** Candidates are in no deliverable, so that a scan imported leaves what is built as it is. */
function isOfReport([path]: readonly [string, Uint8Array]): boolean {
  return !path.startsWith(`${CANDIDATES}/`);
}

function readEngagement(readText: ReadText): FileRecords {
  const said: Diagnostic[] = [];
  const text = readText('engagement.yaml', said);
  if (text === undefined) return { records: [], diagnostics: said };
  const { record, diagnostics } = readRecord(
    'engagement',
    { file: 'engagement.yaml', text, parsers: PARSERS },
    [],
    '',
  );
  return { records: record ? [record] : [], diagnostics };
}
