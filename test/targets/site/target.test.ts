import test from 'ava';

import { site } from '../../../src/targets/site/target.ts';
import type { Artifact } from '../../../src/targets/target.ts';
import { checkLinks, validatePages } from '../../helpers/check-site.ts';
import { contextOf } from '../../helpers/context.ts';

async function renderSite(engagement: string): Promise<readonly Artifact[]> {
  const context = await contextOf(engagement);
  try {
    return await site.render(context);
  } finally {
    await context.close();
  }
}

const rendered = new Map(
  ['findings', 'test/engagements/second'].map((engagement) => [engagement, renderSite(engagement)]),
);

for (const [engagement, artifacts] of rendered) {
  test(`every link of ${engagement} leads somewhere, nothing is inline or loaded from elsewhere`, async (t) => {
    t.deepEqual(checkLinks(await artifacts), []);
  });

  test(`every page of ${engagement} is valid HTML`, async (t) => {
    t.deepEqual(await validatePages(await artifacts), []);
  });
}
