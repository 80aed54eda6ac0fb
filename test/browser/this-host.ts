/** The machine that runs the tests, as the browser's room sees it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../src/browser/host.ts';

/** A cache that all tests share: the bundled browser is unpacked into it once. */
export const TEST_CACHE = join(tmpdir(), 'constat-test-cache');

/** This machine, with any part replaced. */
export function thisHost(parts: Partial<Host> = {}): Host {
  return {
    environment: process.env,
    platform: process.platform,
    architecture: process.arch,
    root: process.getuid?.() === 0,
    cache: TEST_CACHE,
    temporary: tmpdir(),
    ...parts,
  };
}
