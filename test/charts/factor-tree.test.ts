/** The tree of factors: whatever hangs from whatever, nothing overlaps, nothing is lost. */
import fc from 'fast-check';
import test from 'ava';

import { placeFactors, type TreeFactor } from '../../src/charts/factor-layout.ts';
import { drawFactorTree, measureFactorTree } from '../../src/charts/factor-tree.ts';
import { guessWidth } from '../../src/charts/svg.ts';

const ROLES = ['prevent', 'detect', 'respond', 'amplify'] as const;
const roles = {
  prevent: { label: 'Prevention', help: 'let it' },
  detect: { label: 'Detection', help: 'hid it' },
  respond: { label: 'Response', help: 'slowed it' },
  amplify: { label: 'Amplification', help: 'widened it' },
};
const factor = (
  text: string,
  role: TreeFactor['role'] = 'prevent',
  factors: readonly TreeFactor[] = [],
): TreeFactor => ({ text, role, factors });

const text = fc.oneof(fc.lorem({ maxCount: 25 }), fc.string({ minLength: 1, maxLength: 90 }));
const treeOf = (depth: number): fc.Arbitrary<TreeFactor> =>
  fc.record({
    text,
    role: fc.constantFrom(...ROLES),
    factors:
      depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: depth > 3 ? 3 : 2 }),
  });
// Deeper than the indents have room for.
const tree = fc.oneof(treeOf(2), treeOf(5), fc.nat({ max: 30 }).map(nest));

function nest(depth: number): TreeFactor {
  return factor(`level ${depth} of a long branch`, 'detect', depth > 0 ? [nest(depth - 1)] : []);
}

const trees = fc.array(tree, { minLength: 1, maxLength: 4 });

test('no factor overlaps another, each stays within the width and holds its words', (t) => {
  const width = 626;
  fc.assert(
    fc.property(trees, (factors) => {
      const { placed, height } = placeFactors(factors, width);
      for (const [at, one] of placed.entries()) {
        t.true(one.x >= 0 && one.x + one.width <= width);
        t.true(one.y >= 0 && one.y + one.height <= height + 0.001);
        t.true(one.height >= one.lines.length * 18);
        for (const line of one.lines) t.true(guessWidth(line, 14) <= one.width - 22);
        for (const other of placed.slice(at + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y + 0.001 ||
            other.y + other.height <= one.y + 0.001;
          t.true(apart);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('every factor is placed once, after the one that it hangs from', (t) => {
  const count = (factors: readonly TreeFactor[]): number =>
    factors.reduce((sum, one) => sum + 1 + count(one.factors), 0);
  fc.assert(
    fc.property(trees, (factors) => {
      const { placed } = placeFactors(factors, 626);
      t.is(placed.length, count(factors));
      for (const [at, { above, factor: own, depth }] of placed.entries()) {
        if (depth === 0) t.is(above, undefined);
        else t.true(above !== undefined && above < at);
        if (above !== undefined) t.true(placed[above]?.factor.factors.includes(own));
      }
    }),
    { numRuns: 40 },
  );
});

const draw = (factors: readonly TreeFactor[]): string =>
  drawFactorTree({
    id: 'tree',
    title: 'Factors & more',
    description: 'in words',
    effect: { label: 'INC-01', note: '5 h' },
    factors,
    roles,
  });

test('the drawing has its words escaped, no style, a title and a description', (t) => {
  const svg = draw([factor('<b>', 'detect', [factor('a & b', 'detect')])]);
  t.true(svg.includes('>&lt;b&gt;</text>'));
  t.true(svg.includes('>a &amp; b</text>'));
  t.true(svg.includes('>INC-01</text>') && svg.includes('>5 h</text>'));
  t.true(svg.includes('role="img" aria-labelledby="tree-title tree-desc"'));
  t.true(svg.includes('<desc id="tree-desc">in words</desc>'));
  t.false(/style=|<style|<b>/.test(svg));
});

test('a role is said in words where it is new, and once below it', (t) => {
  const said = (svg: string, word: string): number => svg.split(`>${word}</text>`).length - 1;
  const same = draw([factor('a', 'detect', [factor('b', 'detect')])]);
  t.is(said(same, 'Detection'), 1);
  const other = draw([factor('a', 'detect', [factor('b', 'respond')])]);
  t.is(said(other, 'Detection') + said(other, 'Response'), 2);
});

test('each role has a form of its own, and the key names those that are used', (t) => {
  const form = (role: TreeFactor['role']): string => {
    const marks = draw([factor('a', role)]).match(/<(rect|circle|path)[^>]*var\(--accent\)[^>]*>/g);
    // The place apart, the mark of the factor and that of the key are one.
    return (marks?.[0] ?? '').replace(/ (?:x|y|cx|cy)="[^"]*"/g, '').replace(/[\d.]+ [\d.]+/g, '');
  };
  t.is(new Set(ROLES.map(form)).size, ROLES.length);
  const svg = draw([factor('a', 'amplify')]);
  t.true(svg.includes('Amplification\u2002widened it'));
  t.false(svg.includes('hid it'));
});

test('another language than the page’s is marked', (t) => {
  t.true(draw([{ ...factor('bonjour'), lang: 'fr' }]).includes('lang="fr">bonjour</text>'));
});

test('the height that is measured grows with the tree', (t) => {
  const one = measureFactorTree([factor('a', 'prevent', [factor('b')])]);
  const more = measureFactorTree([factor('a', 'prevent', [factor('b'), factor('c'), factor('d')])]);
  t.true(more > one);
});
