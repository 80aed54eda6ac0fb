/** Every page of the worked example, opened from the top of a server, and from below a folder of one, at the width of a desk at 200 %. */
import test from 'ava';

import { contextOf } from '../../helpers/context.ts';
import { measureOver } from '../../helpers/measure-over.ts';
import { withReader } from '../../helpers/reader.ts';
import { serveFolder } from '../../helpers/serve-folder.ts';
import { withSite } from '../../helpers/site-folder.ts';

const openTab = withReader(test);
const example = withSite(test, () => contextOf('findings'));

for (const base of ['/', '/deep/repo/']) {
  test.serial(`every page is sound below ${base}`, async (t) => {
    const { folder, pages } = await example();
    const server = await serveFolder(folder, base);
    t.teardown(server.close);
    const tab = await openTab({ root: server.root });
    await tab.page.setViewport({ width: 640, height: 800 });
    for (const path of pages) {
      await tab.go(path);
      t.true((await measureOver(tab)) <= 0, path);
    }
    t.true(pages.length > 100);
    t.deepEqual(tab.problems, []);
    await tab.close();
  });
}
