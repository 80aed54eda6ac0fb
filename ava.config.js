/** Every test of `npm test`. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

// Each file of tests is a process that loads most of the house: what the first one compiled, the others take over.
// Coverage is less exact of functions that were not compiled anew.
const compiled =
  env.NODE_V8_COVERAGE === undefined
    ? { NODE_COMPILE_CACHE: join(tmpdir(), 'constat-test-compiled') }
    : {};

export default {
  extensions: ['ts'],
  files: ['test/**/*.test.ts'],
  timeout: '10m',
  workerThreads: false,
  environmentVariables: { TZ: 'UTC', ...compiled },
};
