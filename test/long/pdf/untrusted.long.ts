/** Every attack alone on whoever prints the report. */
import test from 'ava';

import { ATTACK_VECTORS } from '../../helpers/attack-vectors.ts';
import { removeSecrets, testGuarded, testUnguarded } from '../../targets/pdf/attacks.ts';

removeSecrets(test);

const all = Object.keys(ATTACK_VECTORS);

testGuarded(test, all);
testUnguarded(test, all);
