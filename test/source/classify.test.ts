import test from 'ava';

import { classify, folderOf, stemOf } from '../../src/source/classify.ts';

const layout = { categories: new Set(['security', 'cost']), named: ['brand', 'decks/firm.pptx'] };

const CLASSES: Readonly<Record<string, string>> = {
  'engagement.yaml': 'engagement',
  'checks.yaml': 'checks',
  'questions.yaml': 'questions',
  'findings.yaml': 'findings',
  'security/checks.yaml': 'checks',
  'security/findings.yaml': 'findings',
  'security/SEC-01-x.md': 'finding',
  'security/SEC-01-x.en.md': 'finding en',
  'security/SEC-01-x.yaml': 'finding',
  'security/network.png': 'asset',
  'security/more/network.png': 'asset',
  'security/SEC-01.yml': 'unknown file',
  'security/more/SEC-01.md': 'unknown file',
  'security/more/checks.yaml': 'unknown file',
  'incidents/INC-01.md': 'incident',
  'incidents/INC-01.fr.md': 'incident fr',
  'incidents/log.txt': 'asset',
  'incidents/more/INC-01.md': 'unknown file',
  'pages/a.md': 'page',
  'journal/2026-03-02.md': 'journal',
  'journal/2026-03-02.en.md': 'journal en',
  'assets/a/b.svg': 'asset',
  'candidates/trivy.json': 'candidates',
  'brand/theme.yaml': 'asset',
  'brand/site/site.css': 'asset',
  'brandy/x.md': 'unknown folder',
  'decks/firm.pptx': 'asset',
  'decks/other.pptx': 'unknown folder',
  'README.md': 'unknown file',
  'engagement.yml': 'unknown file',
  'securty/SEC-01.md': 'unknown folder',
};

for (const [path, expected] of Object.entries(CLASSES)) {
  test(`${path} is ${expected}`, (t) => {
    const found = classify(path, layout);
    const more = 'lang' in found ? found.lang : 'reason' in found ? found.reason : undefined;
    t.is([found.is, more].filter(Boolean).join(' '), expected);
  });
}

test('stems and folders', (t) => {
  t.is(stemOf('security/SEC-01-x.en.md'), 'SEC-01-x');
  t.is(stemOf('a/b.yaml'), 'b');
  t.is(stemOf('b.c.md'), 'b.c');
  t.is(folderOf('a/b/c.md'), 'a');
  t.is(folderOf('c.md'), '');
});
