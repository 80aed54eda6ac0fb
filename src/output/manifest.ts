/** Artifacts → the manifest that stands beside them: what each file is, and from which sources. */
import { hash } from 'node:crypto';

import * as z from 'zod';

import type { MadeArtifact } from '../targets/render-targets.ts';

/** One file of an output. */
const fileSchema = z.strictObject({
  path: z.string().refine((path) => !/^\/|\\|(?:^|\/)\.\.?(?:\/|$)/.test(path)),
  bytes: z.number().int(),
  sha256: z.string(),
  target: z.string(),
  lang: z.string().optional(),
  part: z.string().optional().describe('The part of the report that it holds; absent: the whole'),
});

/** What `manifest.json` holds; no time of building, so that the same build writes the same bytes. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  constat: z.string().describe('The version that built it'),
  edition: z.string(),
  sources: z.string().describe('SHA-256 of the sources'),
  files: z.array(fileSchema),
});

/** The manifest of one output. */
export type Manifest = z.infer<typeof manifestSchema>;
/** One file of an output. */
export type ManifestFile = z.infer<typeof fileSchema>;

/** The manifest's name in an output. */
export const MANIFEST = 'manifest.json';

/** Describes one artifact. */
export function describeFile({
  path,
  bytes,
  target,
  lang,
  part,
}: Pick<MadeArtifact, 'path' | 'bytes' | 'target'> & {
  lang?: string | undefined;
  part?: string | undefined;
}): ManifestFile {
  return {
    path,
    bytes: bytes.length,
    sha256: hash('sha256', bytes),
    target,
    ...(lang === undefined ? {} : { lang }),
    ...(part === undefined ? {} : { part }),
  };
}

/** Writes a manifest, files by path. */
export function printManifest(manifest: Manifest): string {
  const files = [...manifest.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ ...manifest, files }, null, 2)}\n`;
}

/** Reads a manifest; undefined for anything that is none of ours. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
