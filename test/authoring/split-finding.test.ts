import test from 'ava';

import { splitFinding } from '../../src/authoring/split-finding.ts';
import { withNewFiles } from '../../src/authoring/write-new-files.ts';
import { indexSources } from '../../src/source/index-sources.ts';
import { readSources } from '../../src/source/read-sources.ts';
import { tinyEngagement, tinyFolder, tinyIndex } from '../helpers/tiny.ts';

const LIST = `# What was found on day one
- id: SEC-01
  title: Isolate the network
  priority: 1 # agreed with the product owner
  effort: 2d
  cost: 0
  checks: []
  body: |
    Flat.

    ## Impact

    Less.
# The second
- { id: SEC-02, title: { en: Anonymise }, priority: 2, body: Copied. }
`;
const FILES = { 'engagement.yaml': tinyEngagement(), 'security/findings.yaml': LIST };

/** Splits a finding off; gives the engagement before and after, and the files that changed. */
function split(id: string) {
  const folder = tinyFolder(FILES);
  const index = tinyIndex(FILES);
  const finding = index.findings.find((one) => one.id === id);
  const files = finding && splitFinding(finding, index);
  if (!files) throw new Error(`No list holds ${id}`);
  const { sources, diagnostics } = readSources(withNewFiles(folder, files));
  if (!sources) throw new Error(JSON.stringify(diagnostics));
  return { before: index, after: indexSources(sources, index.sections), files };
}

for (const [id, path] of [
  ['SEC-01', 'security/SEC-01-isolate-the-network.md'],
  ['SEC-02', 'security/SEC-02.yaml'],
] as const) {
  test(`${id} says the same from a file of its own, and the list no longer does`, (t) => {
    const { before, after, files } = split(id);
    t.is(files[0]?.path, path);
    const told = (index: typeof before) =>
      index.findings
        .map(({ id: name, category, record: { data, bodies } }) => {
          const { id: _id, category: _category, body: _body, ...facts } = data;
          return { name, category, facts, bodies: bodies.map(({ root }) => root.children.length) };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    t.deepEqual(told(after), told(before));
    t.true(after.findings.some(({ record }) => record.file === path));
  });
}

test('comments go with what they are about', (t) => {
  const { files } = split('SEC-01');
  const [own, list] = files;
  t.regex(own?.text ?? '', /priority: 1 # agreed/);
  t.regex(list?.text ?? '', /# The second/);
  t.notRegex(list?.text ?? '', /agreed/);
});
