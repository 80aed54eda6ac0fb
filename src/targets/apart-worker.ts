/** The thread of `renderApart`: makes its targets one after the other, sends what came of each. */
import { parentPort, workerData } from 'node:worker_threads';

import { unpackTheme } from '../templates/carry-theme.ts';
import { createContext } from './create-context.ts';
import { TARGETS } from './registry.ts';
import type { ApartJob, Rendered } from './render-apart.ts';

const { names, report, theme, request, host } = workerData as ApartJob;
const context = await createContext({
  report,
  theme: unpackTheme(theme),
  request,
  // What needs a browser is not made here.
  drawn: false,
  world: { host, browser: { folder: host.temporary }, begin: () => () => undefined },
});
for (const name of names) {
  const target = await TARGETS.find((entry) => entry.name === name)?.load();
  if (!target) throw new Error(`There is no target ${name}`);
  const said = context.diagnostics().length;
  const artifacts = await target.render(context);
  const diagnostics = context.diagnostics().slice(said);
  parentPort?.postMessage({ artifacts, diagnostics } satisfies Rendered);
}
