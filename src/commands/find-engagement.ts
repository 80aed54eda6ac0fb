/** The folder that the user named → an engagement, or a word on why it is none. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { UsageError } from '../usage-error.ts';
import type { Terminal } from './terminal.ts';

/** An engagement's folder, absolute, and as typed. */
export interface FoundEngagement {
  readonly folder: string;
  readonly label: string;
}

/**
 * Finds the engagement.
 *
 * @throws UsageError when there is no engagement.yaml
 */
export async function findEngagement(typed: string, terminal: Terminal): Promise<FoundEngagement> {
  const folder = resolve(terminal.folder, typed);
  const label = typed.replaceAll('\\', '/').replace(/\/+$/, '') || '/';
  const found = await stat(join(folder, 'engagement.yaml')).catch(() => undefined);
  if (found?.isFile()) return { folder, label };
  throw new UsageError(`There is no engagement in ${label}: expected ${label}/engagement.yaml`);
}
