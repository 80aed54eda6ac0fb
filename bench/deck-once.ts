/**
 * The deck of findings, once, in a fresh process: `npx node bench/deck-once.ts <findings>`. Prints as JSON what it took
 * from the report to the checked package: slides written and measured, assembled, and every invariant of the package
 * checked. The modules are loaded before; reading the sources is not counted.
 */
import { writeSync } from 'node:fs';

import { makeReport } from '../src/report/make-report.ts';
import { createContext } from '../src/targets/create-context.ts';
import { checkPackage } from '../src/targets/deck/package/check-package.ts';
import { deck } from '../src/targets/deck/target.ts';
import { loadTheme } from '../src/templates/load-theme.ts';
import { hostWithoutBrowser } from '../test/helpers/context.ts';
import { ROOT } from '../test/helpers/report.ts';
import { tinyFolder, tinyIndex } from '../test/helpers/tiny.ts';
import { oneLanguage } from './content/engagement-files.ts';
import { measureCall } from './measure/measure-call.ts';

const files = oneLanguage(Number(process.argv[2] ?? 100));
const { report } = makeReport(tinyIndex(files), 'client');
const theme = await loadTheme(tinyFolder(files));
const world = {
  host: hostWithoutBrowser(),
  browser: { folder: ROOT },
  begin: () => () => undefined,
};
const context = await createContext({ report, theme, request: { languages: [] }, world });
let slides = 0;
const measured = await measureCall(async () => {
  for (const { bytes } of await deck.render(context)) {
    const wrong = checkPackage(bytes);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    slides += countSlides(bytes);
  }
});
await context.close();
writeSync(1, JSON.stringify({ ...measured, slides }));

/** Names of entries stand in a zip as they are. */
function countSlides(bytes: Uint8Array): number {
  const names = Buffer.from(bytes).toString('latin1');
  return new Set(names.match(/ppt\/slides\/slide\d+\.xml/g)).size;
}
