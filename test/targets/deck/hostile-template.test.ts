/** Templates that nobody means well with: a clear refusal, or a sound deck that calls nothing; no crash, no file outside. */
import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { deck } from '../../../src/targets/deck/target.ts';
import { runConstat } from '../../commands/command-line.ts';
import { contextOfFiles } from '../../helpers/context.ts';
import { BOMB, HOSTILE_PACKAGES, spoil } from '../../helpers/hostile-corpus/zips.ts';
import { findOutwardParts } from '../../helpers/outward-parts.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { tinyEngagement } from '../../helpers/tiny.ts';
import { FRENCH_NAMES } from './office-layouts.ts';
import { officeTemplate } from './office-template.ts';

const SOUND = officeTemplate({
  names: FRENCH_NAMES,
  typed: true,
  examples: 1,
  kind: 'pptx',
  wide: 1,
  fonts: { heading: 'Calibri', text: 'Calibri' },
  masters: 1,
});

for (const [what, change] of Object.entries(HOSTILE_PACKAGES)) {
  // Made in seconds: one of the long tests.
  if (what === BOMB) continue;
  test(`a template that ${what}`, async (t) => {
    const bytes = spoil(SOUND, change);
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, 'firm.pptx'), bytes);
    const ran = await runConstat(['template', 'firm.pptx'], { folder });
    t.true([0, 1].includes(ran.status), ran.err);
    t.notRegex(ran.err + ran.out, /^\s+at |node_modules|root:|ha(?:ha)+/m);
    if (ran.status === 1) t.regex(ran.err, /Unexpected template firm\.pptx, expected/);

    const context = await contextOfFiles({
      'engagement.yaml': tinyEngagement({ deck: { template: 'assets/firm.pptx' } }),
      'assets/firm.pptx': bytes,
    });
    t.teardown(() => context.close());
    const artifacts = await deck.render(context);
    t.deepEqual(findOutwardParts(artifacts), []);
    const text = artifacts.map(({ bytes: made }) => Buffer.from(made).toString('latin1')).join('');
    t.false(text.includes('escaped.xml'));
    await t.throwsAsync(access('/tmp/escaped.xml'));
    t.is(({} as Record<string, unknown>)['polluted'], undefined);
  });
}
