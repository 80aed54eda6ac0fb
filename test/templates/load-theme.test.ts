import test from 'ava';

import { loadTheme, type LoadedTheme } from '../../src/templates/load-theme.ts';
import { templateText } from '../../src/templates/read-templates.ts';
import { BUILT_IN } from '../helpers/templates.ts';
import { tinyEngagement, tinyFolder, type TinyFiles } from '../helpers/tiny.ts';

/** Loads the theme of an engagement whose folder `brand` holds some files. */
function load(files: TinyFiles): Promise<LoadedTheme> {
  const own = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`brand/${path}`, text]),
  );
  return loadTheme(
    tinyFolder({
      'engagement.yaml': tinyEngagement({ theme: 'brand' }),
      ...own,
    }),
  );
}

/** What is said of a theme: file and reason. */
async function said(files: TinyFiles): Promise<string[]> {
  const { diagnostics } = await load(files);
  return diagnostics.map(({ file, rule, severity, message }) => {
    checkForm(rule, severity, message);
    return `${file} ${message.slice(message.indexOf(': ') + 2)}`;
  });
}

/** Fails the test when a diagnostic is not as all are. */
function checkForm(rule: string, severity: string, message: string): void {
  if (rule !== 'theme/value' || severity !== 'error') throw new Error(`${severity} ${rule}`);
  if (!/^Unexpected .+, expected .+/.test(message)) throw new Error(message);
}

test('without a theme of its own, an engagement has the built-in one', async (t) => {
  const { theme, files, locales, languages, sections, diagnostics } = await loadTheme(
    tinyFolder({}),
  );
  t.deepEqual(diagnostics, []);
  t.deepEqual(languages, ['en', 'fr']);
  t.is(theme.colors.light['accent'], '#0B5563');
  t.is(files.size, BUILT_IN.size);
  t.is(locales.get('fr')?.t('finding.status.draft'), 'Brouillon');
  t.is(sections.get('mise en œuvre'), 'recommendation');
  t.is(sections.get("risque si rien n'est fait"), 'risk');
});

test('a firm’s colours, words and templates replace ours by name', async (t) => {
  const { theme, files, locales, diagnostics } = await load({
    'theme.yaml': 'colors: { light: { accent: "#123456" } }\n',
    'locales/fr.yaml': 'finding: { status: { draft: Ébauche } }\nacme: { hello: Bonjour }\n',
    'site/home.hbs': 'Ours {{x}}',
    'site/styles/own.css': 'body {}',
  });
  t.deepEqual(diagnostics, []);
  t.is(theme.colors.light['accent'], '#123456');
  t.is(theme.colors.dark['accent'], '#6FC3CF');
  t.is(locales.get('fr')?.t('finding.status.draft'), 'Ébauche');
  t.is(locales.get('fr')?.t('finding.status.proposed'), 'Proposée', 'the other words stay');
  t.is(locales.get('fr')?.t('acme.hello'), 'Bonjour', 'for a template of the firm’s own');
  t.is(locales.get('en')?.t('finding.status.draft'), 'Draft');
  t.is(templateText(files, 'site/home.hbs'), 'Ours {{x}}');
  t.is(templateText(files, 'site/styles/own.css'), 'body {}');
  t.is(templateText(files, 'site/page.hbs'), templateText(BUILT_IN, 'site/page.hbs'));
});

test('a heading that the firm adds is recognised', async (t) => {
  const { sections } = await load({
    'locales/en.yaml': 'finding: { headingAliases: { recommendation: [Playbook] } }\n',
  });
  t.is(sections.get('playbook'), 'recommendation');
});

test('what is broken is said, and the built-in theme stands in', async (t) => {
  t.deepEqual(await said({ 'theme.yaml': 'colors: { light: { accent: teal } }\n' }), [
    'brand/theme.yaml colors.light.accent: expected a colour such as "#0B5563"',
  ]);
  t.deepEqual(await said({ 'theme.yaml': 'colors: { light: { acent: "#123456" } }\n' }), [
    'brand/theme.yaml there is no colour acent',
  ]);
  t.is((await said({ 'theme.yaml': 'colors: {' })).length, 1);
  t.is((await said({ 'locales/fr.yaml': 'finding: {' })).length, 1);
  t.deepEqual(await said({ 'locales/fr.yaml': 'finding: { status: { draft: 12 } }\n' }), [
    'brand/locales/fr.yaml Unexpected key "finding.status.draft" in the locale "fr", expected a text, a list of texts or a map',
  ]);
  t.deepEqual(await said({ 'site/home.hbs': 'a\n{{#if x}}' }), [
    'brand/site/home.hbs Parse error on line 2:',
  ]);
  const { theme, locales } = await load({ 'theme.yaml': 'colors: {', 'locales/fr.yaml': 'a: 1\n' });
  t.is(theme.colors.light['accent'], '#0B5563');
  t.is(locales.get('fr')?.t('finding.status.draft'), 'Brouillon');
});

test('a language of the firm’s own needs all the words', async (t) => {
  const [message = ''] = await said({
    'locales/de.yaml': 'finding: { status: { draft: Entwurf } }\n',
  });
  t.regex(message, /^brand\/locales\/de\.yaml \S+ and \d+ more keys are missing$/);
  const { languages, locales, diagnostics } = await load({
    'locales/de.yaml': templateText(BUILT_IN, 'locales/en.yaml'),
  });
  t.deepEqual(diagnostics, []);
  t.deepEqual(languages, ['de', 'en', 'fr']);
  t.is(locales.get('de')?.lang, 'de');
});

test('an engagement.yaml that is broken is for the check to say', async (t) => {
  for (const text of ['title: {', 'theme: [a]\n', '', '- a\n']) {
    const { diagnostics, theme } = await loadTheme(tinyFolder({ 'engagement.yaml': text }));
    t.deepEqual(diagnostics, []);
    t.is(theme.colors.light['accent'], '#0B5563');
  }
});
