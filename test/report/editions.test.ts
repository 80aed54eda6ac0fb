import test from 'ava';
import { stringify } from 'yaml';

import { BAR } from '../../src/markdown/redaction.ts';
import { plainNodes } from '../../src/markdown/plain-prose.ts';
import type { Body, Report } from '../../src/report/report.ts';
import type { EditionId } from '../../src/report/edition.ts';
import {
  ANSWER,
  byId,
  front,
  makeTiny,
  ticket,
  tinyEngagement,
  tinyReport,
  type TinyFiles,
} from '../helpers/tiny.ts';

const EDITIONS: readonly EditionId[] = ['internal', 'client', 'public'];

const incident = (changes: object, body?: string): string =>
  front({ title: 'Out', status: 'closed', timezone: 'UTC', ...changes }, body);

/** One of each kind of thing for each audience, and drafts. */
const AUDIENCES: TinyFiles = {
  'security/SEC-01.md': ticket({ audience: 'internal' }),
  'security/SEC-02.md': ticket({ audience: 'client' }),
  'security/SEC-03.md': ticket({ audience: 'public' }),
  'security/SEC-04.md': ticket(),
  'security/SEC-05.md': ticket({ status: 'draft', audience: 'public' }),
  'security/SEC-06.md': front(
    { title: 'Right', kind: 'strength', audience: 'public', status: 'proposed' },
    'Yes.',
  ),
  'security/checks.yaml': stringify([
    { id: 'inner', title: 'Inner', rating: 0, audience: 'internal' },
    { id: 'plain', title: 'Plain', rating: 1 },
    { id: 'open', title: 'Open', rating: 3, audience: 'public' },
  ]),
  'incidents/INC-01.md': incident({ audience: 'internal' }),
  'incidents/INC-02.md': incident({}),
  'incidents/INC-03.md': incident({ audience: 'public' }),
  'incidents/INC-04.md': incident({ status: 'draft', audience: 'public' }),
  'pages/inner.md': front({ title: 'Inner', audience: 'internal' }, 'x'),
  'pages/open.md': front({ title: 'Open', audience: 'public' }, 'x'),
  'pages/plain.md': front({ title: 'Plain' }, 'x'),
  'journal/2026-03-01.md': front({ title: 'Inner', audience: 'internal' }, 'x'),
  'journal/2026-03-02.md': front({ title: 'Plain' }, 'x'),
  'journal/2026-03-03.md': front({ title: 'Open', audience: 'public' }, 'x'),
  'questions.yaml': stringify([{ id: 'A-01', kind: 'access', what: 'Keys' }]),
};

/** Ids of all that a report shows. */
function shownIds({ findings, checks, incidents, pages, journal, questions }: Report): string[] {
  const named = [...findings, ...checks, ...incidents, ...pages, ...questions].map(({ id }) => id);
  return [...named, ...journal.map(({ date }) => date)];
}

const INTERNAL_ONLY = ['SEC-01', 'SEC-05', 'inner', 'INC-01', 'INC-04', '2026-03-01'];
const PUBLIC = ['SEC-03', 'SEC-06', 'open', 'INC-03', 'open', '2026-03-03'];

test('internal shows all, drafts too', (t) => {
  const report = tinyReport(AUDIENCES, 'internal');
  t.is(shownIds(report).length, 6 + 3 + 4 + 3 + 1 + 3);
  t.is(report.edition.id, 'internal');
});

test('client shows all but drafts and what is internal', (t) => {
  const shown = shownIds(tinyReport(AUDIENCES, 'client'));
  for (const id of INTERNAL_ONLY) t.false(shown.includes(id), id);
  t.is(shown.length, 4 + 2 + 2 + 2 + 1 + 2);
});

test('public shows only what says so, and no draft', (t) => {
  t.deepEqual(shownIds(tinyReport(AUDIENCES, 'public')), PUBLIC);
});

test('editions are nested, and figures are those of what is shown', (t) => {
  const [internal, client, open] = EDITIONS.map((edition) => tinyReport(AUDIENCES, edition));
  if (!internal || !client || !open) throw new Error('three editions were made');
  const isInside = (inner: Report, outer: Report): boolean =>
    shownIds(inner).every((id) => shownIds(outer).includes(id));
  t.true(isInside(open, client) && isInside(client, internal));
  t.is(internal.totals.maturity.average, 1.3);
  t.is(client.totals.maturity.average, 2);
  t.is(open.totals.maturity.average, 3);
  t.is(internal.totals.counts.recommendations, 4);
  t.is(client.totals.counts.recommendations, 3);
  t.is(open.totals.counts.recommendations, 1);
});

test('an edition’s notice is printed in its edition alone', (t) => {
  const engagement = tinyEngagement({ editions: { public: { notice: 'Invented SEC-01.' } } });
  const notice = (edition: EditionId): unknown =>
    tinyReport({ 'engagement.yaml': engagement }, edition).edition.notice;
  t.deepEqual(notice('public'), { en: 'Invented SEC-01.' });
  t.is(notice('client'), undefined);
});

/** A report as one string, bytes of assets left out. */
function flatten(report: Report): string {
  return JSON.stringify({ ...report, assets: [...report.assets.keys()] }, (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
}

const SECRET = 'tulip-7341';

/** Every place where an author may put what the client does not see. */
const HIDDEN_PLACES: Readonly<Record<string, TinyFiles>> = {
  'an internal block': {
    'pages/p.md': front({ title: 'P' }, `Open.\n\n:::internal\n${SECRET}\n:::`),
  },
  'an internal block in a list': {
    'pages/p.md': front({ title: 'P' }, `- Open\n\n  :::internal\n  ${SECRET}\n  :::`),
  },
  'an internal block in a quote': {
    'pages/p.md': front({ title: 'P' }, `> Open\n>\n> :::internal\n> ${SECRET}\n> :::`),
  },
  'an internal block of several blocks': {
    'pages/p.md': front(
      { title: 'P' },
      `:::internal\n## ${SECRET}\n\n- ${SECRET}\n\n\`\`\`\n${SECRET}\n\`\`\`\n:::\n\nOpen.`,
    ),
  },
  'a block in a block': {
    'pages/p.md': front(
      { title: 'P' },
      `::::internal\n:::internal\n${SECRET}\n:::\n${SECRET}\n::::`,
    ),
  },
  'a picture of an internal block': {
    'pages/p.md': front({ title: 'P' }, `:::internal\n![${SECRET}](${SECRET}.png)\n:::`),
    [`pages/${SECRET}.png`]: new Uint8Array([1]),
  },
  'a redaction': { 'pages/p.md': front({ title: 'P' }, `Host :redact[${SECRET}] fell.`) },
  'a redaction with markup': {
    'pages/p.md': front(
      { title: 'P' },
      `Host :redact[a **${SECRET}** [b](https://x.example/)] fell.`,
    ),
  },
  'a redaction in a heading': {
    'pages/p.md': front({ title: 'P' }, `## Host :redact[${SECRET}]\n\nFell.`),
  },
  'a redaction in a title': { 'pages/p.md': front({}, `# Host :redact[${SECRET}]\n\nFell.`) },
  'a redaction in a table': {
    'pages/p.md': front({ title: 'P' }, `| a |\n|---|\n| :redact[${SECRET}] |`),
  },
  'a redaction in a link': {
    'pages/p.md': front({ title: 'P' }, `[:redact[${SECRET}]](https://x.example/)`),
  },
  'a redaction in a footnote': {
    'pages/p.md': front({ title: 'P' }, `Text[^1].\n\n[^1]: The host :redact[${SECRET}].`),
  },
  'a redaction in an alternative text': {
    'pages/p.md': front({ title: 'P' }, `![Map of :redact[${SECRET}]](map.png)`),
    'pages/map.png': new Uint8Array([1]),
  },
  'a redaction in a caption': {
    'pages/p.md': front({ title: 'P' }, `![Map](map.png "Map of :redact[${SECRET}]")`),
    'pages/map.png': new Uint8Array([1]),
  },
  'a redaction in an alert': {
    'pages/p.md': front({ title: 'P' }, `> [!WARNING]\n> :redact[${SECRET}]`),
  },
  'a redaction in a text': {
    'security/SEC-01.md': ticket({ impact: `:redact[${SECRET}] is safe.` }),
  },
  'a redaction in a map of languages': {
    'security/SEC-01.md': ticket({ impact: { en: `:redact[${SECRET}]` } }),
  },
  'brackets in a redaction of a text': {
    'security/SEC-01.md': ticket({ risk: `:redact[host[0] ${SECRET}] falls.` }),
  },
  'a redaction in a resource': {
    'security/SEC-01.md': ticket({ resources: [`gke/:redact[${SECRET}]`] }),
  },
  'a redaction in a reference': {
    'security/SEC-01.md': ticket({ references: [`Mail of :redact[${SECRET}]`] }),
  },
  'a redaction in a field': {
    'engagement.yaml': tinyEngagement({
      fields: { who: { type: 'string' }, all: { type: 'list' } },
    }),
    'security/SEC-01.md': ticket({
      fields: { who: `:redact[${SECRET}]`, all: [`:redact[${SECRET}]`] },
    }),
  },
  'a redaction in a note': {
    'security/SEC-01.md': ticket({
      status: 'validated',
      validation: { ...ANSWER, note: `:redact[${SECRET}]` },
    }),
  },
  'a redaction in an event': {
    'incidents/INC-01.md': incident({
      timeline: [{ at: '2026-03-01T10:00Z', phase: 'impact', text: `:redact[${SECRET}]` }],
    }),
  },
  'a redaction in a factor': {
    'incidents/INC-01.md': incident({
      causes: {
        factors: [
          { text: 'A', role: 'detect', factors: [{ text: `:redact[${SECRET}]`, role: 'detect' }] },
        ],
      },
    }),
  },
  'a redaction in an answer': {
    'questions.yaml': stringify([
      { id: 'A-01', kind: 'question', what: 'W', answer: `:redact[${SECRET}]` },
    ]),
  },
  'a redaction in a verdict': {
    'engagement.yaml': tinyEngagement({ verdict: `:redact[${SECRET}]` }),
  },
  'the impact section’s first sentence': {
    'security/SEC-01.md': front(
      { title: 'A', priority: 1, status: 'proposed', cost: 0 },
      `Seen.\n\n## Impact\n\n:redact[${SECRET}] is safe.`,
    ),
  },
  'a draft': {
    'security/SEC-01.md': ticket({ status: 'draft', title: SECRET, aliases: [SECRET] }),
  },
  'an internal ticket with its files': {
    'security/SEC-01.md': ticket(
      { audience: 'internal', title: SECRET },
      `![${SECRET}](${SECRET}.png)`,
    ),
    [`security/${SECRET}.png`]: new Uint8Array([1]),
  },
};

for (const [place, files] of Object.entries(HIDDEN_PLACES)) {
  test(`nothing of ${place} is in the client’s report, all of it in the internal one`, (t) => {
    t.false(flatten(tinyReport(files, 'client')).includes(SECRET));
    t.true(flatten(tinyReport(files, 'internal')).includes(SECRET));
  });
}

test('the internal edition shows redacted words without their marks', (t) => {
  const report = tinyReport(
    { 'security/SEC-01.md': ticket({ impact: 'Host :redact[a[0]] is safe.' }) },
    'internal',
  );
  t.deepEqual(report.findings[0]?.impact, { en: 'Host a[0] is safe.' });
});

test('a bar’s width never tells the length', (t) => {
  const impact = (text: string): unknown =>
    tinyReport({ 'security/SEC-01.md': ticket({ impact: `:redact[${text}]` }) }).findings[0]
      ?.impact;
  t.deepEqual(impact('a'), { en: BAR });
  t.deepEqual(impact('a much longer text than that'), { en: BAR });
});

/** The words of a page’s body. */
function words(body: Body | undefined): string {
  return plainNodes([
    ...(body?.summary ?? []),
    ...(body?.sections ?? []).flatMap(({ content }) => content),
  ]);
}

/** Rule, place and name of each diagnostic. */
function said(files: TinyFiles): string[] {
  return makeTiny(files).diagnostics.map(
    ({ rule, severity, message, file, line, column }) =>
      `${file}:${line}:${column} ${severity} ${rule} ${/^Unexpected (\S+) in/.exec(message)?.[1] ?? message}`,
  );
}

const RULE = 'warning edition/hidden-reference';
const HIDDEN: TinyFiles = {
  'security/SEC-05.md': ticket({ audience: 'internal', aliases: ['SEC-5', 'OLD-1'] }),
  'incidents/INC-09.md': incident({ audience: 'internal' }),
};

test('a hidden id in prose becomes a bar, a hidden link keeps its words; both are said', (t) => {
  const files = {
    ...HIDDEN,
    'pages/p.md': front(
      { title: 'P' },
      'See SEC-05, OLD-1 and INC-09.\n\nSee [the keys](../security/SEC-05.md#how) and [SEC-05](../security/SEC-05.md).',
    ),
  };
  const body = tinyReport(files).pages[0]?.bodies['en'];
  t.is(words(body), `See ${BAR}, ${BAR} and ${BAR}.\nSee the keys and ${BAR}.`);
  t.false(JSON.stringify(body).includes('SEC-05'));
  t.deepEqual(said(files), [
    `pages/p.md:5:1 ${RULE} SEC-05`,
    `pages/p.md:5:1 ${RULE} OLD-1`,
    `pages/p.md:5:1 ${RULE} INC-09`,
    `pages/p.md:7:5 ${RULE} SEC-05`,
    `pages/p.md:7:47 ${RULE} SEC-05`,
    `pages/p.md:7:48 ${RULE} SEC-05`,
  ]);
});

test('a hidden page or day is no longer a link, and is said', (t) => {
  const files = {
    'pages/inner.md': front({ title: 'Inner', audience: 'internal' }, 'x'),
    'journal/2026-03-02.md': front({ title: 'Day', audience: 'internal' }, 'x'),
    'pages/p.md': front(
      { title: 'P' },
      'See [the page](inner.md) and [the day](../journal/2026-03-02.md).',
    ),
  };
  const body = tinyReport(files).pages[0]?.bodies['en'];
  t.is(words(body), 'See the page and the day.');
  t.false(JSON.stringify(body).includes('"link"'));
  t.deepEqual(said(files), [`pages/p.md:5:5 ${RULE} inner`, `pages/p.md:5:30 ${RULE} 2026-03-02`]);
});

test('a hidden id in a text of YAML becomes a bar, and is said where it stands', (t) => {
  const files = {
    ...HIDDEN,
    'engagement.yaml': tinyEngagement({ verdict: { en: 'Because of SEC-05 and SEC-05.' } }),
    'security/SEC-01.md': ticket({ impact: 'After SEC-05.', references: ['SEC-05'] }),
  };
  const { engagement, findings } = tinyReport(files);
  t.deepEqual(engagement.verdict, { en: `Because of ${BAR} and ${BAR}.` });
  t.deepEqual(findings[0]?.impact, { en: `After ${BAR}.` });
  t.deepEqual(findings[0]?.references, [BAR]);
  t.is(said(files).length, 3);
  t.true(said(files).every((line) => line.endsWith(`${RULE} SEC-05`)));
  t.true(
    said(files).some((line) => line.startsWith('security/SEC-01.md:7:9 ')),
    said(files).join('\n'),
  );
});

test('lists drop what is hidden, and each is said', (t) => {
  const files = {
    ...HIDDEN,
    'security/checks.yaml': stringify([
      { id: 'inner', title: 'Inner', rating: 0, audience: 'internal' },
      { id: 'open', title: 'Open', rating: 0 },
    ]),
    'security/SEC-01.md': ticket({
      depends: ['SEC-05', 'SEC-02'],
      incidents: ['INC-09'],
      checks: ['inner', 'open'],
    }),
    'security/SEC-02.md': ticket(),
    'incidents/INC-01.md': incident({
      actions: [
        { finding: 'SEC-5', type: 'prevent' },
        { finding: 'SEC-02', type: 'detect' },
      ],
    }),
    'engagement.yaml': tinyEngagement({
      trigger: 'INC-09',
      decisions: [{ id: 'D1', ask: 'Go?', findings: ['SEC-05', 'SEC-01'] }],
    }),
  };
  const { findings, incidents, engagement, checks } = tinyReport(files);
  const one = byId(findings, 'SEC-01');
  t.deepEqual(one.depends, ['SEC-02']);
  t.deepEqual(one.incidents, []);
  t.deepEqual(one.checks, ['open']);
  t.deepEqual(
    checks.map(({ id }) => id),
    ['open'],
  );
  t.deepEqual(byId(incidents, 'INC-01').actions, [{ finding: 'SEC-02', type: 'detect' }]);
  t.deepEqual(byId(incidents, 'INC-01').findings, ['SEC-02']);
  t.deepEqual(engagement.decisions[0]?.findings, ['SEC-01']);
  t.deepEqual(engagement.decisions[0]?.sums?.tickets, ['SEC-01']);
  t.false('trigger' in engagement);
  const names = said(files).map((line) => line.split(' ').at(-1) ?? '');
  t.deepEqual([...names].sort(), ['INC-09', 'INC-09', 'SEC-05', 'SEC-05', 'SEC-5', 'inner']);
});

test('what a ticket blocks and a check raises is of the edition too', (t) => {
  const files = {
    'security/checks.yaml': stringify([{ id: 'open', title: 'Open', rating: 0 }]),
    'security/SEC-01.md': ticket({
      audience: 'internal',
      depends: ['SEC-02'],
      checks: ['open'],
      incidents: ['INC-01'],
    }),
    'security/SEC-02.md': ticket(),
    'incidents/INC-01.md': incident({}),
  };
  const { findings, checks, incidents } = tinyReport(files);
  t.deepEqual(byId(findings, 'SEC-02').blocks, []);
  t.deepEqual(checks[0]?.findings, []);
  t.deepEqual(incidents[0]?.findings, []);
});

test('the internal edition has nothing to say of what it shows', (t) => {
  const files = { ...HIDDEN, 'pages/p.md': front({ title: 'P' }, 'See SEC-05.') };
  t.deepEqual(makeTiny(files, 'internal').diagnostics, []);
});

test('a hidden id that is redacted anyway is not worth a word', (t) => {
  t.deepEqual(
    said({ ...HIDDEN, 'security/SEC-01.md': ticket({ impact: 'After :redact[SEC-05].' }) }),
    [],
  );
});
