import test from 'ava';

import { draftFinding } from '../../src/catalogue/draft-finding.ts';
import { checkFolder } from '../../src/check.ts';
import { readLocales, sectionNames } from '../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../src/templates/read-templates.ts';
import { builtInCatalogue, withLibrary } from '../helpers/catalogue.ts';
import { byId, front, tinyEngagement, tinyFolder } from '../helpers/tiny.ts';

const LOCALES = readLocales([await readBuiltInTemplates()]);
const catalogue = await builtInCatalogue();
const ENTRIES = [...catalogue.entries.values()];
const CODES = {
  security: 'SEC',
  availability: 'AVA',
  deployment: 'DEP',
  monitoring: 'MON',
  training: 'TRA',
};

function localeOf(lang: string) {
  const locale = LOCALES.get(lang);
  if (!locale) throw new Error(lang);
  return locale;
}

/** An engagement in one language that holds the draft of every entry, and their checks. */
function filesOf(lang: string, finish: (body: string) => string, changes: object) {
  const words = localeOf(lang);
  const categories = Object.entries(CODES).map(([id, code]) => ({ id, code, title: code }));
  const files: Record<string, string> = {
    'engagement.yaml': tinyEngagement({ languages: [lang], categories }),
    'checks.yaml': ENTRIES.map(({ id }) => `- { id: ${id}, rating: 1 }\n`).join(''),
  };
  for (const [index, entry] of ENTRIES.entries()) {
    const { data, body } = draftFinding(entry, words);
    const code = CODES[entry.category as keyof typeof CODES];
    const path = `${entry.category}/${code}-${index + 10}-${entry.id}.md`;
    files[path] = front({ ...data, ...changes }, finish(body));
  }
  return files;
}

for (const lang of ['fr', 'en']) {
  const said = (files: Record<string, string>): string[] => {
    const scope = { languages: [lang], sections: sectionNames(LOCALES), catalogue };
    const { diagnostics } = checkFolder(tinyFolder(files), scope);
    return diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`);
  };
  const toBeCosted = ENTRIES.filter(({ cost }) => cost === '?').length;

  test(`every entry’s draft passes the check as it is, in ${lang}`, (t) => {
    const found = said(filesOf(lang, (body) => body, {}));
    t.deepEqual(
      found.filter((line) => !line.includes(' finding/cost-unknown ')),
      [],
    );
  });

  test(`two edits make it a proposal: the observation and the status, in ${lang}`, (t) => {
    const found = said(
      filesOf(lang, (body) => body.replace('\n\n', '\n\nSeen.\n\n'), { status: 'proposed' }),
    );
    const costs = found.filter((line) => line.includes(' finding/cost-unknown '));
    t.deepEqual(
      found.filter((line) => !costs.includes(line)),
      [],
    );
    t.is(costs.length, toBeCosted, 'a price that depends on the platform is still to be found');
  });
}

test('a draft says everything but what was observed', (t) => {
  const entry = byId(ENTRIES, 'sec-network-policies');
  const { data, body } = draftFinding(entry, localeOf('fr'));
  t.like(data, {
    priority: 2,
    status: 'draft',
    checks: ['sec-network-policies'],
    effort: '3d',
    cost: 0,
  });
  t.true(typeof data.title === 'string' && data.title.startsWith('Activer les NetworkPolicies'));
  t.deepEqual(data.references?.[0], 'CIS GKE 1.9.0 4.3.2');
  t.regex(body, /^## Constat\n\n## Mise en œuvre\n\n1\. Vérifier .*\n2\. Relever /);
  t.regex(draftFinding(entry, localeOf('en')).body, /^## Observation\n\n## How to do it\n\n1\. /);
});

test('a language that the entry lacks falls back to English, a plain text is kept', async (t) => {
  const { catalogue: own } = await withLibrary({
    'own.yaml':
      '- { id: mon-slo, recommendation: { en: Two SLOs }, impact: Calm., how: ["One\\nmore"], references: [] }\n',
  });
  const entry = byId([...own.entries.values()], 'mon-slo');
  const { data, body } = draftFinding(entry, localeOf('fr'));
  t.is(data.title, 'Two SLOs');
  t.is(data.impact, 'Calm.');
  t.false('references' in data);
  t.true(body.endsWith('1. One\n   more\n'));
});
