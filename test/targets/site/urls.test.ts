import fc from 'fast-check';
import test from 'ava';

import {
  checkAnchor,
  encodePath,
  languageFolder,
  pagePath,
  pathToRoot,
  relativeHref,
} from '../../../src/targets/site/urls.ts';

test('every kind of thing has its page', (t) => {
  t.is(pagePath({ kind: 'finding', id: 'SEC-01' }), 'findings/SEC-01.html');
  t.is(pagePath({ kind: 'incident', id: 'INC-01' }), 'incidents/INC-01.html');
  t.is(pagePath({ kind: 'page', id: 'context' }), 'pages/context.html');
  t.is(pagePath({ kind: 'journal', id: '2026-03-02' }), 'journal/2026-03-02.html');
  t.is(pagePath({ kind: 'category', id: 'security' }), 'categories/security.html');
  t.is(pagePath({ kind: 'check', id: 'rbac' }), 'checks.html');
});

test('the first language built has the root', (t) => {
  t.is(languageFolder('fr', ['fr', 'en']), '');
  t.is(languageFolder('en', ['fr', 'en']), 'en/');
  t.is(languageFolder('en', ['en']), '');
});

test('addresses are relative and escaped', (t) => {
  t.is(relativeHref('index.html', 'findings/SEC-01.html'), 'findings/SEC-01.html');
  t.is(relativeHref('findings/SEC-01.html', 'findings/SEC-02.html'), '../findings/SEC-02.html');
  t.is(relativeHref('en/pages/a.html', 'pages/a.html'), '../../pages/a.html');
  t.is(encodePath('pages/métho de.html#à-voir'), 'pages/m%C3%A9tho%20de.html#%C3%A0-voir');
});

test('an id that the site makes equals no slug of a heading', (t) => {
  // GitHub's slugs have no capital.
  t.regex(checkAnchor('risk'), /[A-Z]/);
});

const path = fc
  .array(fc.stringMatching(/^[a-z0-9é ]{1,6}$/), { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join('/')}.html`);

test('a relative address leads to its page from anywhere', (t) => {
  fc.assert(
    fc.property(path, path, (from, to) => {
      const base = `https://host/${encodePath(from)}`;
      const reached = new URL(relativeHref(from, to), base).pathname;
      t.is(decodeURIComponent(reached), `/${to}`);
      t.is(new URL(pathToRoot(from) || '.', base).pathname, '/');
    }),
  );
});
