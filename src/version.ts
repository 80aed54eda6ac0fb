/** The package's own version. */
import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { version: string };

/** As in package.json. */
export const VERSION: string = manifest.version;
