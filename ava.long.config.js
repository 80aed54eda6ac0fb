/** What takes minutes: every page of every language, and an engagement of three hundred findings. */
export default {
  extensions: ['ts'],
  files: ['test/long/**/*.long.ts'],
  timeout: '70m',
  // Each file has a browser of its own: one at a time is enough.
  concurrency: 1,
  workerThreads: false,
  environmentVariables: { TZ: 'UTC' },
};
