/** The code and package.json → every file that is generated from them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format, type FormatConfig } from 'oxfmt';

import { jsonSchemas, printJsonSchema } from '../src/schema/json-schemas.ts';
import { dataSchema } from '../src/targets/data/schema.ts';
import { printCommands } from './reference-commands.ts';
import { printFields } from './reference-fields.ts';
import { printRules } from './reference-rules.ts';

/** A generated file: its path in the repository, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, '..');

/** All generated files. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const data = printJsonSchema('data', dataSchema, 'data/findings.json: the report for scripts');
  const schemas = [...jsonSchemas(), data].map(({ name, text }) => ({
    path: `schemas/${name}`,
    text,
  }));
  const references = [
    { path: 'docs/reference/rules.md', text: printRules() },
    { path: 'docs/reference/fields.md', text: printFields() },
    { path: 'docs/reference/commands.md', text: printCommands() },
  ];
  return [
    ...schemas,
    ...(await Promise.all(references.map(tidy))),
    { path: 'LICENSES.md', text: await printLicenses() },
  ];
}

/** Sets Markdown as the formatter would, so that it passes its check; blocks of plain text stay as they are. */
async function tidy({ path, text }: GeneratedFile): Promise<GeneratedFile> {
  const { singleQuote, printWidth } = JSON.parse(
    await readFile(join(ROOT, '.oxfmtrc.json'), 'utf8'),
  ) as Required<Pick<FormatConfig, 'singleQuote' | 'printWidth'>>;
  return { path, text: (await format(path, text, { singleQuote, printWidth })).code };
}

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

/** A package that is not installed is one of the optional fonts, all under one licence. */
async function readLicense(name: string): Promise<string> {
  const { license = '' } = await readManifest(join(ROOT, 'node_modules', name)).catch(
    (): Manifest => ({ license: name.startsWith('@expo-google-fonts/') ? FONT_LICENSE : '' }),
  );
  return license;
}

/** As the packages of these fonts say it: their code's, and the fonts'. */
const FONT_LICENSE = 'MIT AND OFL-1.1';

/** Lists what constat runs on, each with its licence, as its own package.json says. */
async function printLicenses(): Promise<string> {
  const { dependencies = {}, peerDependencies = {} } = await readManifest(ROOT);
  const rows = await Promise.all(
    Object.keys({ ...dependencies, ...peerDependencies })
      .sort()
      .map(async (name) => {
        const license = await readLicense(name);
        const use = name in dependencies ? '' : ', optional';
        return `| ${name}${use} | ${license} |`;
      }),
  );
  return `# Licences

constat is under the MIT licence (LICENSE). It runs on the packages below, which it does not contain; each brings its own licence text.
The fonts (Source Serif 4, Source Sans 3, IBM Plex Mono, Arimo, Carlito, Caladea, Cousine) are under the SIL Open Font License 1.1; parts of them are embedded in the PDF, as that licence allows. A built site contains MiniSearch (MIT), with its notice.

| package | licence |
|---|---|
${rows.join('\n')}
`;
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}
