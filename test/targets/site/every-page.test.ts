/** Every page of the worked example, opened from a disk, on a desk and on a telephone; at the width between, and from a server, in the long suite. */
import test from 'ava';

import { measureOver } from '../../helpers/measure-over.ts';
import { samplePages } from '../../helpers/sample-pages.ts';
import { serveFolder } from '../../helpers/serve-folder.ts';
import { exampleSite, openReader } from './made-site.ts';

/** Widths in CSS pixels: a desk, a telephone or the desk at 400 %. */
const WIDTHS = [1280, 320];

test.serial('from a disk every page is sound, and never scrolls sideways', async (t) => {
  const { root, pages } = await exampleSite();
  t.true(pages.length > 100);
  const tab = await openReader({ root });
  for (const path of pages) {
    await tab.go(path);
    for (const width of WIDTHS) {
      await tab.page.setViewport({ width, height: 800 });
      const over = await measureOver(tab);
      t.true(over <= 0, `${path} at ${String(width)}: ${String(over)} px too wide`);
    }
  }
  t.deepEqual(tab.problems, []);
  await tab.close();
});

test.serial('from below a folder of a server a sample of them is sound', async (t) => {
  const { folder, pages } = await exampleSite();
  const server = await serveFolder(folder, '/deep/repo/');
  t.teardown(server.close);
  const tab = await openReader({ root: server.root });
  for (const path of samplePages(t, pages)) await tab.go(path);
  t.deepEqual(tab.problems, []);
  await tab.close();
});

test.serial('the watch sees what goes wrong', async (t) => {
  const { folder } = await exampleSite();
  const server = await serveFolder(folder, '/deep/');
  t.teardown(server.close);
  const tab = await openReader({ root: server.root });
  await tab.go('index.html');
  await tab.page.evaluate(async () => {
    const told = new Promise<void>((resolve) => {
      let left = 2;
      document.addEventListener('securitypolicyviolation', () => {
        left -= 1;
        if (left === 0) resolve();
      });
    });
    const picture = new Image();
    picture.src = '../outside.png';
    await picture.decode().catch(() => undefined);
    const script = document.createElement('script');
    script.textContent = 'alert(1)';
    document.body.append(script);
    alert('x');
    await fetch('nothing.json').catch(() => undefined);
    // The two breaches are told after what was refused.
    await told;
  });
  await tab.go('nowhere.html');
  const problems = tab.problems.join('\n');
  for (const told of [/asked for: .*outside\.png/, /policy: script-src/, /ran: alert/, /404: /]) {
    t.regex(problems, told);
  }
  t.regex(problems, /policy: connect-src/);
  await tab.close();
});
