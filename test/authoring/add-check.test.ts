import test from 'ava';
import { parse } from 'yaml';

import { addCheck } from '../../src/authoring/add-check.ts';
import { tinyEngagement, tinyIndex, type TinyFiles } from '../helpers/tiny.ts';

const FACTS = { title: 'Secrets: où ? « ici »', category: 'security', rating: '1' };

function add(files: TinyFiles): { path: string; text: string } {
  const { path, text = '' } = addCheck(
    FACTS,
    tinyIndex({ 'engagement.yaml': tinyEngagement(), ...files }),
  );
  return { path, text };
}

test('what stands in the list stays as it was written', (t) => {
  const before =
    "# Grille\n- { id: one, category: security, title: 'One', rating: 0 } # à revoir\n\n";
  const { path, text } = add({ 'checks.yaml': before });
  t.is(path, 'checks.yaml');
  t.true(text.startsWith(before.trimEnd()));
  t.deepEqual((parse(text) as unknown[])[1], {
    id: 'secrets-ou-ici',
    category: 'security',
    title: FACTS.title,
    rating: 1,
  });
});

for (const [name, before, count] of [
  ['none', undefined, 1],
  ['an empty list', '# Nothing yet\n[]\n', 1],
  ['a list on a line', '[{ id: one, category: security, title: One, rating: 0 }]\n', 2],
] as const) {
  test(`with ${name} the file becomes a list`, (t) => {
    const { text } = add(before === undefined ? {} : { 'checks.yaml': before });
    t.is((parse(text) as unknown[]).length, count);
    t.is(text.includes('# Nothing yet'), before?.includes('#') ?? false);
  });
}

test('a category that has its own grid gets the check there, without its name', (t) => {
  const { path, text } = add({
    'security/checks.yaml': '- { id: one, title: One, rating: 0 }\n',
  });
  t.is(path, 'security/checks.yaml');
  t.false(text.includes('category'));
});
