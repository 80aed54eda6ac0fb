/** Removes what the compiler wrote before it writes again, so that no file outlives its source. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

await rm(join(import.meta.dirname, '../dist'), { recursive: true, force: true });
