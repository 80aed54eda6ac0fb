import test from 'ava';

import { testComposition } from './test-composition.ts';

testComposition(test, 'A4');
