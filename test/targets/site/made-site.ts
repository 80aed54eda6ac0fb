/** The site of the worked example and a reader's browser: what files of tests share in one process. */
import test from 'ava';

import { contextOf } from '../../helpers/context.ts';
import { withReader } from '../../helpers/reader.ts';
import { withSite } from '../../helpers/site-folder.ts';

/** The context of the client's edition, without a browser. */
export const CONTEXT = await contextOf('findings');

/** Its site in a folder. */
export const exampleSite = withSite(test, () => Promise.resolve(CONTEXT));

/** Opens a tab, alone with its storage. */
export const openReader = withReader(test);
