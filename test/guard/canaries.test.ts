import test from 'ava';

import { testCanaries } from '../helpers/check-canaries.ts';

testCanaries(test, { browser: false, copies: 1 });
