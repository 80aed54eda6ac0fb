/** What the reference holds: every rule, every key, and links that lead somewhere. That it is fresh, architecture.test.ts says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import GithubSlugger from 'github-slugger';
import test from 'ava';
import { visit } from 'unist-util-visit';
import { toString } from 'mdast-util-to-string';

import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { RULES } from '../../src/rules/registry.ts';
import { explainSchema } from '../../src/rules/shared/explain-schema.ts';
import { CONCEPTS, type ConceptName } from '../../src/schema/concepts.ts';
import { knownKeys } from '../../src/source/expectation.ts';
import { recordSchema } from '../../src/rules/shared/records.ts';
import { ROOT } from '../helpers/report.ts';

const PAGES = ['rules.md', 'fields.md', 'commands.md'];
const texts = new Map<string, string>();
for (const page of PAGES) {
  texts.set(page, await readFile(join(ROOT, 'docs/reference', page), 'utf8'));
}

function anchorsOf(page: string): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(parseMarkdown(texts.get(page) ?? '').root, 'heading', (node) => {
    anchors.add(slugger.slug(toString(node)));
  });
  return anchors;
}

test('every rule has a heading, every key a row with what it says', (t) => {
  for (const { id } of RULES) t.regex(texts.get('rules.md') ?? '', new RegExp(`^### ${id}$`, 'm'));
  for (const name of Object.keys(CONCEPTS) as ConceptName[]) {
    for (const key of knownKeys(recordSchema({ concept: name }))) {
      t.truthy(explainSchema(`${name}/${key}`), `${name}.${key}`);
    }
  }
  const rows = (texts.get('fields.md') ?? '').split('\n').filter((line) => line.startsWith('| `'));
  t.true(rows.length > 150);
  for (const row of rows) t.notRegex(row, /\| +\|$/, `${row}: \`describe\` it in its schema`);
});

test('links lead to headings', (t) => {
  const anchors = new Map(PAGES.map((page) => [page, anchorsOf(page)]));
  for (const page of PAGES) {
    visit(parseMarkdown(texts.get(page) ?? '').root, 'link', ({ url }) => {
      const [path = '', fragment] = url.split('#', 2);
      const target = anchors.get(path === '' ? page : path);
      t.truthy(target, `${page}: ${url}`);
      if (fragment !== undefined) t.true(target?.has(fragment), `${page}: ${url}`);
    });
  }
});
