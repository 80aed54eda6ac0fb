/** The site's other forms: one page that holds it all, and a Markdown copy beside each page. */
import test from 'ava';

import { site } from '../../../src/targets/site/target.ts';
import { checkMarkdown } from '../../helpers/check-markdown.ts';
import { contextOf } from '../../helpers/context.ts';

const context = await contextOf('findings');
const files = new Map(
  (await site.render(context)).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
);
const text = (path: string): string => files.get(path) ?? '';

test('one page tells all that has a page of its own, once, under headings of its own', (t) => {
  for (const folder of ['site/', 'site/en/']) {
    const html = text(`${folder}print.html`);
    const { findings, incidents, pages, journal } = context.report;
    const told = [
      ...[...findings, ...incidents].map(({ id }) => id),
      ...pages.map(({ id }) => `Pages-${id}`),
      ...journal.map(({ date }) => `Journal-${date}`),
      'Checks',
      'Roadmap',
      'Glossary',
      'Engagement',
    ];
    for (const anchor of told) t.is(html.split(`<h2 id="${anchor}">`).length, 2, anchor);
    t.is(html.split('<h1>').length, 2);
    t.regex(html, /<h3 id="SEC-01--observation">/);
  }
});

test('on that page links stay on it', (t) => {
  const html = text('site/print.html');
  t.regex(html, /href="#AVA-03"/);
  t.notRegex(html, /href="findings\/[A-Z]+-\d+\.html"[^>]*><span class="id">/);
  t.notRegex(html, /<fieldset|download>/);
});

test('every page of the report has a Markdown copy that it names, whose links resolve', (t) => {
  for (const folder of ['site/', 'site/en/']) {
    for (const { id } of context.report.findings) {
      t.true(text(`${folder}findings/${id}.md`).startsWith(`# ${id} `));
      const link = `<link rel="alternate" type="text/markdown" href="../findings/${id}.md">`;
      t.true(text(`${folder}findings/${id}.html`).includes(link));
    }
    t.notRegex(text(`${folder}search.html`), /text\/markdown/);
  }
  t.deepEqual(checkMarkdown(files), []);
});

test('the list for language models names every copy, with what it says in a sentence', (t) => {
  const list = text('site/llms.txt');
  const copies = [...files.keys()].filter((path) => /^site\/(?!en\/).*\.md$/.test(path));
  t.is([...list.matchAll(/^- \[/gm)].length, copies.length);
  t.regex(list, /^# Audit de la plateforme cloud – Cohortéa\n\n> /);
  t.regex(list, /^- \[SEC-01 – [^\]]+\]\(findings\/SEC-01\.md\): \S/m);
  t.regex(text('site/en/llms.txt'), /^# Cloud platform audit – Cohortéa/);
});
