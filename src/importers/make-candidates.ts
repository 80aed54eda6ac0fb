/** A scan and the file it was read from → all that its file of candidates says. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CandidatesData } from '../schema/candidates.ts';
import { cleanLine } from './clean-text.ts';
import { groupRows } from './group-rows.ts';
import type { Scan } from './importer.ts';
import { createMask } from './mask-identities.ts';

/** What was imported, and for whom. */
export interface ImportScope {
  /** The importer's name. */
  readonly tool: string;
  /** The name of the file of candidates, which their ids begin with. */
  readonly name: string;
  /** The scanner's file: its path, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly catalogue: Catalogue;
  /** The engagement's first language. */
  readonly lang: string;
}

/** Makes candidates; the same file gives the same ones on any day. */
export function makeCandidates(scan: Scan, scope: ImportScope): CandidatesData {
  const { tool, name, file, bytes, catalogue, lang } = scope;
  // A format that several scanners write tells the one that did.
  const own = scan.tool === undefined ? tool : cleanLine(scan.tool) || tool;
  const { candidates, unmapped } = groupRows(scan, {
    name,
    tool: own.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    catalogue,
    lang,
  });
  const mask = createMask(scan.accounts);
  const { version, benchmark, date, failed, passed, skipped, errors } = scan;
  const said = Object.entries({ version, benchmark }).flatMap(([key, value]) => {
    const text = cleanLine(mask(value ?? ''));
    return text === '' ? [] : [[key, text]];
  });
  return {
    tool: own,
    scan: {
      file: cleanLine(mask(basename(file))) || tool,
      sha256: sha256Of(bytes),
      ...(Object.fromEntries(said) as { version?: string; benchmark?: string }),
      ...(date === undefined ? {} : { date }),
      rows: failed.length + passed + skipped,
      failed: failed.length,
      passed,
      skipped,
      ...(errors === undefined ? {} : { errors }),
    },
    ...(unmapped.length > 0 ? { unmapped: [...unmapped] } : {}),
    candidates: [...candidates],
  };
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
