/** Answers → the files around the engagement: the package, the workflow, the README, what git passes over. */
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

import type { Answers } from './answers.ts';
import type { ScaffoldFile } from './read-scaffold.ts';
import type { ScaffoldedFile } from './scaffolded-file.ts';

/**
 * Writes them.
 *
 * @param version of constat: the repository is bound to it exactly, so that it goes on making the same bytes
 */
export function projectFiles(
  { client, languages }: Answers,
  file: ScaffoldFile,
  version: string,
): ScaffoldedFile[] {
  const [lang] = languages;
  return [
    { path: 'package.json', text: packageText(version) },
    { path: '.gitignore', text: 'node_modules/\noutput/\nfindings/candidates/raw/\n' },
    { path: '.github/workflows/constat.yml', text: file('constat.yml') },
    { path: 'README.md', text: file(`${lang}/README.md`).replace('CLIENT', () => escape(client)) },
  ];
}

function packageText(version: string): string {
  const manifest = {
    private: true,
    type: 'module',
    scripts: {
      check: 'constat check',
      dev: 'constat dev',
      build: 'constat build',
      publish: 'constat publish',
    },
    engines: { node: '>=22.22' },
    dependencies: { constat: version },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A name as Markdown that shows it and nothing more. */
function escape(name: string): string {
  const root: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: name }] }],
  };
  return toMarkdown(root).trim().slice('# '.length);
}
