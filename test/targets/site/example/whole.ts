/** The site's other forms: one page that holds it all, and a Markdown copy beside each page. */
import test from 'ava';

import { checkMarkdown } from '../../../helpers/check-markdown.ts';
import { CONTEXT, exampleSite } from '../made-site.ts';

const made = exampleSite().then(
  ({ artifacts }) =>
    new Map(artifacts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])),
);

/** What is written at a path. */
const text = async (path: string): Promise<string> => (await made).get(path) ?? '';

test('one page tells all that has a page of its own, once, under headings of its own', async (t) => {
  for (const folder of ['site/', 'site/en/']) {
    const html = await text(`${folder}print.html`);
    const { findings, incidents, pages, journal } = CONTEXT.report;
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

test('on that page links stay on it', async (t) => {
  const html = await text('site/print.html');
  t.regex(html, /href="#AVA-03"/);
  t.notRegex(html, /href="findings\/[A-Z]+-\d+\.html"[^>]*><span class="id">/);
  t.notRegex(html, /<fieldset|download>/);
});

test('every page of the report has a Markdown copy that it names, whose links resolve', async (t) => {
  for (const folder of ['site/', 'site/en/']) {
    for (const { id } of CONTEXT.report.findings) {
      t.true((await text(`${folder}findings/${id}.md`)).startsWith(`# ${id} `));
      const link = `<link rel="alternate" type="text/markdown" href="../findings/${id}.md">`;
      t.true((await text(`${folder}findings/${id}.html`)).includes(link));
    }
    t.notRegex(await text(`${folder}search.html`), /text\/markdown/);
  }
  t.deepEqual(checkMarkdown(await made), []);
});

test('the list for language models names every copy, with what it says in a sentence', async (t) => {
  const list = await text('site/llms.txt');
  const copies = [...(await made).keys()].filter((path) => /^site\/(?!en\/).*\.md$/.test(path));
  t.is([...list.matchAll(/^- \[/gm)].length, copies.length);
  t.regex(list, /^# Audit de la plateforme cloud – Cohortéa\n\n> /);
  t.regex(list, /^- \[SEC-01 – [^\]]+\]\(findings\/SEC-01\.md\): \S/m);
  t.regex(await text('site/en/llms.txt'), /^# Cloud platform audit – Cohortéa/);
});
