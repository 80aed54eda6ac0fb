/** `constat template <file>`: what a firm's .pptx or .potx offers our decks, what it lacks, what falls back to what. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { readFolder } from '../source/read-folder.ts';
import { readSources } from '../source/read-sources.ts';
import { loadTemplateReader, type TemplateDescription } from '../targets/registry.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { templateText } from './template-text.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface TemplateOptions {
  readonly file: string;
  /** The engagement whose `deck.layouts` is tried on the template. */
  readonly engagement?: string | undefined;
  readonly json: boolean;
}

/** Describes a template. */
export async function runTemplate(
  { file, engagement, json }: TemplateOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const layouts = engagement === undefined ? {} : await readLayouts(engagement, terminal);
  const bytes = await readFile(resolve(terminal.folder, file)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) {
    terminal.err(`There is no file ${file}\n`);
    return EXIT.files;
  }
  const found = await describe(bytes, layouts);
  if (typeof found === 'string') return refuse(file, found, terminal);
  terminal.out(
    json ? `${JSON.stringify({ file, ...found }, null, 2)}\n` : templateText(file, found),
  );
  return found.unusable === undefined ? EXIT.done : refuse(file, found.unusable, terminal);
}

/** Describes the bytes, or says why nothing can be made of them. */
async function describe(
  bytes: Uint8Array,
  layouts: Readonly<Record<string, string>>,
): Promise<TemplateDescription | string> {
  const describeTemplate = await loadTemplateReader();
  try {
    return describeTemplate(bytes, layouts);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(file: string, reason: string, terminal: Terminal): ExitStatus {
  terminal.err(
    `Unexpected template ${file}, expected a .pptx or .potx: ${reason}\n` +
      '  Save it again from PowerPoint; without `deck.template` ours stands in\n',
  );
  return EXIT.sources;
}

async function readLayouts(
  engagement: string,
  terminal: Terminal,
): Promise<Readonly<Record<string, string>>> {
  const { folder, label } = await findEngagement(engagement, terminal);
  const { sources } = readSources(await readFolder(folder, label));
  const layouts = sources?.engagement.data.deck?.layouts ?? {};
  return Object.fromEntries(
    Object.entries(layouts).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
