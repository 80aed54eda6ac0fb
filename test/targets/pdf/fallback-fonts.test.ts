/** Characters outside the theme's fonts: from installed packages, else marked; never from the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import test from 'ava';
import fc from 'fast-check';

import { checkPdf } from '../../../src/targets/pdf/check.ts';
import { fontNames } from '../../../src/targets/pdf/check/font-rules.ts';
import { diagnoseMissing } from '../../../src/targets/pdf/diagnose.ts';
import { findFallbacks } from '../../../src/targets/pdf/fallback-fonts.ts';
import { findSign } from '../../../src/targets/pdf/find-sign.ts';
import { finish } from '../../../src/targets/pdf/finish.ts';
import { readCoverage } from '../../../src/targets/pdf/font-coverage.ts';
import { markStyleSheet, markWords } from '../../../src/targets/pdf/mark-missing-signs.ts';
import { cssString } from '../../../src/targets/pdf/page-rules.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { printReport } from '../../../src/targets/pdf/print.ts';
import { readFonts } from '../../../src/targets/pdf/report-fonts.ts';
import { fontOpener } from '../../../src/targets/shared/open-font.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { TargetContext } from '../../../src/targets/target.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { ticket, tinyReport } from '../../helpers/tiny.ts';
import { documentOf, FONTS, METADATA } from './documents.ts';
import { hear } from './read-document.ts';

const browser = withBrowser(test);
const THEME = { text: 'Source Sans 3', heading: 'Source Serif 4', code: 'IBM Plex Mono' };

/** Optional packages: what needs them is skipped where they are not installed. */
const SAMPLES = {
  'noto-sans-hebrew': 'שלום',
  'noto-sans-arabic': 'مرحبا',
  'noto-sans-jp': '監査ひらがな',
  'noto-sans-sc': '审计',
  'noto-sans-kr': '감사',
  'noto-emoji': '🦉🎉',
} as const;

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(`@expo-google-fonts/${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

test('a font covers what its table says', async (t) => {
  const require = createRequire(import.meta.url);
  const open = await fontOpener();
  for (const path of [
    'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
    'ibm-plex-mono/400Regular/IBMPlexMono_400Regular.ttf',
    'carlito/400Regular/Carlito_400Regular.ttf',
  ]) {
    const bytes = readFileSync(require.resolve(`@expo-google-fonts/${path}`));
    const has = readCoverage(bytes);
    const font = open(bytes);
    for (let sign = 0x20; sign < 0x3000; sign++) {
      t.is(has(sign), font.hasGlyphForCodePoint(sign), `${path} U+${sign.toString(16)}`);
    }
    fc.assert(
      fc.property(fc.integer({ min: 0x3000, max: 0x10ffff }), (sign) => {
        t.is(has(sign), font.hasGlyphForCodePoint(sign));
      }),
    );
  }
});

test('a text in the theme’s own signs needs nothing', async (t) => {
  const text = 'Évaluation – « 3 € » → ✓ │ █ naïve œuvre\u202f!\u200d\ufe0f\n';
  const found = await findFallbacks(text, await readFonts(THEME));
  t.deepEqual([...found.missing], []);
  t.deepEqual(found.names, []);
  t.is(found.css, '');
});

test('a sign that no package has is missing, whatever is installed', async (t) => {
  const found = await findFallbacks('rune ᚠ, private \ue123', await readFonts(THEME));
  t.deepEqual(
    [...found.missing],
    [
      ['ᚠ', undefined],
      ['\ue123', undefined],
    ],
  );
});

for (const [name, words] of Object.entries(SAMPLES)) {
  test(`${words}: from @expo-google-fonts/${name}, or missing with its name`, async (t) => {
    const found = await findFallbacks(words, await readFonts(THEME));
    if (!isInstalled(name)) {
      t.log(`@expo-google-fonts/${name} is not installed: only its absence is tested`);
      t.deepEqual(new Set(found.missing.values()), new Set([`@expo-google-fonts/${name}`]));
      return;
    }
    t.deepEqual([...found.missing], []);
    const rules = new RegExp(
      `font-family: 'Noto [^']+'; font-weight: 100 900; .*unicode-range: U\\+`,
    );
    t.regex(found.css, rules);
    const style = `${found.css.replaceAll('/fonts/', '/')} * { font-family: T, ${found.names.map((one) => `'${one}'`).join(', ')}; font-synthesis: none; }`;
    const files = new Map(
      [...found.files].map(([path, bytes]) => [path.replace('fonts/', ''), bytes]),
    );
    const html = documentOf(`<h1>T</h1><p>${words} <b>${words}</b> <i>${words}</i></p>`, style);
    const printed = await printReport(await browser(), html, new Map([...FONTS, ...files]));
    const pdf = finish(printed, METADATA);
    const families = ['SourceSans3', ...found.families];
    t.deepEqual(
      checkPdf(pdf, families).filter(({ ok }) => !ok),
      [],
    );
    t.true(fontNames(parseFile(pdf)).some((one) => one.startsWith('Noto')));
  });
}

test('in the place of a missing sign stands its number, in text, code and drawings', async (t) => {
  const body = `<h1>A \ue123 b</h1><p>ᚠ<code>x\ue123</code></p>
    <svg role="img" aria-label="d" width="80" height="20"><text y="15">ᚠ</text></svg>`;
  const printed = await printReport(await browser(), documentOf(body), FONTS, {
    missing: ['ᚠ', '\ue123'],
  });
  t.deepEqual(printed.outline.headings, ['A U+E123 b']);
  const pdf = finish(printed, METADATA);
  const rules = checkPdf(pdf, ['SourceSans3']).filter(({ ok }) => !ok);
  t.deepEqual(rules, []);
  t.true(hear(parseFile(pdf)).some(({ type, text }) => type === 'P' && text === 'U+16A0xU+E123'));
});

test('running heads say the number of a missing sign too', (t) => {
  const signs = ['ᚠ', '\u{1f9ff}'];
  t.is(markWords('a ᚠ \u{1f9ff}', signs), 'a [U+16A0] [U+1F9FF]');
  const css = `content: ${cssString('a ᚠ \u{1f9ff}')};`;
  t.is(markStyleSheet(css, signs), `content: ${cssString('a [U+16A0] [U+1F9FF]')};`);
});

test('a missing sign is said once, where it is written', (t) => {
  const report = tinyReport({
    'security/SEC-01.md': ticket({}, 'All is ᚠ well.\n\n## Observation\n\nMore \ue123 here ᚠ.\n'),
  });
  const { file, line, column } = findSign(report, '\ue123');
  const source = ticket({}, 'All is ᚠ well.\n\n## Observation\n\nMore \ue123 here ᚠ.\n');
  t.is(file, 'security/SEC-01.md');
  t.is(source.split('\n')[line - 1]?.[column - 1], '\ue123');
  const said: Diagnostic[] = [];
  const context = { report, diagnose: (one: Diagnostic) => said.push(one) };
  diagnoseMissing(
    context as unknown as TargetContext,
    new Map([
      ['ᚠ', undefined],
      ['\u{1f9ff}', '@expo-google-fonts/noto-emoji'],
    ]),
  );
  t.deepEqual(
    said.map(({ rule, message, hint, file: at }) => [rule, message, hint, at]),
    [
      [
        'report/glyph',
        'Unexpected ᚠ (U+16A0), expected signs that a font of the report has',
        'No font is known for them: write them in another way',
        'security/SEC-01.md',
      ],
      [
        'report/glyph',
        'Unexpected \u{1f9ff} (U+1F9FF), expected signs that a font of the report has',
        'npm install @expo-google-fonts/noto-emoji',
        'engagement.yaml',
      ],
    ],
  );
});

test('fonts lie in packages: no path of the machine is asked', async (t) => {
  const fonts = await readFonts(THEME);
  for (const path of fonts.files.keys()) t.regex(path, /^fonts\/\w+\.ttf$/);
  const source = fileURLToPath(import.meta.resolve('../../../src/targets/pdf/fallback-fonts.ts'));
  t.notRegex(readFileSync(source, 'utf8'), /\/usr|fontconfig|local\(/);
});
