/** Loads the files of tests of a group into this process, then declares all their tests to AVA at once: it takes none after the first tick. */
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import test from 'ava';

import { ROOT } from '../helpers/report.ts';
import { DECLARATIONS } from './declarations.ts';
import { GROUPS } from './groups.ts';

const STAND_IN = new URL('stand-in.ts', import.meta.url);

/** The name of a file of tests in titles, as AVA writes it: `report › totals`. */
function nameOf(url: string): string {
  const path = relative(pathToFileURL(join(ROOT, 'test')).pathname, new URL(url).pathname);
  return decodeURIComponent(path)
    .replace(/(?:\.test)?\.ts$/, '')
    .replaceAll(/[/\\]/g, ' › ');
}

function standInFor(parent: string): string {
  const url = new URL(STAND_IN);
  url.searchParams.set('for', nameOf(parent));
  return url.href;
}

/** Calls what was called on the stand-in on AVA’s own `test`. */
function declare(way: readonly string[], args: readonly unknown[]): void {
  const found = way.reduce<unknown>((on, key) => (on as Record<string, unknown>)[key], test);
  (found as (...all: readonly unknown[]) => void)(...args);
}

/** Runs the files of a group in this process. */
export async function runTogether(group: string): Promise<void> {
  const own = pathToFileURL(join(ROOT, 'test/')).href;
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'ava' && context.parentURL?.startsWith(own)
        ? { url: standInFor(context.parentURL), format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
  const files = globSync(GROUPS[group] ?? [], { cwd: ROOT });
  for (const file of files.sort()) await import(pathToFileURL(join(ROOT, file)).href);
  hooks.deregister();
  for (const { way, args } of DECLARATIONS) declare(way, args);
}
