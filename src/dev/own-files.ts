/** The server's own scripts, style sheets and page, whatever the engagement's theme. */
import { join } from 'node:path';

import { BUILT_IN_TEMPLATES, readTemplates, templateText } from '../templates/read-templates.ts';

const NAMES = ['live.js', 'renew.js', 'overlay.css', 'desk.js', 'desk.css'] as const;

/** What is served by name, and the desk's page. */
export interface OwnFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly html: string;
}

/** Reads them; a theme cannot replace them. */
export async function readOwnFiles(): Promise<OwnFiles> {
  const all = await readTemplates(join(BUILT_IN_TEMPLATES, 'dev'));
  const files = new Map(
    NAMES.flatMap((name): [string, Uint8Array][] => {
      const bytes = all.get(name);
      return bytes ? [[name, bytes]] : [];
    }),
  );
  return { files, html: templateText(all, 'desk.html') };
}
