export default { extensions: ['ts'], files: ['test/**/*.test.ts'], timeout: '10m', workerThreads: false, environmentVariables: { TZ: 'UTC' } };
