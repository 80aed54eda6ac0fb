import test from 'ava';
import type * as z from 'zod';

import { engagementSchema } from '../../src/schema/engagement.ts';
import { findingSchema } from '../../src/schema/finding.ts';
import { expectation, joinWords, schemaAt } from '../../src/source/expectation.ts';
import { findTexts } from '../../src/source/find-texts.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { suggest, validate } from '../../src/source/validate.ts';

function said(schema: z.ZodType, concept: string, text: string): string[] {
  const { data, locate } = parseYaml('x.yaml', text);
  const { diagnostics } = validate(schema, { concept, data, locate });
  return diagnostics.map(
    ({ line, column, rule, message, hint }) =>
      `${line}:${column} ${rule} ${message}${hint ? ` | ${hint}` : ''}`,
  );
}

const MESSAGES: Readonly<Record<string, string>> = {
  'priority: 5': '1:11 finding/priority Unexpected priority 5, expected 1, 2 or 3',
  'title:':
    '1:7 finding/title Unexpected title null, expected a text, or a map of languages such as { fr: …, en: … }',
  'title: { FR: x }': '1:10 finding/title Unexpected key FR in title, expected a language, as en',
  'title: { fr: 5 }': '1:14 finding/title Unexpected fr 5, expected a text',
  'status: Proposed':
    '1:9 finding/status Unexpected status "Proposed", expected draft, proposed, validated, rejected, deferred, in-progress, done, verified or accepted-risk | Did you mean `proposed`?',
  'validation: { by: x, om: 2 }':
    '1:22 finding/unknown-key Unexpected key om, expected one of by, on, note, until | Did you mean `on`?',
  'cost: { onse: 1 }':
    '1:9 finding/unknown-key Unexpected key onse, expected one of once, monthly, saving | Did you mean `once`?',
  'cost: { once: -1 }':
    '1:15 finding/cost Unexpected once -1, expected a number from 0 to 1000000000000',
  'cost: x':
    '1:7 finding/cost Unexpected cost "x", expected { once, monthly, saving }, a sum such as 1200 + 40/month, 0, or "?"',
  'faq: [{ q: x }]':
    '1:7 finding/faq Missing a, expected a text, or a map of languages such as { fr: …, en: … }',
  'checks: rbac': '1:9 finding/checks Unexpected checks "rbac", expected a list of words',
  'key: yes': '1:6 finding/key Unexpected key "yes", expected true or false',
  'fields: { a: [[b]] }':
    '1:15 finding/fields Unexpected a list, expected a word (quote it if it looks like a number)',
  'severity: "high\\nlow"':
    '1:11 finding/severity Unexpected severity "high low", expected critical, high, medium or low',
  'effort: 2':
    '1:9 finding/effort Unexpected effort 2, expected person-days, as 0.5d, 2d, 2-3d or 2d + 0.5d/month',
  '- 1': '1:1 finding/map Unexpected finding list, expected a map',
};

for (const [text, message] of Object.entries(MESSAGES)) {
  test(`finding: ${text}`, (t) => {
    t.deepEqual(said(findingSchema, 'finding', text), [message]);
  });
}

const HEAD =
  'title: x\nclient: { name: a }\nauditor: { name: b }\nlanguages: [fr]\ndates: { start: 2020-01-01, end: 2020-01-02 }\ncategories: [{ id: s, code: S, title: s }]\n';
const ENGAGEMENTS: Readonly<Record<string, string>> = {
  'rating: { max: 11 }':
    '7:16 engagement/rating Unexpected max 11, expected a whole number from 1 to 10',
  'rating: { target: -1 }':
    '7:19 engagement/rating Unexpected target -1, expected a whole number from 0',
  'rating: { labels: { a: x } }':
    '7:21 engagement/rating Unexpected key a in labels, expected a level, as "0"',
  'editions: { Board: { from: client } }':
    '7:13 engagement/editions Unexpected key Board in editions, expected a name of lower-case letters, digits and hyphens',
  'site: { url: ftp://x }':
    '7:14 engagement/site Unexpected url "ftp://x", expected an http or https address',
  'version: 1.0':
    '7:10 engagement/version Unexpected version 1, expected a word (quote it if it looks like a number)',
  'messages: [a, b, c, d]':
    '7:11 engagement/messages Unexpected messages list, expected three messages at most',
  'themes: x': '7:1 engagement/unknown-key',
};

for (const [text, message] of Object.entries(ENGAGEMENTS)) {
  test(`engagement: ${text}`, (t) => {
    const [first = '', ...others] = said(engagementSchema, 'engagement', HEAD + text);
    t.true(first.startsWith(message), first);
    t.deepEqual(others, []);
  });
}

test('engagement: what is missing is said at its map', (t) => {
  t.deepEqual(
    said(engagementSchema, 'engagement', `version: "1"\nclient: { logo: x }\n`).map((line) =>
      line.replace(/, expected.*/, ''),
    ),
    [
      '1:1 engagement/title Missing title',
      '2:1 engagement/client Missing name',
      '1:1 engagement/auditor Missing auditor',
      '1:1 engagement/languages Missing languages',
      '1:1 engagement/dates Missing dates',
      '1:1 engagement/categories Missing categories',
    ],
  );
});

test('long values are cut, on one line', (t) => {
  const [line = ''] = said(findingSchema, 'finding', `status: ${'x'.repeat(1e5)}`);
  t.true(line.length < 300);
  t.true(line.includes(`"${'x'.repeat(57)}…"`));
});

test('suggest: the nearest, whatever the case, and nothing where nothing is near', (t) => {
  t.deepEqual(suggest('SEC-1', ['AVA-01', 'SEC-01']), { hint: 'Did you mean `SEC-01`?' });
  t.deepEqual(suggest('sec-01', ['SEC-01']), { hint: 'Did you mean `SEC-01`?' });
  t.deepEqual(suggest('something else', ['SEC-01']), {});
  t.deepEqual(suggest('x', []), {});
  t.deepEqual(suggest('x'.repeat(1e6), ['x']), {});
});

test('words are joined as prose does', (t) => {
  t.is(joinWords([]), '');
  t.is(joinWords(['a']), 'a');
  t.is(joinWords(['a', 'b', 'c']), 'a, b or c');
  t.is(joinWords(['a', 'b'], 'and'), 'a and b');
});

test('a path leads into a schema, through lists, unions and what is optional', (t) => {
  const words = (...path: (string | number)[]): string | undefined => {
    const found = schemaAt(engagementSchema, path);
    return found && expectation(found);
  };
  t.is(words('decisions', 0, 'before'), 'a date that exists, as YYYY-MM-DD');
  t.is(words('platform', 'components', 'traefik'), 'a word (quote it if it looks like a number)');
  t.is(words('title', 'fr'), 'a text');
  t.is(words('nothing'), undefined);
  t.is(words('version', 'below'), undefined);
});

test('texts are found by the schema: prose, and no words', (t) => {
  const found = (text: string): string[] =>
    findTexts(engagementSchema, parseYaml('x', text).data).map(({ path }) => path.join('.'));
  t.deepEqual(
    found(
      'title: a\nversion: b\nclient: { name: c, description: d }\nmessages: [e, { fr: f }]\nfoo: g\n',
    ),
    ['title', 'client.description', 'messages.0', 'messages.1'],
  );
  t.deepEqual(
    found(
      'decisions: [{ id: D1, ask: a, answer: true }, { answer: b }]\neditions: { public: { replace: { x: y } } }\n',
    ),
    ['decisions.0.ask', 'decisions.1.answer', 'editions.public.replace.x'],
  );
  t.deepEqual(found('title: 5\nmessages: x\nclient: 5\nverdict:\n'), []);
});
