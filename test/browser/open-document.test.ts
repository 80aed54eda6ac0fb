import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { openDocument } from '../../src/browser/open-document.ts';
import { withBrowser } from './with-browser.ts';

const browser = withBrowser(test);

// One red pixel.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

/** Ways to fetch, read or run something, each naming the server as `URL` and a file as `FILE`. */
const ATTACKS = [
  '<img src="URL/img">',
  '<img srcset="URL/srcset 2x">',
  '<iframe src="URL/frame"></iframe><iframe src="FILE"></iframe>',
  `<iframe srcdoc="<img src='URL/srcdoc'>"></iframe>`,
  '<iframe src="data:text/html,<script>document.write(1)</script>"></iframe>',
  '<object data="FILE"></object><embed src="FILE">',
  '<link rel="stylesheet" href="URL/css"><link rel="prefetch" href="URL/prefetch">',
  '<link rel="preload" as="image" href="URL/preload"><link rel="preconnect" href="URL">',
  '<style>@import "URL/import"; body { background: url(URL/bg) }</style>',
  '<style>@font-face { font-family: F; src: url(URL/font) } p { font-family: F }</style>',
  '<style>@page { @top-left { content: url(URL/margin) } } li { list-style: url(URL/li) }</style>',
  '<svg><image href="URL/svg"/><use href="URL/use#a"/><foreignObject><img src="URL/fo"/></foreignObject></svg>',
  '<video src="URL/video" poster="URL/poster"></video><input type="image" src="URL/input">',
  '<meta http-equiv="refresh" content="0;url=URL/refresh"><base href="URL/">',
  '<script>document.body.textContent = "replaced"; fetch("URL/js"); new WebSocket("URL")</script>',
  '<img src="x" onerror="document.body.textContent = `replaced`">',
  '<script type="speculationrules">{"prefetch":[{"urls":["URL/spec"]}]}</script>',
  '<form action="URL/form"><input autofocus onfocus="this.form.submit()"></form>',
];

test('a hostile document runs nothing, reads nothing and reaches nobody', async (t) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = join(await mkdtemp(join(tmpdir(), 'constat-secret-')), 'secret.txt');
  await writeFile(secret, 'a very secret word');
  const attacks = ATTACKS.join('\n').replaceAll('URL', url).replaceAll('FILE', `file://${secret}`);
  const html = `<!doctype html><html lang="en"><title>T</title><body><p>intact</p>${attacks}</body></html>`;
  const opened = await openDocument(await browser(), html, new Map());
  await opened.page.pdf({ printBackground: true, timeout: 0 });
  const text = await opened.page.evaluate(() => document.body.innerText);
  const frames = opened.page.frames().map((frame) => frame.url());
  await opened.close();
  t.deepEqual(asked, []);
  t.true(text.startsWith('intact'));
  t.false(text.includes('secret word') || text.includes('replaced'));
  t.true(frames.every((frame) => !frame.startsWith('http://127')));
});

test('pictures and fonts come from memory, and what is missing is told', async (t) => {
  const html =
    '<!doctype html><html lang="en"><title>T</title><img src="a/b%20c.png"><img src="none.png">' +
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">';
  const opened = await openDocument(await browser(), html, new Map([['a/b c.png', PIXEL]]));
  const widths = await opened.page.evaluate(() =>
    [...document.images].map((image) => image.naturalWidth),
  );
  await opened.close();
  t.deepEqual(widths, [1, 0, 1]);
  t.deepEqual(opened.refused, ['https://report.invalid/none.png']);
});

test('two documents do not see each other', async (t) => {
  const [one, two] = await Promise.all([
    openDocument(await browser(), '<title>1</title><img src="a.png">', new Map([['a.png', PIXEL]])),
    openDocument(await browser(), '<title>2</title><img src="a.png">', new Map()),
  ]);
  const titles = [await one.page.title(), await two.page.title()];
  await one.close();
  await two.close();
  t.deepEqual(titles, ['1', '2']);
  t.deepEqual([one.refused.length, two.refused.length], [0, 1]);
});
