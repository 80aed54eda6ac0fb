/** The numbers printed in the contents and in prose are those of the pages where the headings stand, read back from the file. */
import test from 'ava';
import fc from 'fast-check';

import { cssString, pageRules } from '../../../src/targets/pdf/page-rules.ts';
import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { checkReport } from '../../../src/targets/pdf/check-report.ts';
import { finish } from '../../../src/targets/pdf/finish.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { isRef } from '../../../src/targets/pdf/objects/values.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { documentOf, FONTS, METADATA } from './documents.ts';
import { hear, targetPage } from './read-document.ts';
import { bytesOf, renderReport } from './render-report.ts';

const browser = withBrowser(test);
// Signs that stand beside one another, as those of a place do not.
const NEVER_FOUND = '[data-page-of] * { letter-spacing: 9px !important; }';
const squeeze = (words: string): string => words.replace(/\s+/g, '');

test('contents: each number is the page of the heading with the same words', async (t) => {
  const rendered = await renderReport('test/engagements/second', { browser: true });
  const file = parseFile(bytesOf(rendered, 'report.en.pdf'));
  const heard = hear(file);
  const above = new Map(heard.map((one) => [one.element.ref.ref, one.element.dict.get('P')]));
  const isBelow = (ref: number, wanted: number): boolean => {
    const up = above.get(ref);
    return isRef(up) && (up.ref === wanted || isBelow(up.ref, wanted));
  };
  const start = heard.findIndex(({ type, text }) => type === 'H1' && text === 'Contents');
  const end = heard.findIndex(({ type }, index) => index > start && type === 'H1');
  const headings = heard.slice(end).filter(({ type }) => /^H[1-6]$/.test(type));
  const lines = heard.slice(start, end).filter(({ type }) => type === 'LI');
  t.true(lines.length > 25);
  for (const { element, text } of lines) {
    const link = heard.find(
      (one) => one.type === 'Link' && isBelow(one.element.ref.ref, element.ref.ref),
    );
    if (!link) throw new Error(`no link in ${text}`);
    const words = squeeze(link.text);
    const page = targetPage(file, link.element);
    const stands = headings.filter(
      (one) =>
        one.page === page &&
        squeeze(one.text)
          .replace(/^Annex/, '')
          .startsWith(words),
    );
    t.is(stands.length, 1, `${link.text}: no such heading on page ${page ?? 0}`);
    // The lines of a chapter's parts follow its own number.
    const printed = /^\d+/.exec(squeeze(text).slice(words.length))?.[0] ?? '';
    const own = lines.some((one) => isBelow(one.element.ref.ref, element.ref.ref));
    if (own) t.true(printed.startsWith(String(page)), `${link.text}: ${printed}`);
    else t.is(printed, String(page), link.text);
  }
});

test('prose names the page of what it links, and none where that is near', async (t) => {
  const body = `<h1>A</h1><article><h2 id="one">One</h2><div class="prose"><p>See <a href="#two">two</a>, and <a href="#one">one</a>.</p></div></article>
    <article style="break-before: page"><h2 id="two">Two</h2></article>`;
  const printed = await printReport(await browser(), documentOf(body), FONTS, {
    pageWord: 'p. {n}',
  });
  const file = parseFile(finish(printed, METADATA));
  t.true(
    hear(file).some(({ type, text }) => type === 'P' && text === 'See two\u00a0p. 2, and one.'),
  );
});

test('documents of any length: every number is the page where its link leads', async (t) => {
  const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lengths, fc.constantFrom('A4', 'Letter'), async (pages, size) => {
      const ids = pages.map((_, index) => `c${index}`);
      const list = ids.map(
        (id) => `<li><a href="#${id}">${id}</a> <b data-page-of="${id}"></b></li>`,
      );
      const seen = ids.map(
        (id) => `<p>See <a href="#${id}">it</a>, <em>then</em> <a href="#${id}">it</a>.</p>`,
      );
      const chapters = ids.map((id, index) => {
        const more = '<p style="break-before: page">x</p>'.repeat((pages[index] ?? 1) - 1);
        return `<section><h2 id="${id}" style="break-before: page">${id}</h2>${more}</section>`;
      });
      const html = documentOf(
        `<h1>C</h1><ul>${list.join('')}</ul><div class="prose">${seen.join('')}</div>${chapters.join('')}`,
        `@page { size: ${size}; }`,
      );
      const printed = await printReport(await browser(), html, FONTS, { pageWord: '(page {n})' });
      const file = parseFile(finish(printed, METADATA));
      const heard = hear(file);
      const leads = heard.filter(({ type }) => type === 'Link');
      const wanted = leads
        .slice(0, ids.length)
        .map(({ element }) => String(targetPage(file, element)));
      const starts = pages.map(
        (_, at) => 2 + pages.slice(0, at).reduce((sum, one) => sum + one, 0),
      );
      t.deepEqual(wanted, starts.map(String));
      const items = heard.filter(({ type }) => type === 'LI').map(({ text }) => text);
      t.deepEqual(
        items.map(squeeze).map((text) => text.replace(/^.*?c\d/, '')),
        wanted,
      );
      const told = heard.filter(({ type, text }) => type === 'P' && text.startsWith('See'));
      t.deepEqual(
        told.map(({ text }) => text.replaceAll('\u00a0', ' ')),
        wanted.map((page) => `See it (page ${page}), then it (page ${page}).`),
      );
    }),
    { numRuns: 4 },
  );
});

test('numbers whose places are not found are printed once more', async (t) => {
  const body = `<h1>C</h1><p><a href="#t">x</a> <b data-page-of="t"></b></p><h2 id="t" style="break-before: page">T</h2>`;
  const printed = await printReport(await browser(), documentOf(body, NEVER_FOUND), FONTS);
  t.true(printed.settled);
  t.true(hear(parseFile(finish(printed, METADATA))).some(({ text }) => squeeze(text) === 'x2'));
});

test('numbers that never settle end after three prints, and the check says so', async (t) => {
  // The wider number makes room, so that its target comes a page earlier and the number is narrow again.
  const html = documentOf(
    `<h1>C</h1><p><a href="#t">x</a></p><div id="box"><b data-page-of="t"></b><p>${'m '.repeat(60)}</p></div>
     <div id="fill"></div><h2 id="t">T</h2>`,
    `#box { width: min-content; font-size: 30mm; line-height: 1; } #box p { contain: inline-size; font-size: 5mm; margin: 0; }
     [data-page-of] { width: auto; } #fill { height: 2160mm; } ${NEVER_FOUND}`,
  );
  const printed = await printReport(await browser(), html, FONTS);
  t.false(printed.settled, JSON.stringify([...printed.pageOf]));
  const { failed } = checkReport(finish(printed, METADATA), printed, {
    families: ['SourceSans3'],
    running: [],
  });
  t.true(failed.some(({ rule }) => rule === 'page-numbers'));
});

test('running heads say hostile titles word for word', async (t) => {
  const hostile = [
    '"} @page { size: 9mm } /*',
    "a\\9 \\'b' \\",
    '</style><script>x</script>',
    'url(https://example.com/x)',
    '10 % « é » — 𝒳 & <b>',
  ];
  const runs = hostile.map((head, index) => ({ name: `run-${index}`, head }));
  const body = runs
    .map(({ name }) => `<section style="page: ${name}"><h1>x</h1></section>`)
    .join('');
  const html = documentOf(body, pageRules(runs, 'top-left'));
  const { file, refused } = await printReport(await browser(), html, FONTS);
  const words = readTexts(file).filter(({ content }) => content === undefined);
  for (const [index, head] of hostile.entries()) {
    const page = words.filter((one) => one.page === index + 1).map(({ letters }) => letters);
    const expected = squeeze(head).replace('𝒳', '');
    t.true(
      squeeze(page.join('')).replace('\0', '').replace('𝒳', '').includes(expected),
      page.join('|'),
    );
    t.regex(cssString(head), /^"[^"<>{}\n]*"$/);
  }
  t.deepEqual(refused, []);
});
