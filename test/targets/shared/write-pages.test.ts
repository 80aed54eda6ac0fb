/** Pages as Markdown from one build to the next: what is kept is written once, and leads to where the others’ headings are now. */
import test from 'ava';
import type { RootContent } from 'mdast';

import type { Remember } from '../../../src/cache/kept-values.ts';
import {
  linkThing,
  makeHeading,
  makeParagraph,
} from '../../../src/targets/shared/markdown-pages/nodes.ts';
import { createPageScope } from '../../../src/targets/shared/markdown-pages/page-scope.ts';
import { createScope } from '../../../src/targets/shared/language-scope.ts';
import {
  writePages,
  type PlannedDraft,
} from '../../../src/targets/shared/markdown-pages/write-pages.ts';
import { keep } from '../../helpers/keep.ts';
import { scopeOf } from '../../helpers/templates.ts';
import { tinyEngagement, tinyReport } from '../../helpers/tiny.ts';

const REPORT = tinyReport({ 'engagement.yaml': tinyEngagement() });
const SCOPE = createPageScope(createScope(REPORT, scopeOf({}, 'en')), 'index.md');

/** Two pages, the first of which leads to the heading of the second. */
function plan(heading: string): PlannedDraft[] {
  const link = linkThing({ kind: 'finding', id: 'SEC-02', fragment: 'how' }, 'there');
  const draft = (id: string, key: string, content: RootContent): PlannedDraft => {
    const path = `findings/${id}.md`;
    return { path, key, make: () => ({ path, title: id, content: [content] }) };
  };
  return [
    draft('SEC-01', 'a link', makeParagraph(link)),
    draft('SEC-02', heading, makeHeading(2, heading, 'how')),
  ];
}

function write(heading: string, remember?: Remember): string[] {
  const places = { home: 'index.md', files: 'files/' };
  const pages = writePages(plan(heading), { scope: SCOPE, places, remember });
  return pages.map(({ markdown }) => markdown);
}

test('what nothing changed of is written once, as it is without a cache', (t) => {
  const { remember, made } = keep();
  const first = write('How', remember);
  const before = made();
  t.deepEqual(write('How', remember), first);
  t.is(made(), before);
  t.deepEqual(write('How'), first);
});

test('a page that is kept leads to where a heading of another moved', (t) => {
  const { remember } = keep();
  const [before = ''] = write('How', remember);
  const [after = ''] = write('What to do', remember);
  t.regex(before, /\[there\]\(SEC-02\.md#how\)/);
  t.regex(after, /\[there\]\(SEC-02\.md#what-to-do\)/);
});
