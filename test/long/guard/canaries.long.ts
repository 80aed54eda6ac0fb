/** Two hundred canaries instead of seventy, with PDFs and drawn diagrams. */
import test from 'ava';

import { testCanaries } from '../../helpers/check-canaries.ts';

testCanaries(test, { browser: true, copies: 3 });
