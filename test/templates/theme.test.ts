import test from 'ava';

import { createHighlighter } from '../../src/markdown/highlight.ts';
import { templateText } from '../../src/templates/read-templates.ts';
import { readTheme, themeVariables } from '../../src/templates/theme.ts';
import { elementsOf, htmlOf } from '../helpers/html.ts';
import { BUILT_IN } from '../helpers/templates.ts';

const YAML = templateText(BUILT_IN, 'theme.yaml');
const THEME = readTheme(YAML);
const MODES = ['light', 'dark'] as const;

/** Relative luminance, by WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is computed as WCAG does', (t) => {
  t.is(contrast('#000000', '#FFFFFF'), 21);
  t.is(contrast('#FFFFFF', '#FFFFFF'), 1);
  t.is(Math.round(contrast('#777777', '#FFFFFF') * 100), 448);
});

for (const mode of MODES) {
  const colors = THEME.colors[mode];
  const color = (name: string): string => colors[name] ?? '';
  const texts = [
    'ink',
    'soft',
    'accent',
    'p1',
    'p2',
    'p3',
    ...Object.keys(colors).filter((name) => name.startsWith('tok-')),
  ];

  test(`every text of the ${mode} mode reads on paper and wash`, (t) => {
    t.true(texts.length >= 12);
    for (const name of texts) {
      for (const ground of ['paper', 'wash']) {
        const ratio = contrast(color(name), color(ground));
        t.true(ratio >= 4.5, `${name} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
    const ratio = contrast(color('on-accent'), color('accent'));
    t.true(ratio >= 4.5, `on-accent on accent: ${ratio.toFixed(2)}`);
    for (const name of ['p1', 'p2', 'p3']) {
      t.true(contrast(color('paper'), color(name)) >= 4.5, `a numeral of paper on ${name}`);
    }
  });

  test(`every edge of the ${mode} mode is seen on paper and wash`, (t) => {
    for (const name of ['dot-edge', 'dot-empty-edge', 'accent']) {
      for (const ground of ['paper', 'wash']) {
        const ratio = contrast(color(name), color(ground));
        t.true(ratio >= 3, `${name} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`a filled dot of the ${mode} mode tells itself from a hollow one without colour`, (t) => {
    const ratio = contrast(color('dot'), color('paper'));
    t.true(ratio >= 1.8, ratio.toFixed(2));
  });
}

test('both modes have the same names', (t) => {
  t.deepEqual(Object.keys(THEME.colors.light), Object.keys(THEME.colors.dark));
});

test('every class that coloured code may have is a token of the theme, or plain ink', async (t) => {
  const samples = {
    yaml: 'a: "b" # c\nd: [1, true]',
    bash: 'for i in $(ls); do echo "$i" | grep -v \'x\' > y; done # z',
    json: '{"a": [1, null, "b"]}',
    hcl: 'resource "a" "b" { c = var.d }',
    typescript: 'export const a = (b: string): number => b.length; // c',
    sql: 'SELECT a FROM b WHERE c = 1; -- d',
    markdown: '# a\n[b](c) *d* `e`',
    diff: '-a\n+b',
    dockerfile: 'FROM a AS b\nRUN c',
    python: 'def a(b=1): return f"{b}"  # c',
  };
  const highlight = await createHighlighter(Object.keys(samples));
  const classes = new Set(
    Object.entries(samples).flatMap(([language, code]) =>
      elementsOf(htmlOf(`\`\`\`${language}\n${code}\n\`\`\``, { highlight })).flatMap(
        ({ properties }) => properties['className'] ?? [],
      ),
    ),
  );
  const tokens = [...classes].filter((name) => name.startsWith('tok-'));
  t.true(tokens.length >= 5, tokens.join(' '));
  const plain = ['tok-punctuation', 'tok-link', 'tok-inserted', 'tok-deleted'];
  const known = new Set([...Object.keys(THEME.colors.light), ...plain]);
  t.deepEqual(
    tokens.filter((name) => !known.has(name)),
    [],
  );
});

test('colours become custom properties', (t) => {
  t.true(themeVariables(THEME, 'light').startsWith('--paper: #FFFFFF;\n--wash: '));
  t.true(themeVariables(THEME, 'dark').includes(`--accent: ${THEME.colors.dark['accent'] ?? ''};`));
});

test('a later theme replaces the values that it names, and no others', (t) => {
  const own = readTheme(
    YAML,
    'colors: { light: { accent: "#123456" } }\nfonts: { deck: { text: Arial } }',
  );
  t.is(own.colors.light['accent'], '#123456');
  t.is(own.colors.light['ink'], THEME.colors.light['ink']);
  t.is(own.colors.dark['accent'], THEME.colors.dark['accent']);
  t.deepEqual(own.fonts.deck, { ...THEME.fonts.deck, text: 'Arial' });
  t.deepEqual(own.fonts.site, THEME.fonts.site);
});

test('what is no colour, or a part that a theme does not have, is refused', (t) => {
  for (const text of [
    'colors: { light: { accent: teal } }',
    'colors: { light: { accent: "#12345" } }',
    'colors: { light: { accent: "red;} body{display:none" } }',
    'colors: { print: { accent: "#123456" } }',
    'fonts: { site: { body: Arial } }',
    'fonts: { deck: { text: 12 } }',
    'shadows: { a: b }',
    'colors: []',
  ]) {
    t.throws(() => readTheme(YAML, text), undefined, text);
  }
});
