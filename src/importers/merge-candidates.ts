/** The candidates of a scan, and the file that is there → the file as it becomes; what a person wrote in it stays. */
import { Document, isMap, isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';

import { candidateSchema, type CandidateData, type CandidatesData } from '../schema/candidates.ts';
import { fingerprintOf, TEXT_KEYS } from './fingerprint.ts';
import { createNode, updateMap } from './update-node.ts';

/** How many candidates the import added, changed, left, found gone (written on, so kept), and took away. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
  readonly removed: number;
}

/** The file's text, and what changed in it. */
export interface MergedFile {
  readonly text: string;
  readonly counts: MergeCounts;
}

const HEAD = [
  ' What a scanner reported, waiting for a person; in no deliverable.',
  ' Yours on a candidate: state (waiting, or dismissed with a reason), reason, note, comments. The rest comes from the scan:',
  ' importing again renews it, but for texts that you changed. A candidate becomes a finding by',
  ' `constat new finding --from-candidate <id>`.',
].join('\n');

/** Keys that imports write on a candidate. */
const OURS = [...TEXT_KEYS, 'reports', 'resources', 'others', 'fingerprint'] as const;

/**
 * Lays a scan's candidates over a file.
 *
 * Known ones keep their place and are renewed; new ones follow. One that the scan reports no more goes, or is marked gone
 * where a person wrote on it. A file in which nothing changes comes back byte by byte.
 *
 * @param existing the file's text, sound by its schema; absent: there is none
 */
export function mergeCandidates(fresh: CandidatesData, existing?: string): MergedFile {
  if (existing === undefined) return { text: writeNew(fresh), counts: counted(fresh) };
  const document = parseDocument(existing, { version: '1.2' });
  const before = JSON.stringify(document.toJS());
  const root = document.contents as YAMLMap;
  const { candidates, ...head } = fresh;
  updateMap(document, root, head, ['tool', 'scan', 'unmapped']);
  flow(root.get('unmapped', true));
  const list = root.get('candidates', true);
  const seq = isSeq(list) ? list : (document.createNode([]) as YAMLSeq);
  const counts = mergeList(document, seq, candidates);
  seq.flow = seq.items.length === 0;
  root.set('candidates', seq);
  const isSame = JSON.stringify(document.toJS()) === before;
  return { text: isSame ? existing : document.toString(AS_WRITTEN), counts };
}

/** Nothing is folded. */
const AS_WRITTEN = { lineWidth: 0, flowCollectionPadding: true } as const;

function counted({ candidates }: CandidatesData): MergeCounts {
  return { added: candidates.length, changed: 0, same: 0, gone: 0, removed: 0 };
}

function writeNew({ tool, scan, unmapped, candidates }: CandidatesData): string {
  const document = new Document({ tool, scan, ...(unmapped ? { unmapped } : {}), candidates: [] });
  document.commentBefore = HEAD;
  const root = document.contents as unknown as YAMLMap;
  flow(root.get('unmapped', true));
  const seq = document.createNode([]) as YAMLSeq;
  seq.items = candidates.map((candidate) => createCandidate(document, candidate));
  seq.flow = candidates.length === 0;
  root.set('candidates', seq);
  return document.toString(AS_WRITTEN);
}

function mergeList(
  document: Document,
  seq: YAMLSeq,
  candidates: readonly CandidateData[],
): MergeCounts {
  const fresh = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const counts = { added: 0, changed: 0, same: 0, gone: 0, removed: 0 };
  seq.items = seq.items.filter((item) => {
    if (!isMap(item)) return true;
    const id = String(item.get('id'));
    const found = fresh.get(id);
    fresh.delete(id);
    if (found) {
      counts[renew(document, item, found) ? 'changed' : 'same'] += 1;
      return true;
    }
    if (!isWritten(item)) {
      counts.removed += 1;
      return false;
    }
    counts.gone += 1;
    item.set('gone', true);
    return true;
  });
  for (const candidate of fresh.values()) seq.add(createCandidate(document, candidate));
  return { ...counts, added: fresh.size };
}

/** Renews what the scan says of a candidate; tells whether that changed anything. */
function renew(document: Document, item: YAMLMap, fresh: CandidateData): boolean {
  const before = JSON.stringify(item);
  const isEdited = isTextEdited(item);
  const keys = isEdited
    ? OURS.filter((key) => key !== 'fingerprint' && !TEXT_KEYS.some((text) => text === key))
    : OURS;
  updateMap(document, item, fresh, keys);
  flow(item.get('others', true));
  flowReports(item);
  item.delete('gone');
  return JSON.stringify(item) !== before;
}

function isTextEdited(item: YAMLMap): boolean {
  const candidate = candidateSchema.safeParse(item.toJSON());
  return candidate.success && fingerprintOf(candidate.data) !== candidate.data.fingerprint;
}

/** Tells whether a person wrote on a candidate: a state, a word, a comment, another text. */
function isWritten(item: YAMLMap): boolean {
  const isDecided = item.get('state') !== 'waiting' || item.has('note') || item.has('reason');
  if (isDecided || isTextEdited(item)) return true;
  let isCommented = Boolean(item.commentBefore) || Boolean(item.comment);
  visit(item, {
    Node(_, node) {
      if (node.comment || node.commentBefore) isCommented = true;
    },
  });
  return isCommented;
}

function createCandidate(document: Document, candidate: CandidateData): YAMLMap {
  const item = createNode(document, candidate) as YAMLMap;
  if (candidate.resources?.length === 1) flow(item.get('resources', true));
  flow(item.get('others', true));
  flowReports(item);
  return item;
}

/** Puts each report on a line of its own. */
function flowReports(item: YAMLMap): void {
  const reports = item.get('reports', true);
  if (isSeq(reports)) reports.items.forEach(flow);
}

function flow(node: unknown): void {
  if (isSeq(node) || isMap(node)) node.flow = true;
}
