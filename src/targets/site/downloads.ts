/** What other targets produced → files to download from the site, copied into it so that it can travel alone. */
import { createHash } from 'node:crypto';

import type { Artifact } from '../target.ts';
import { FILES_FOLDER } from './place-references.ts';
import { SITE_FOLDER } from './urls.ts';
import type { Download } from './view-home.ts';

/** Ends of the names of files that are for machines. */
const MACHINE = new Set(['json', 'html']);

/** The files to download, and their copies in the site. */
export interface Downloads {
  readonly artifacts: readonly Artifact[];
  /** Those of one language, and those that are the same in all. */
  of(lang: string): Download[];
}

/** Chooses what to offer, the documents at the top of the output, and copies it. */
export function listDownloads(
  produced: readonly Artifact[],
  languages: readonly string[],
): Downloads {
  const offered = produced.filter(({ path }) => !path.includes('/') && !MACHINE.has(endOf(path)));
  const artifacts = offered.map(({ path, bytes }) => ({
    path: SITE_FOLDER + FILES_FOLDER + nameOf(path),
    bytes,
  }));
  return {
    artifacts,
    of: (lang) =>
      offered
        .filter(({ path }) => {
          const own = languages.find((one) => nameOf(path).includes(`.${one}.`));
          return own === undefined || own === lang;
        })
        .map(({ path, bytes }) => ({
          path: FILES_FOLDER + nameOf(path),
          name: nameOf(path),
          format: endOf(path),
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        })),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function endOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
