/** Whatever is answered, the repository is right by all rules, warnings included. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';
import fc from 'fast-check';
import { parse } from 'yaml';

import { checkFolder } from '../../src/check.ts';
import { formatLine } from '../../src/diagnostics/format-line.ts';
import { entriesForScope } from '../../src/catalogue/entries-for-scope.ts';
import type { Answers } from '../../src/scaffold/answers.ts';
import { assumeAnswers, readAnswers } from '../../src/scaffold/read-answers.ts';
import { readScaffold } from '../../src/scaffold/read-scaffold.ts';
import { scaffoldRepository } from '../../src/scaffold/scaffold-repository.ts';
import { SCOPES } from '../../src/schema/catalogue.ts';
import type { SourceFolder } from '../../src/source/read-folder.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { builtInCatalogue } from '../helpers/catalogue.ts';

const FILE = await readScaffold();
const CATALOGUE = await builtInCatalogue();
const THEME = await loadTheme({ label: '', files: new Map(), diagnostics: [] });
const ANSWERS: Answers = {
  languages: ['fr'],
  client: 'Client',
  auditor: 'Auditor',
  scope: 'gke',
  start: '2027-01-04',
};

const make = (changes: Partial<Answers> = {}): Map<string, string> => {
  const parts = { file: FILE, catalogue: CATALOGUE, version: '9.9.9' };
  const files = scaffoldRepository({ ...ANSWERS, ...changes }, parts);
  return new Map(files.map(({ path, text }) => [path, text]));
};

const engagementOf = (files: ReadonlyMap<string, string>): SourceFolder => ({
  label: 'findings',
  files: new Map(
    [...files].flatMap(([path, text]) =>
      path.startsWith('findings/')
        ? [[path.slice('findings/'.length), new TextEncoder().encode(text)] as const]
        : [],
    ),
  ),
  diagnostics: [],
});

/** What a check says of the engagement, a line each. */
const said = (files: ReadonlyMap<string, string>): string[] => {
  const folder = engagementOf(files);
  const { diagnostics } = checkFolder(folder, { ...THEME, catalogue: CATALOGUE });
  return diagnostics.map((one) => formatLine(one, 'findings'));
};

const LANGUAGES = [['fr'], ['en'], ['fr', 'en'], ['en', 'fr']] as const;

for (const languages of LANGUAGES) {
  for (const scope of SCOPES) {
    test(`${languages.join(',')} for ${scope}: no error and no warning`, (t) => {
      const files = make({ languages, scope });
      t.deepEqual(said(files), []);
      const checks = parse(files.get('findings/checks.yaml') ?? '') as { id: string }[];
      const expected = entriesForScope(CATALOGUE, scope).map(({ id }) => id);
      t.deepEqual(checks.map(({ id }) => id).sort(), expected.sort());
      t.true([...files.values()].every((text) => text.endsWith('\n')));
    });
  }
}

test('one language leaves no word of the other, and two stand side by side', (t) => {
  const [french, english, both] = [
    make(),
    make({ languages: ['en'] }),
    make({ languages: ['en', 'fr'] }),
  ];
  const all = (files: ReadonlyMap<string, string>): string => [...files.values()].join('\n');
  t.notRegex(all(english), /[éàçèê]|\baudit d/);
  t.regex(all(french), /Audit d’infrastructure/);
  t.deepEqual(
    [...both.keys()].filter((path) => path.endsWith('.fr.md')),
    [
      'findings/monitoring/MON-01-external-check.fr.md',
      'findings/incidents/INC-01-expired-certificate.fr.md',
      'findings/pages/context.fr.md',
      'findings/journal/2027-01-04.fr.md',
    ],
  );
  const { title, categories } = parse(both.get('findings/engagement.yaml') ?? '') as {
    title: object;
    categories: { title: object }[];
  };
  t.deepEqual(title, { en: 'Infrastructure audit', fr: 'Audit d’infrastructure' });
  t.true(categories.every((one) => typeof one.title === 'object'));
  t.regex(both.get('README.md') ?? '', /How the day goes/);
});

test('every date follows the first day', (t) => {
  const text = [...make({ start: '2028-02-29' })].flat().join('\n');
  t.notRegex(text, /\b2026-/);
  t.regex(text, /start: 2028-02-29, end: 2028-03-01, restitution: 2028-03-04/);
  t.regex(text, /findings\/journal\/2028-02-29\.md/);
  t.regex(text, /at: 2028-02-18T08:00/);
});

test('names come back as they were given, whatever they hold', (t) => {
  const hostile = [
    '"', "'", '\\', '# no', ': {', '*a', '&b', '!!c', '---', '[x]', '{{x}}', '${x}', '$&', '%TAG',
    'true', '12', '~', '<script>alert(1)</script>', '🦊 Renard', 'Clinéa “R&D”', '@x', '`x`', '- a',
    'CLIENT', '\u2028', '\u202e', '| >', ':redact[x]', '::: x', '_a_',
  ]; // oxfmt-ignore
  const names = fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  );
  const assumed = assumeAnswers({}, '2027-01-04');
  fc.assert(
    fc.property(names, names, (client, auditor) => {
      fc.pre(/[^\s\p{Cc}]/u.test(client) && /[^\s\p{Cc}]/u.test(auditor));
      const answers = readAnswers({ ...assumed, lang: 'fr,en', client, auditor });
      const files = make(answers);
      const written = parse(files.get('findings/engagement.yaml') ?? '') as {
        client: { name: string };
        auditor: { name: string };
      };
      t.is(written.client.name, answers.client);
      t.is(written.auditor.name, answers.auditor);
      t.is(
        (files.get('README.md') ?? '').split('\n').length,
        (make().get('README.md') ?? '').split('\n').length,
      );
    }),
    { numRuns: 40, examples: hostile.map((name) => [name, name]) },
  );
  for (const client of ['"', '---', '<b> & 🦊', 'true']) t.deepEqual(said(make({ client })), []);
});

test('the repository is bound to one version, and the editor knows each schema', async (t) => {
  const files = make();
  const manifest = JSON.parse(files.get('package.json') ?? '') as {
    private: boolean;
    dependencies: object;
  };
  t.true(manifest.private);
  t.deepEqual(manifest.dependencies, { constat: '9.9.9' });
  const settings = JSON.parse(files.get('.vscode/settings.json') ?? '') as {
    'yaml.schemas': Record<string, unknown>;
  };
  for (const path of Object.keys(settings['yaml.schemas'])) {
    const name = path.replace('./node_modules/constat/', '');
    const schema = await readFile(join(import.meta.dirname, '../..', name), 'utf8');
    t.truthy(JSON.parse(schema), name);
  }
});

test('the task’s pattern reads the lines of a check', (t) => {
  const tasks = JSON.parse(make().get('.vscode/tasks.json') ?? '') as {
    tasks: { problemMatcher: { pattern: { regexp: string } } }[];
  };
  const pattern = new RegExp(tasks.tasks[0]?.problemMatcher.pattern.regexp ?? '');
  const line = formatLine(
    {
      rule: 'finding/priority',
      severity: 'error',
      message: 'Unexpected priority 5, expected 1, 2 or 3',
      file: 'security/SEC-01 é.md',
      line: 4,
      column: 11,
    },
    'findings',
  );
  t.deepEqual(pattern.exec(line)?.slice(1), [
    'findings/security/SEC-01 é.md',
    '4',
    '11',
    'error',
    'finding/priority',
    'Unexpected priority 5, expected 1, 2 or 3',
  ]);
});

test('the workflow asks for little, pins what it runs, and publishes nothing unless an edition is named', (t) => {
  const workflow = parse(make().get('.github/workflows/constat.yml') ?? '') as {
    permissions: object;
    concurrency: object;
    jobs: Record<
      string,
      {
        if?: string;
        permissions?: object;
        outputs?: object;
        strategy?: object;
        env?: object;
        steps: { uses?: string; run?: string }[];
      }
    >;
  };
  t.deepEqual(workflow.permissions, { contents: 'read' });
  t.truthy(workflow.concurrency);
  const { list, check, publish } = workflow.jobs;
  t.deepEqual(Object.keys(workflow.jobs), ['list', 'check', 'publish']);
  t.deepEqual([list?.permissions, check?.permissions], [undefined, undefined]);
  t.true(list?.steps.some(({ run }) => run?.includes('constat list --json')));
  t.deepEqual(list?.outputs, { engagements: '${{ steps.list.outputs.engagements }}' });
  t.deepEqual(check?.strategy, {
    'fail-fast': false,
    matrix: { engagement: '${{ fromJSON(needs.list.outputs.engagements) }}' },
  });
  t.deepEqual(check?.env, { ENGAGEMENT: '${{ matrix.engagement }}' });
  t.true(check?.steps.some(({ run }) => run?.includes('check "$ENGAGEMENT" --format github')));
  t.regex(publish?.if ?? '', /github\.event_name == 'push' && vars\.CONSTAT_PUBLISH != ''/);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  for (const { uses, run } of steps) {
    if (uses !== undefined) t.regex(uses, /^actions\/[a-z-]+@[0-9a-f]{40}$/);
    // What comes from outside reaches a shell through the environment only.
    if (run !== undefined) t.notRegex(run, /\$\{\{/);
  }
});

for (const [typed, expected] of [
  [{ lang: 'de' }, /Unexpected languages "de", expected fr, en, or both/],
  [{ lang: 'fr,' }, /Unexpected languages/],
  [{ client: ' \n ' }, /The name of the client is empty/],
  [{ scope: 'gk' }, /Unexpected scope "gk", expected gke, gcp, kubernetes: Did you mean `gke`/],
  [{ start: '2027-02-30' }, /Unexpected first day "2027-02-30"/],
  [{ start: '9999-12-31' }, /Unexpected first day/],
] as const) {
  test(`${JSON.stringify(typed)} is refused`, (t) => {
    t.throws(() => readAnswers({ ...assumeAnswers({}, '2027-01-04'), ...typed }), {
      name: 'UsageError',
      message: expected,
    });
  });
}
