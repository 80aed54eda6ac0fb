/** Front matter that expands, pollutes, runs, or says more than it may: lines under a finding's first key. */

const bomb = (width: number, depth: number): string =>
  [
    `a0: &a0 [${Array(width).fill('x').join(', ')}]`,
    ...Array.from(
      { length: depth },
      (_, n) =>
        `a${String(n + 1)}: &a${String(n + 1)} [${Array(width)
          .fill(`*a${String(n)}`)
          .join(', ')}]`,
    ),
  ].join('\n');

/** Each is refused with a diagnostic: none is what the format knows. */
export const HOSTILE_YAML: readonly string[] = [
  bomb(10, 9),
  bomb(2, 60),
  'resources: &loop [*loop]',
  'resources: [*nothing]',
  'fields: &f { a: *f }',
  '__proto__: { polluted: true }',
  'constructor: { prototype: { polluted: true } }',
  'prototype: { polluted: true }',
  'fields: { __proto__: { polluted: true } }',
  'fields: { a: { constructor: { prototype: { polluted: true } } } }',
  '"__proto__": { polluted: true }',
  '"\\u005f_proto__": { polluted: true }',
  '? __proto__\n: { polluted: true }',
  '<<: { __proto__: { polluted: true } }',
  '<<: [{ key: true }, { priority: 3 }]',
  'owner: !!js/function "function () { alert(1) }"',
  'owner: !!js/regexp /x/',
  'owner: !!python/object/apply:os.system ["id"]',
  'owner: !!binary "PHNjcmlwdD4="',
  'owner: !<tag:yaml.org,2002:js/undefined> ""',
  'due: !!timestamp 2026-13-45',
  'resources: !!set { a, b }',
  'resources: !!omap [a: 1]',
  'owner: !include /etc/passwd',
  'owner: !ENV HOME',
  'effort: 1e999d',
  'effort: 99999999999999999999999999d',
  'effort: -1d',
  'cost: 1e400',
  'cost: .inf',
  'cost: .nan',
  'cost: 0x7fffffffffffffffffff',
  'due: 9999999-01-01',
  'due: 2026-02-30',
  'priority: 2',
  'priority: 1\npriority: 3',
  '"priority": 3',
  `resources: ${'['.repeat(100_000)}`,
  `fields: ${'{ a: '.repeat(5_000)}`,
  'owner: "\\ud800"\nunknown: "\\0"',
  'owner: [a, b]',
  'title: { fr: a, __proto__: b }',
  '- a',
  '\tpriority: 3',
  '%YAML 9.9',
  '...\n- x',
  '--- !!map',
  '{ a: 1',
  '"unclosed',
  'id: "../../SEC-01"',
  'id: "SEC-01/../../x"',
  'id: "<script>"',
];
