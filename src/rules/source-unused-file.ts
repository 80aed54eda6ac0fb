/** A file that nothing shows is in the way, or forgotten. */
import { posix } from 'node:path';

import type { SourceIndex } from '../source/index-sources.ts';
import type { Problem, Rule } from './rule.ts';
import { brokenSources } from './shared/broken-sources.ts';
import { findLinks } from './shared/links.ts';

/** Pictures, evidence, logos and other files that a text or a key cites. */
export const sourceUnusedFile: Rule = {
  id: 'source/unused-file',
  severity: 'warning',
  summary: 'A file beside the sources is cited by a link, a picture, an event or engagement.yaml.',
  why: 'Evidence that no text shows never reaches the client; and what is not needed should not be kept of them.',
  mend: 'Cite it, or remove it.',
  example: {
    files: { 'security/capture.txt': 'tcp open 8080\n' },
    at: 'security/capture.txt:1:1',
  },
  *check({ index }): Generator<Problem> {
    // What a broken file cites is not known.
    if (brokenSources(index).files.size > 0) return;
    const cited = new Set(citedPaths(index));
    const { theme } = index.sources.engagement.data;
    for (const file of index.sources.assets) {
      if (cited.has(file) || (theme !== undefined && file.startsWith(`${theme}/`))) continue;
      const message = 'Unexpected file that nothing cites, expected a link, a picture or evidence';
      yield { file, line: 1, column: 1, message };
    }
  },
};

function citedPaths(index: SourceIndex): string[] {
  const { client, auditor, deck } = index.sources.engagement.data;
  const named = [client.logo, auditor.logo, deck?.template].filter((path) => path !== undefined);
  const linked = findLinks(index).flatMap(({ target }) =>
    target.is === 'asset' ? [target.path] : [],
  );
  const evidence = index.incidents.flatMap(({ record }) =>
    (record.data.timeline ?? []).flatMap((event) =>
      event.evidence === undefined
        ? []
        : [posix.normalize(posix.join(posix.dirname(record.file), event.evidence))],
    ),
  );
  return [...named, ...linked, ...evidence];
}
