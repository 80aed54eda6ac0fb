/** The pages of the worked example on Letter: those on A4 are looked at by every test run. */
import test from 'ava';

import { testComposition } from '../../targets/pdf/test-composition.ts';

testComposition(test, 'Letter');
