/** The drawings of an incident's causes, as the example and small engagements have them. */
import test from 'ava';

import { drawIncident } from '../../../src/targets/shared/draw-incident.ts';
import { drawCauses } from '../../../src/targets/shared/draw-causes.ts';
import { createScope, type LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { contextOf } from '../../helpers/context.ts';
import { byId, front, tinyReport } from '../../helpers/tiny.ts';

const context = await contextOf('findings');
test.after.always(() => context.close());

const NOWHERE = { href: () => undefined, image: () => undefined, diagram: () => undefined };
const templates = (lang: string) => context.templates(lang, NOWHERE);

function scopeWith(causes: object): LanguageScope {
  const data = { title: 'Out', status: 'reviewed', timezone: 'Europe/Paris', causes };
  const report = tinyReport({ 'incidents/INC-01-out.md': front(data) });
  return createScope(report, templates('en'));
}

const descriptionOf = (svg: string | undefined): string =>
  /<desc[^>]*>(.*?)<\/desc>/.exec(svg ?? '')?.[1] ?? '';

for (const lang of ['fr', 'en']) {
  test(`every factor and every why of the example is told in words too, in ${lang}`, (t) => {
    const scope = createScope(context.report, templates(lang));
    const incident = byId(context.report.incidents, 'INC-01');
    const { factors, whys } = drawCauses(scope, incident);
    t.is(factors.length, 1);
    const tree = descriptionOf(factors[0]?.toHTML());
    const chain = descriptionOf(whys?.toHTML());
    const words = (text: string): string => text.replace(/[\s\u00A0\u202F’]+/g, '').slice(0, 30);
    for (const { text, factors: below } of incident.causes.factors) {
      for (const one of [text, ...below.map((factor) => factor.text)]) {
        t.true(
          words(tree).length > 0 &&
            tree.replace(/[\s\u00A0\u202F’]+/g, '').includes(words(one[lang] ?? '')),
        );
      }
    }
    for (const why of incident.causes.whys) {
      t.true(chain.replace(/[\s\u00A0\u202F’]+/g, '').includes(words(why[lang] ?? '')));
    }
  });
}

test('nothing written, nothing drawn', (t) => {
  const scope = scopeWith({});
  t.deepEqual(drawCauses(scope, byId(scope.report.incidents, 'INC-01')), { factors: [] });
});

test('a tree that a page does not hold is divided between its first factors, each id its own', (t) => {
  const branch = (at: number): object => ({
    text: `Factor ${at}`,
    role: 'prevent',
    factors: [1, 2, 3].map((index) => ({ text: `Below ${at}.${index}`, role: 'prevent' })),
  });
  const scope = scopeWith({ factors: [1, 2, 3, 4, 5].map(branch) });
  const incident = byId(scope.report.incidents, 'INC-01');
  const drawn = drawCauses(scope, incident, 250).factors.map((one) => one.toHTML());
  t.true(drawn.length > 1 && drawn.length < 5);
  t.is(new Set(drawn.map((svg) => /<title id="([^"]*)"/.exec(svg)?.[1])).size, drawn.length);
  for (const at of [1, 2, 3, 4, 5]) {
    t.is(drawn.filter((svg) => svg.includes(`>Factor ${at}</text>`)).length, 1);
  }
  t.is(drawCauses(scope, incident).factors.length, 1);
});

test('the timeline tells its durations, its stages and its key events in words', (t) => {
  const incident = byId(context.report.incidents, 'INC-01');
  const svg = drawIncident(incident, templates('en'), { id: 'x', title: 'Timeline' });
  const words = descriptionOf(svg);
  for (const part of ['Length of the impact', 'Undetected', 'Impact starts', '5 h 57']) {
    t.true(words.replaceAll(/[\u00A0\u202F]/g, ' ').includes(part), part);
  }
});
