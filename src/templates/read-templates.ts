/** The theme's folders → every template, locale and asset by its path. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a theme by path below its folder, with `/`. */
export type TemplateFiles = ReadonlyMap<string, Uint8Array>;

/** The built-in theme's folder, beside `src` in a checkout and beside `dist` in the package. */
export const BUILT_IN_TEMPLATES = join(import.meta.dirname, '../../templates');

const remembered = new Map<string, Promise<TemplateFiles>>();

/** Reads the built-in theme: once a process, since nothing changes it while the command runs. */
export function readBuiltInTemplates(): Promise<TemplateFiles> {
  const files = remembered.get(BUILT_IN_TEMPLATES) ?? readTemplates(BUILT_IN_TEMPLATES);
  remembered.set(BUILT_IN_TEMPLATES, files);
  return files;
}

/** Reads all files below a folder. */
export async function readTemplates(folder: string): Promise<TemplateFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pairs = await Promise.all(
    files.map(async (file): Promise<[string, Uint8Array]> => {
      const path = file.slice(folder.length + 1).replaceAll('\\', '/');
      return [path, await readFile(file)];
    }),
  );
  return new Map(pairs);
}

/** Decodes one of the theme's files; throws when the theme lacks it, which is a defect of the theme. */
export function templateText(files: TemplateFiles, path: string): string {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`The theme has no file ${path}`);
  return new TextDecoder().decode(bytes);
}
