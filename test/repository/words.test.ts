/** Every word that templates and views ask for is there, in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import test from 'ava';
import { parse } from 'yaml';

import { STATUSES } from '../../src/schema/finding.ts';
import { PHASES } from '../../src/schema/incident.ts';
import type { Locale } from '../../src/templates/locale.ts';
import { readLocales } from '../../src/templates/read-locales.ts';
import { isMap } from '../../src/templates/theme.ts';
import {
  BUILT_IN_TEMPLATES,
  readTemplates,
  templateText,
} from '../../src/templates/read-templates.ts';
import { ROOT } from '../helpers/report.ts';

const FILES = await readTemplates(BUILT_IN_TEMPLATES);
const LOCALES = [...readLocales([FILES]).values()];
const TREE = parse(templateText(FILES, 'locales/en.yaml')) as Record<string, unknown>;
const GROUPS = Object.keys(TREE);

/** Tells whether a key leads to words, or is the beginning of keys that do. */
function leadsSomewhere(locale: Locale, key: string): boolean {
  if (locale.has(key)) return true;
  let node: unknown = TREE;
  for (const step of key.replace(/\.$/, '').split('.')) node = isMap(node) ? node[step] : undefined;
  return isMap(node);
}

/** Texts by path: templates, and the code that fills them. */
const TEXTS = new Map([
  ...[...FILES.keys()]
    .filter((path) => path.endsWith('.hbs'))
    .map((path): [string, string] => [`templates/${path}`, templateText(FILES, path)]),
  ...readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path): [string, string] => [
      `src/${path}`,
      readFileSync(join(ROOT, 'src', path), 'utf8'),
    ]),
]);

/** Strings that look like keys: `finding.status.` and what follows, but for names of files. */
function keysOf(text: string): string[] {
  const pattern = new RegExp(String.raw`['"\`]((?:${GROUPS.join('|')})\.[\w.-]*)(?=['"\`$])`, 'g');
  const found = [...text.matchAll(pattern)].map(([, key = '']) => key);
  // Two keys of engagement.yaml look like keys of words.
  const others = new Set(['deck.layouts', 'deck.template']);
  return found.filter(
    (key) => !others.has(key) && !/\.(?:ya?ml|md|json|js|css|html|hbs|ts|svg|pptx)$/.test(key),
  );
}

test('keys are found where they are used', (t) => {
  t.deepEqual(keysOf("{{t 'ui.pageOf' n=1}} (concat 'finding.status.' x) 'checks.yaml'"), [
    'ui.pageOf',
    'finding.status.',
  ]);
  t.deepEqual(keysOf('t(`incident.metrics.${id}`) "site.js"'), ['incident.metrics.']);
  const all = [...TEXTS.values()].flatMap(keysOf);
  t.true(all.length > 300, String(all.length));
});

for (const locale of LOCALES) {
  test(`every key that is used exists in ${locale.lang}`, (t) => {
    const missing = [...TEXTS].flatMap(([path, text]) =>
      keysOf(text)
        .filter((key) => !leadsSomewhere(locale, key))
        .map((key) => `${path}: ${key}`),
    );
    t.deepEqual(missing, []);
  });

  test(`every value that authors may type has its words in ${locale.lang}`, (t) => {
    const values: Readonly<Record<string, readonly string[]>> = {
      'finding.status': [...STATUSES, 'planned', 'overdue'],
      'finding.statusHelp': STATUSES,
      'finding.kind': ['finding', 'improvement', 'strength'],
      'finding.severity': ['critical', 'high', 'medium', 'low'],
      'finding.basis': ['observed', 'declared', 'tool'],
      'finding.basisHelp': ['observed', 'declared', 'tool'],
      'finding.priority': ['1', '2', '3'],
      'finding.priorityShort': ['1', '2', '3'],
      'finding.priorityMeaning': ['1', '2', '3'],
      'finding.priorityHorizon': ['1', '2', '3'],
      'finding.headings': [
        'observation',
        'risk',
        'impact',
        'recommendation',
        'cost',
        'evidence',
        'references',
        'verification',
      ],
      'maturity.levels': ['0', '1', '2', '3', 'n/a', 'unknown'],
      'maturity.levelsShort': ['0', '1', '2', '3', 'n/a', 'unknown'],
      'incident.phases': PHASES,
      'incident.severity': ['sev1', 'sev2', 'sev3', 'sev4'],
      'incident.status': ['draft', 'in-review', 'reviewed', 'closed'],
      'incident.by': ['human', 'monitor', 'automation'],
      'incident.confidence': ['measured', 'estimated', 'declared', 'unknown'],
      'incident.factorRole': ['prevent', 'detect', 'respond', 'amplify'],
      'incident.actionType': ['prevent', 'detect', 'mitigate', 'respond', 'learn'],
      'incident.metrics': [
        'timeToDetect',
        'timeToAcknowledge',
        'timeToMitigate',
        'impactDuration',
        'timeToResolve',
      ],
      'incident.lessons': ['well', 'poorly', 'lucky'],
      classification: ['public', 'internal', 'confidential', 'secret'],
      editions: ['internal', 'client', 'public'],
      'engagement.side': ['auditor', 'client'],
      'question.kind': ['access', 'question'],
      'markdown.alerts': ['note', 'tip', 'important', 'warning', 'caution'],
      languages: LOCALES.map(({ lang }) => lang),
      languagesOwn: LOCALES.map(({ lang }) => lang),
      words: ['yes', 'no'],
    };
    for (const [group, names] of Object.entries(values)) {
      for (const name of names) t.true(locale.has(`${group}.${name}`), `${group}.${name}`);
    }
  });
}
