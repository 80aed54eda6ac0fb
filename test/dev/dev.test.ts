/** `constat dev` in a folder with a space and an accent in its name, looked at in a real browser. */
import { execFileSync } from 'node:child_process';
import { rename, rm, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import test, { type ExecutionContext } from 'ava';
import type { Page } from 'puppeteer';

import { BASE } from '../helpers/base-engagement.ts';
import { withReader, type Tab } from '../helpers/reader.ts';
import { temporaryFolder, writeFiles } from '../helpers/temporary.ts';
import { startDev, type StartedDev } from './start-dev.ts';

const reader = withReader(test);
const FINDING = 'security/SEC-01-network-policies.md';
const WRITTEN = '---\npriority: 1\n---\n\n# Isolate the environments\n\nThe first text.\n';

async function startSmall(
  t: ExecutionContext,
  ...args: string[]
): Promise<{ folder: string; dev: StartedDev }> {
  const folder = await temporaryFolder(t, 'constat dév é ');
  await writeFiles(join(folder, 'findings'), {
    ...(BASE as Record<string, string>),
    [FINDING]: WRITTEN,
  });
  return { folder, dev: await startDev(t, folder, ...args) };
}

function write(folder: string, path: string, text: string): Promise<void> {
  return writeFile(join(folder, 'findings', path), text);
}

/** What the overlay says, in its shadow root; empty without one. */
function overlay(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('constat-dev')?.shadowRoot?.querySelector('.panel')?.textContent ?? '',
  );
}

async function openFinding(dev: StartedDev): Promise<Tab> {
  const tab = await reader({ root: dev.site });
  tab.page.setDefaultTimeout(0);
  await tab.go('findings/SEC-01.html');
  return tab;
}

function waitForText({ page }: Tab, text: string): Promise<unknown> {
  return page.waitForFunction(
    (wanted) => document.querySelector('body')?.textContent.includes(wanted),
    {},
    text,
  );
}

test.serial('a save shows the page anew, and only where what it shows has changed', async (t) => {
  const { folder, dev } = await startSmall(t);
  const tab = await openFinding(dev);
  const { page } = tab;
  await waitForText(tab, 'The first text.');
  await page.evaluate(() => Object.assign(document.body, { untouched: true }));
  const isUntouched = (): Promise<boolean> => page.evaluate(() => 'untouched' in document.body);
  const said = dev.says(/INC-01-outage\.md: /);
  await write(
    folder,
    'incidents/INC-01-outage.md',
    '---\ntimezone: Europe/Paris\n---\n\n# Total outage\n\nIt was dark.\n',
  );
  await said;
  // Its other file changes neither navigation nor finding: the digest at its foot is no reason.
  t.true(await isUntouched());
  await write(folder, FINDING, WRITTEN.replace('first text', 'second text'));
  await waitForText(tab, 'The second text.');
  t.false(await isUntouched());
  t.deepEqual(tab.problems, []);
  t.is(await dev.end(), 0);
});

const LONG = `${WRITTEN}\n\`\`\`sh\nkubectl get pods\n\`\`\`\n${'\n## Why\n\nOne more line.\n'.repeat(60)}`;

/** What a reader meets on a page that its scripts have prepared. */
function readPage(page: Page) {
  return page.evaluate(() => ({
    title: document.title,
    top: Math.round(scrollY),
    copyButtons: document.querySelectorAll('.copy').length,
    anchors: document.querySelectorAll('h2 .anchor').length,
    headings: document.querySelectorAll('main h2[id]').length,
    target: document.querySelector(':target')?.id,
    scripts: document.querySelectorAll('script').length,
  }));
}

test.serial(
  'a page that is shown anew keeps its place and works as one that was loaded',
  async (t) => {
    const { folder, dev } = await startSmall(t);
    await write(folder, FINDING, LONG);
    const tab = await openFinding(dev);
    const { page } = tab;
    await waitForText(tab, 'One more line.');
    // The last of the page’s scripts has run.
    const ready = () => page.waitForSelector('#siteSearch [role="listbox"]');
    await ready();
    await page.evaluate(() => Object.assign(globalThis, { loaded: 'once' }));
    const id = await page.$eval('main h2[id]', (heading) => heading.id);
    await page.evaluate((hash) => {
      location.replace(`#${hash}`);
    }, id);
    await page.evaluate(() => {
      scrollTo({ top: 700, behavior: 'instant' });
    });
    const before = await readPage(page);
    t.is(before.copyButtons, 1);
    t.true(before.anchors > 0 && before.anchors === before.headings);
    t.is(before.target, id);
    for (const word of ['second', 'third', 'fourth']) {
      await write(folder, FINDING, LONG.replace('first', word).replace('environments', word));
      await waitForText(tab, `The ${word} text.`);
      await ready();
      t.deepEqual(await readPage(page), {
        ...before,
        title: before.title.replace('environments', word),
      });
    }
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('#siteSearch[open]');
    await page.type('#siteSearch input', 'fourth');
    await page.waitForSelector('#siteSearch [role="option"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#siteSearch:not([open])');
    const modes: (string | undefined)[] = [];
    for (let click = 0; click < 3; click++) {
      await page.click('#siteTheme');
      modes.push(await page.evaluate(() => document.documentElement.dataset['theme']));
    }
    t.deepEqual(modes, ['light', 'dark', undefined]);
    t.is(await page.evaluate(() => Reflect.get(globalThis, 'loaded') as unknown), 'once');
    t.deepEqual(tab.problems, []);
    t.is(await dev.end(), 0);
  },
);

test.serial('what a reader unfolded stays so', async (t) => {
  const { folder, dev } = await startSmall(t);
  const rate = (note: string): Promise<void> =>
    write(
      folder,
      'checks.yaml',
      `- id: sec-network-policies\n  rating: 0\n  note: ${note}\n- id: sec-env-isolation\n  rating: 1\n`,
    );
  await rate('No policy was found.');
  const tab = await reader({ root: dev.site });
  const { page } = tab;
  page.setDefaultTimeout(0);
  await tab.go('categories/security.html');
  await page.waitForSelector('details.scale');
  await page.click('details.scale:nth-of-type(1) summary');
  const unfolded = (): Promise<boolean[]> =>
    page.$$eval('details.scale', (all) => all.map(({ open }) => open));
  t.deepEqual(await unfolded(), [true, false]);
  await rate('Two policies were found.');
  await waitForText(tab, 'Two policies were found.');
  t.deepEqual(await unfolded(), [true, false]);
  t.is(await dev.end(), 0);
});

/** What a page hears that begins to listen. */
function hear(site: string, asked: string): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(site);
    const path = `/__constat/events?${asked}`;
    const listening = request({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        const told = [...text.matchAll(/^data: (.*)\n\n/gm)].map(
          ([, one = '']) => JSON.parse(one) as object,
        );
        if (!told.some((one) => 'warnings' in one)) return;
        listening.destroy();
        resolve(told);
      });
    });
    listening.on('error', reject).end();
  });
}

test.serial(
  'a page that nobody looked at meanwhile is given what it should show, then what is wrong',
  async (t) => {
    const { dev } = await startSmall(t);
    const path = 'path=findings%2FSEC-01.html';
    const [page, round, ...others] = await hear(dev.site, `${path}&mark=old`);
    t.like(round, { errors: 0, warnings: 0 });
    t.deepEqual(others, []);
    const html = String(page && 'page' in page && page.page);
    t.true(html.includes('The first text.'));
    const mark = /data-mark="(\w+)"/.exec(html)?.[1] ?? '';
    t.deepEqual(await hear(dev.site, `${path}&mark=${mark}`), [round]);
    t.is(await dev.end(), 0);
  },
);

test.serial('a page whose style sheet or scripts are others is loaded again', async (t) => {
  const { folder, dev } = await startSmall(t);
  const tab = await openFinding(dev);
  const { page } = tab;
  const isLoaded = (): Promise<unknown> => page.waitForFunction(() => !('untouched' in globalThis));
  const mark = (): Promise<unknown> =>
    page.evaluate(() => Object.assign(globalThis, { untouched: true }));
  await mark();
  const head = await readFile(join(folder, 'findings/engagement.yaml'), 'utf8');
  const script =
    "document.addEventListener('DOMContentLoaded', () => document.body.append('Ready'));\n";
  await writeFiles(join(folder, 'findings/own'), {
    'theme.yaml': 'colors:\n  light:\n    accent: "#7a1fa2"\n',
    'site/assets/site.js': script,
  });
  await write(folder, 'engagement.yaml', `${head}theme: own\n`);
  await isLoaded();
  await waitForText(tab, 'Ready');
  // A script that waits for the page to be loaded would wait for ever on one that is shown anew.
  await mark();
  await write(folder, FINDING, WRITTEN.replace('first text', 'second text'));
  await waitForText(tab, 'The second text.');
  await isLoaded();
  await waitForText(tab, 'Ready');
  // One that cannot run twice says so.
  await writeFile(
    join(folder, 'findings/own/site/assets/site.js'),
    "const words = 'Started';\ndocument.body.append(words);\n",
  );
  await waitForText(tab, 'Started');
  await mark();
  await write(folder, FINDING, WRITTEN.replace('first text', 'third text'));
  await waitForText(tab, 'The third text.');
  await isLoaded();
  await waitForText(tab, 'Started');
  t.is(await dev.end(), 0);
});

test.serial(
  'a broken save lays file and line over the last good page; mending takes it away',
  async (t) => {
    const { folder, dev } = await startSmall(t);
    const tab = await openFinding(dev);
    const { page } = tab;
    await write(
      folder,
      FINDING,
      WRITTEN.replace('priority: 1', 'priority: 5 # <img src=x onerror=alert(1)>'),
    );
    await page.waitForFunction(() => document.querySelector('constat-dev[data-errors=true]'));
    const told = await overlay(page);
    t.regex(told, /findings\/security\/SEC-01-network-policies\.md:2:11/);
    t.regex(told, /finding\/priority/);
    t.regex(told, /<img src=x onerror=alert\(1\)>/);
    const link = await page.evaluate(
      () =>
        document
          .querySelector('constat-dev')
          ?.shadowRoot?.querySelector<HTMLAnchorElement>('.place')?.href,
    );
    t.regex(
      link ?? '',
      /^vscode:\/\/file\/.*constat%20d%C3%A9v%20%C3%A9%20.*SEC-01-network-policies\.md:2:11$/,
    );
    t.true(await page.evaluate(() => document.body.textContent.includes('The first text.')));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('constat-dev[data-errors=true]'));
    await write(folder, FINDING, WRITTEN);
    await page.waitForFunction(() => !document.querySelector('constat-dev[data-errors=true]'));
    t.deepEqual(tab.problems, []);
    t.is(await dev.end('SIGTERM'), 0);
  },
);

test.serial(
  'files come, go, and change their names; engagement.yaml may be missing for a while',
  async (t) => {
    const { folder, dev } = await startSmall(t);
    const tab = await openFinding(dev);
    const { page } = tab;
    const room = join(folder, 'findings');
    await write(
      folder,
      'security/SEC-02-second.md',
      '---\npriority: 2\n---\n\n# Close the second door\n',
    );
    await waitForText(tab, 'Close the second door');
    await rename(join(room, 'security/SEC-02-second.md'), join(room, 'security/SEC-03-third.md'));
    await waitForText(tab, 'SEC-03');
    const head = await readFile(join(room, 'engagement.yaml'), 'utf8');
    await rm(join(room, 'engagement.yaml'));
    await page.waitForFunction(() => document.querySelector('constat-dev[data-errors=true]'));
    t.regex(await overlay(page), /source\/engagement/);
    await write(folder, 'engagement.yaml', head);
    await page.waitForFunction(() => !document.querySelector('constat-dev[data-errors=true]'));
    await rename(room, join(folder, 'away'));
    await page.waitForFunction(() => document.querySelector('constat-dev[data-errors=true]'));
    await rename(join(folder, 'away'), room);
    await page.waitForFunction(() => !document.querySelector('constat-dev[data-errors=true]'));
    // An editor that saves beside the file and puts it in its place.
    await writeFile(join(room, 'security/.SEC-01.swp'), WRITTEN.replace('first', 'renamed'));
    await rename(join(room, 'security/.SEC-01.swp'), join(room, FINDING));
    await waitForText(tab, 'The renamed text.');
    await mkdir(join(room, 'unknown'));
    await write(folder, 'unknown/a.md', 'x');
    await page.waitForFunction(() => document.querySelector('constat-dev[data-errors=true]'));
    await rm(join(room, 'unknown'), { recursive: true });
    await page.waitForFunction(() => !document.querySelector('constat-dev[data-errors=true]'));
    t.is(await dev.end(), 0);
  },
);

test.serial('sources that are broken from the start are shown once they are mended', async (t) => {
  const folder = await temporaryFolder(t, 'constat dév é ');
  await writeFiles(join(folder, 'findings'), {
    ...(BASE as Record<string, string>),
    [FINDING]: '---\npriority: [\n',
  });
  const dev = await startDev(t, folder);
  t.regex(dev.err(), /SEC-01-network-policies\.md:\d+:\d+ error /);
  const tab = await reader({ root: dev.site });
  await tab.go('');
  await tab.page.waitForFunction(() => document.querySelector('constat-dev[data-errors=true]'));
  await write(folder, FINDING, WRITTEN);
  await waitForText(tab, 'Isolate the environments');
  t.is(await dev.end(), 0);
});

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

function ask(
  site: string,
  path: string,
  options: { method?: string; headers?: object } = {},
): Promise<Answer> {
  const { port } = new URL(site);
  const { method = 'GET', headers = {} } = options;
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          resolve({ status: response.statusCode, text, headers: response.headers });
        });
      },
    );
    asked.on('error', reject).end();
  });
}

test.serial(
  'only pages of this machine are answered, and nothing outside the site is there',
  async (t) => {
    const { dev } = await startSmall(t);
    const { site } = dev;
    for (const host of ['evil.example', 'evil.example:4321', '127.0.0.1.evil.example', '0.0.0.0']) {
      t.is((await ask(site, '/', { headers: { host } })).status, 403, host);
    }
    for (const host of ['localhost', 'LOCALHOST:1', '[::1]:1']) {
      t.is((await ask(site, '/', { headers: { host } })).status, 200, host);
    }
    const foreign = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'script',
    };
    t.is((await ask(site, '/assets/search-index.en.js', { headers: foreign })).status, 403);
    const index = await ask(site, '/assets/search-index.en.js');
    t.is(index.status, 200);
    t.is(index.headers['cross-origin-resource-policy'], 'same-origin');
    t.is(index.headers['cache-control'], 'no-store');
    const escapes = [
      '/../../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/%2e%2e/engagement.yaml',
      '/engagement.yaml',
      '/__constat/../engagement.yaml',
      '/__constat/files/data/../../engagement.yaml',
      '//etc/passwd',
    ];
    for (const path of escapes) {
      const { status, text } = await ask(site, path);
      t.is(status, 404, path);
      t.notRegex(text, /root:|categories:/);
    }
    t.is((await ask(site, '/%ff')).status, 400);
    t.is((await ask(site, '/', { method: 'POST' })).status, 405);
    t.is((await ask(site, '/__constat/draw/data', { method: 'POST' })).status, 403);
    const origin = { origin: 'http://evil.example' };
    t.is(
      (await ask(site, '/__constat/draw/data', { method: 'POST', headers: origin })).status,
      403,
    );
    t.is(await dev.end(), 0);
  },
);

test.serial('a port that is taken gives the next one, which is said', async (t) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  t.teardown(() => taken.close());
  const { port } = taken.address() as { port: number };
  const { dev } = await startSmall(t, '--port', String(port));
  t.regex(dev.err(), new RegExp(`Port ${String(port)} is taken`));
  t.true(Number(new URL(dev.site).port) > port);
  t.is((await ask(dev.site, '/')).status, 200);
  t.is(await dev.end(), 0);
});

/** The processes below one, as the system lists them. */
function childrenOf(pid: number): number[] {
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = [...listed.matchAll(/(\d+)\s+(\d+)/g)].map(([, own, parent]) => [
    Number(own),
    Number(parent),
  ]);
  const direct = pairs.flatMap(([own = 0, parent]) => (parent === pid ? [own] : []));
  return direct.flatMap((own) => [own, ...childrenOf(own)]);
}

/** Waits for the browser, which runs only while something is printed. */
async function untilChildren(pid: number): Promise<number[]> {
  let children = childrenOf(pid);
  while (children.length === 0) {
    await setTimeout(20);
    children = childrenOf(pid);
  }
  return children;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.serial('the desk draws the deck and the report, and leaves no process behind', async (t) => {
  const { dev } = await startSmall(t, '--edition', 'internal');
  const tab = await reader({ root: dev.site });
  const { page } = tab;
  await tab.go('__constat/');
  await page.waitForSelector('#deck button');
  await page.click('#deck button');
  await page.waitForSelector('#deck .pages img');
  const slides = await page.$$eval('#deck figcaption', (all) => all.map((one) => one.textContent));
  t.true(slides.length >= 3);
  await page.evaluate(async () => {
    const first = document.querySelector<HTMLImageElement>('#deck .pages img');
    await first?.decode();
  });
  await page.click('#pdf button');
  const children = await untilChildren(dev.child.pid ?? 0);
  await page.waitForSelector('#pdf iframe');
  const href = await page.$eval('#pdf iframe', (frame) => frame.getAttribute('src'));
  const pdf = await ask(dev.site, href ?? '');
  t.is(pdf.headers['content-type'], 'application/pdf');
  t.regex(pdf.text, /^%PDF-/);
  t.is(await dev.end(), 0);
  // The browser's helpers end by themselves once it is gone: on a busy machine a moment later.
  for (let wait = 0; wait < 50 && children.some(isAlive); wait++) await setTimeout(100);
  t.deepEqual(children.filter(isAlive), []);
});

test.serial('without a browser the desk says what to install', async (t) => {
  const { dev } = await startSmall(t, '--browser', '/nowhere/chromium');
  const tab = await reader({ root: dev.site });
  await tab.go('__constat/');
  await tab.page.waitForSelector('#pdf button');
  await tab.page.click('#pdf button');
  await tab.page.waitForSelector('#pdf .said');
  const said = await tab.page.$eval('#pdf .said', (list) => list.textContent);
  t.regex(said, /\/nowhere\/chromium is not a file that can be run.*Install Chromium/);
  t.is(await dev.end(), 0);
});
