/** An engagement in memory → its PDF in each language, its checks, and what was said on the way. */
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { makeReport } from '../../src/report/make-report.ts';
import { createContext } from '../../src/targets/create-context.ts';
import { parseFile } from '../../src/targets/pdf/objects/parse-file.ts';
import type { PdfFile } from '../../src/targets/pdf/objects/values.ts';
import { pdf } from '../../src/targets/pdf/target.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { testHost } from './context.ts';
import { ROOT } from './report.ts';
import { tinyFolder, tinyIndex, type TinyFiles } from './tiny.ts';

/** One language's report. */
export interface PrintedFile {
  readonly lang: string;
  readonly bytes: Uint8Array;
  readonly file: PdfFile;
  /** Rules that are not met, with what was found. */
  readonly failed: readonly string[];
}

/** Prints the client's edition in the languages wanted. */
export async function printFiles(
  files: TinyFiles,
  languages: readonly string[],
  host = testHost(),
): Promise<{ readonly printed: readonly PrintedFile[]; readonly said: readonly Diagnostic[] }> {
  const theme = await loadTheme(tinyFolder(files));
  const { report } = makeReport(tinyIndex(files), 'client');
  const world = { host, browser: { folder: ROOT }, begin: () => () => undefined };
  const context = await createContext({ report, theme, request: { languages }, world });
  try {
    const artifacts = await pdf.render(context);
    const bytesOf = (path: string): Uint8Array => {
      const found = artifacts.find((artifact) => artifact.path === path);
      if (!found)
        throw new Error(`No ${path} among ${artifacts.map((one) => one.path).join(', ')}`);
      return found.bytes;
    };
    const printed = languages.map((lang) => {
      const bytes = bytesOf(`report.${lang}.pdf`);
      const failed = readFailed(bytesOf(`report.${lang}.check.json`));
      return { lang, bytes, file: parseFile(bytes), failed };
    });
    return { printed, said: context.diagnostics() };
  } finally {
    await context.close();
  }
}

function readFailed(json: Uint8Array): string[] {
  const { checks } = JSON.parse(new TextDecoder().decode(json)) as {
    checks: { rule: string; ok: boolean; detail: string }[];
  };
  return checks.filter(({ ok }) => !ok).map(({ rule, detail }) => `${rule}: ${detail}`);
}
