/** The client's answers come back into the sources: from both stand-ins, a workbook, a CSV and an export. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import test from 'ava';

import type { Answer } from '../../src/boards/answer.ts';
import { applyAnswers, type AppliedAnswers } from '../../src/boards/apply-answers.ts';
import { createLabelBook } from '../../src/boards/label-book.ts';
import { nameEngagement } from '../../src/boards/make-drafts.ts';
import { findDay, readDay } from '../../src/boards/read-day.ts';
import { readAnswerFile } from '../../src/boards/read-answer-file.ts';
import { readCards } from '../../src/boards/read-cards.ts';
import { readTrelloExport } from '../../src/boards/trello/read-export.ts';
import { board } from '../../src/targets/board/target.ts';
import { contextOfFiles } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { tinyEngagement, tinyIndex, tinyReport, type TinyFiles } from '../helpers/tiny.ts';
import { isAsWritten } from './is-as-written.ts';
import { startGitHub } from './github-stand-in.ts';
import { localesOf, openGitHub, openTrello, push, smallFiles, smallReport } from './push-kit.ts';
import { startTrello } from './trello-stand-in.ts';

const TEAM = [
  { role: 'Cloud architect', side: 'auditor', name: 'auditor' },
  { role: 'Product Owner', side: 'client', approves: true },
  { role: 'Head of support', side: 'client', name: 'client' },
];
const engagement = { 'engagement.yaml': tinyEngagement({ team: TEAM }) };
const files = smallFiles(engagement);

function apply(answers: readonly Answer[], sources: TinyFiles = files): AppliedAnswers {
  return applyAnswers(answers, { index: tinyIndex(sources), today: '2026-03-06' });
}

/** The sources with what was written. */
function after({ files: changed }: AppliedAnswers, sources: TinyFiles = files): TinyFiles {
  return { ...sources, ...Object.fromEntries(changed.map(({ path, text }) => [path, text ?? ''])) };
}

test('push, answers on GitHub, pull: labels are statuses, the comment is why, a question waits for the auditor', async (t) => {
  const github = await startGitHub();
  t.teardown(github.close);
  const report = tinyReport(files);
  const { service } = await openGitHub(github.url, report);
  await push(service, report);
  const { issues, comments } = github.state;
  const [, one, two, three] = issues;
  one?.labels.push('PO validated');
  two?.labels.push('Deferred', 'Question');
  three?.labels.push('Rejected');
  comments.push({
    issue: 3,
    text: 'After the summer,\n30/09/2026: who pays? ::internal :redact[x] \u202e',
    by: 'client',
    date: '2026-03-05T10:00:00Z',
  });
  comments.push({ issue: 3, text: 'Noted.', by: 'auditor', date: '2026-03-05T11:00:00Z' });
  const read = async (of: typeof report) =>
    readCards({
      engagement: nameEngagement(of),
      cards: (await service.read()).cards,
      comments: (card) => service.readComments(card),
      auditors: new Set(['auditor']),
    });
  const answers = await read(report);
  const done = apply(answers.answers);
  await isAsWritten(t, 'pulled', { ...done, files: after(done) });
  t.notThrows(() => tinyReport(after(done)));
  const again = apply(answers.answers, after(done));
  t.deepEqual([again.files, again.applied], [[], []], 'a second pull changes nothing');
  t.is(again.unchanged, 3);
  const pulled = tinyReport(after(done));
  await push(service, pulled);
  t.deepEqual((await push(service, pulled)).steps, []);
  t.deepEqual(
    (await read(pulled)).answers.map(({ id, answer }) => `${id} ${answer}`),
    ['SEC-02 question', 'AVA-01 rejected'],
    'what the sources say is read',
  );
});

test('Trello: a moved card is told and changes nothing; a due date is the day until which it waits; an export says the same', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const report = smallReport(engagement);
  const { service } = openTrello(trello.url, report);
  await push(service, report);
  const { state } = trello;
  const [one, two] = ['SEC-01', 'SEC-02'].map((id) =>
    state.cards.find(({ name }) => name.startsWith(id)),
  );
  if (!one || !two) return t.fail();
  const label = (name: string) => state.labels.find((label) => label.name === name)?.id ?? '';
  one.idList = state.lists[1]?.id ?? '';
  two.idLabels.push(label('Deferred'));
  two.due = '2026-10-01T12:00:00.000Z';
  state.comments.push({
    card: two.id,
    text: 'No budget before',
    by: 'Somebody',
    date: '2026-03-05T10:00:00.000Z',
  });
  const { cards } = await service.read();
  const source = { engagement: nameEngagement(report), auditors: new Set<string>() };
  const found = await readCards({
    ...source,
    cards,
    comments: (card) => service.readComments(card),
  });
  t.deepEqual(found.answers, [
    {
      id: 'SEC-02',
      answer: 'deferred',
      base: 'proposed',
      reason: 'No budget before',
      until: '2026-10-01',
      name: 'Somebody',
      on: '2026-03-05',
      where: `https://trello.com/c/${two.id}`,
    },
  ]);
  t.is(found.remarks.length, 1);
  const text = JSON.stringify({
    cards: state.cards.map((card) => ({
      ...card,
      labels: card.idLabels.flatMap((id) => state.labels.filter((one) => one.id === id)),
      shortUrl: `https://trello.com/c/${card.id}`,
      dateLastActivity: '2026-03-04T08:00:00.000Z',
    })),
    actions: state.comments.map(({ card, text: words, by, date }, index) => ({
      id: String(index),
      idMemberCreator: 'm',
      type: 'commentCard',
      date,
      data: { text: words, card: { id: card } },
      memberCreator: { id: 'm', fullName: by },
    })),
  });
  const exported = await readTrelloExport(text, {
    book: createLabelBook(report, localesOf(report)),
    stepsNames: ['Steps'],
  });
  t.deepEqual((await readCards({ ...source, ...exported })).answers, found.answers);
  await t.throwsAsync(
    readTrelloExport('{"name":1}', {
      book: createLabelBook(report, localesOf(report)),
      stepsNames: [],
    }),
    { message: /no board of Trello/ },
  );
});

test('a status that changed since is a conflict, what lacks a reason or a date is incomplete, neither is written', (t) => {
  const answer = { base: 'proposed', where: 'here', on: '2026-03-05' } as const;
  const done = apply([
    { ...answer, id: 'AVA-01', answer: 'rejected', reason: 'No' },
    { ...answer, id: 'SEC-01', answer: 'rejected' },
    { ...answer, id: 'SEC-02', answer: 'deferred', reason: 'Later' },
    { ...answer, id: 'SEC-99', answer: 'validated' },
    { ...answer, id: 'SEC-02', answer: 'question' },
  ]);
  t.deepEqual(done.files, []);
  t.deepEqual(done.conflicts, [
    'AVA-01: the client says rejected, to proposed; the sources say validated since (here)',
  ]);
  t.deepEqual(done.problems, [
    'SEC-01 is rejected without a reason (here)',
    'SEC-02 is deferred without a date until when (here)',
    'SEC-99 is no ticket of this engagement (here)',
    'SEC-02 asks a question and does not say which: a comment or a reason is missing (here)',
  ]);
});

test('comments, quotes, line ends and byte-order marks stay; only status and validation change', (t) => {
  const source =
    '\uFEFF---\r\n# about the key\r\ntitle: "Close: the ports"   # said so\r\npriority: 1\r\nstatus:   proposed # waits\r\n\r\neffort: 1d\r\ncost: 0\r\nimpact: >-\r\n  Better\r\n  indeed.\r\n---\r\n\r\nSeen.\r\n\r\n## How\r\n\r\nDo it.\r\n';
  const sources = { ...engagement, 'security/SEC-01-one.md': source };
  const done = apply(
    [
      {
        id: 'SEC-01',
        answer: 'rejected',
        base: 'proposed',
        reason: 'Too: dear # now',
        where: 'here',
      },
    ],
    sources,
  );
  t.is(
    done.files[0]?.text,
    source.replace(
      'proposed # waits',
      'rejected # waits\r\nvalidation: { by: Product Owner, on: 2026-03-06, note: "Too: dear # now" }',
    ),
  );
});

test('several tickets of one list are written together; a translated reason of before goes', (t) => {
  const list =
    '# all of it\n- id: SEC-01\n  title: One\n  priority: 1\n  status: proposed\n  cost: 0\n  impact: Good\n  body: |\n    ## How\n\n    So.\n- { id: SEC-02, title: Two, priority: 2, status: proposed, cost: 0, impact: Good, body: "## How\\n\\nSo." } # short\n';
  const sources = { ...engagement, 'security/findings.yaml': list };
  const done = apply(
    [
      { id: 'SEC-01', answer: 'validated', base: 'proposed', where: 'a', role: 'Head of Support' },
      { id: 'SEC-02', answer: 'rejected', base: 'proposed', reason: 'No', where: 'b' },
    ],
    sources,
  );
  t.is(done.files.length, 1);
  const validation = 'validation: { by: Head of Support, on: 2026-03-06 }';
  t.is(
    done.files[0]?.text,
    list
      .replace('status: proposed\n', `status: validated\n  ${validation}\n`)
      .replace('status: proposed,', 'status: rejected,')
      .replace(
        ' } # short',
        ', validation: { by: Product Owner, on: 2026-03-06, note: No } } # short',
      ),
  );
  const both = {
    'engagement.yaml': tinyEngagement({ languages: ['fr', 'en'], team: TEAM }),
    'security/SEC-01-one.md':
      '---\npriority: 1\nstatus: proposed\ncost: 0\nimpact: Mieux\nvalidation: { note: Avant }\n---\n\n# Fermer\n\n## Comment\n\nAinsi.\n',
    'security/SEC-01-one.en.md':
      '---\ntitle: Close\nnote: Before # as said\nimpact: Better\n---\n\n## How\n\nSo.\n',
  };
  const told = apply(
    [{ id: 'SEC-01', answer: 'rejected', base: 'proposed', reason: 'Non', where: 'a' }],
    both,
  );
  t.is(told.files[1]?.text, '---\ntitle: Close\nimpact: Better\n---\n\n## How\n\nSo.\n');
});

for (const lang of ['fr', 'en']) {
  test(`the workbook and the CSV in ${lang} come back with the answers that were put in them`, async (t) => {
    const sources = smallFiles({
      'engagement.yaml': tinyEngagement({ languages: [lang], team: TEAM }),
      'security/SEC-01-one.md':
        '---\ntitle: "=HYPERLINK(1)"\npriority: 1\nstatus: proposed\neffort: 0.5d\ncost: 0\nimpact: "@better"\n---\n\nSeen.\n\n## How\n\nDo it.\n',
    });
    const context = await contextOfFiles(sources);
    t.teardown(() => context.close());
    const made = await board.render(context);
    const bytes = (path: string): Uint8Array =>
      made.find((one) => one.path === `board/${path}`)?.bytes ?? new Uint8Array();
    const locales = localesOf(context.report);
    const word = (key: string): string => locales[0].t(`board.answers.${key}`);
    t.deepEqual(
      (await readAnswerFile(bytes(`board.${lang}.xlsx`), locales))?.answers.map(
        ({ id, answer }) => `${id} ${answer}`,
      ),
      ['AVA-01 validated'],
    );
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(`board.${lang}.csv`));
    const [comma, semicolon] = lang === 'fr' ? [',', ';'] : ['.', ','];
    t.true(csv.startsWith('\uFEFF'));
    t.regex(csv, new RegExp(`'=HYPERLINK.*0\\${comma}5`));
    t.regex(csv, /'@better/);
    // As a spreadsheet saves it again: no mark, other line ends, dates as people write them.
    const saved = csv
      .slice(1)
      .replace(`SEC-02${semicolon}`, `SEC-02${semicolon}`)
      .split('\r\n')
      .map((line) => {
        if (!line.startsWith('SEC-02')) return line;
        const cells = line.split(semicolon);
        cells.splice(
          -4,
          4,
          word('deferred').toUpperCase(),
          `"'=cmd|x ""quoted"""`,
          '30/09/2026',
          '',
        );
        return cells.join(semicolon);
      })
      .join('\n');
    const back = await readAnswerFile(new TextEncoder().encode(saved), locales);
    t.deepEqual(back?.answers[0], {
      id: 'SEC-02',
      answer: 'deferred',
      base: 'proposed',
      reason: '=cmd|x "quoted"',
      until: '2026-09-30',
      role: undefined,
      where: 'line 3',
    });
    const { openXlsx, saveXlsx } = await import('hucre/xlsx');
    const book = await openXlsx(bytes(`board.${lang}.xlsx`));
    const [sheet] = book.sheets;
    const row = sheet?.rows.find((cells) => cells[0] === 'SEC-02') ?? [];
    row.splice(
      -4,
      4,
      word('rejected'),
      'Too dear',
      new Date('2026-09-30T00:00:00Z'),
      'Head of support',
    );
    const answered = await readAnswerFile(await saveXlsx(book), locales);
    t.deepEqual(answered?.answers[0], {
      id: 'SEC-02',
      answer: 'rejected',
      base: 'proposed',
      reason: 'Too dear',
      until: '2026-09-30',
      role: 'Head of support',
      where: 'line 3',
    });
    const done = applyAnswers(answered?.answers ?? [], {
      index: tinyIndex(sources),
      today: '2026-03-06',
    });
    t.deepEqual(done.applied, ['SEC-02 proposed → rejected: Too dear']);
    t.is(done.unchanged, 1);
  });
}

test('a workbook that LibreOffice saved, as such and as CSV, says the same', async (t) => {
  const context = await contextOfFiles(smallFiles(engagement));
  t.teardown(() => context.close());
  const made = (await board.render(context)).find(({ path }) => path.endsWith('.xlsx'));
  const folder = await temporaryFolder(t, 'constat-office-');
  await writeFile(join(folder, 'board.xlsx'), made?.bytes ?? new Uint8Array());
  const locales = localesOf(context.report);
  const ids = async (bytes: Uint8Array): Promise<string[]> =>
    (await readAnswerFile(bytes, locales))?.answers.map(
      ({ id, answer, base }) => `${id} ${answer} ${base ?? ''}`,
    ) ?? [];
  for (const format of ['xlsx', 'csv']) {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, format),
      join(folder, 'board.xlsx'),
    ];
    spawnSync('soffice', args, { timeout: 120_000 });
    const saved = await readFile(join(folder, format, `board.${format}`)).catch(() => undefined);
    if (!saved) {
      t.log('skipped: LibreOffice Calc is not installed');
      break;
    }
    t.deepEqual(await ids(saved), ['AVA-01 validated validated'], format);
  }
  t.pass();
});

test('a file that is none, and cells that are no answer, are said in words', async (t) => {
  const locales = localesOf(smallReport());
  const read = (text: string) => readAnswerFile(new TextEncoder().encode(text), locales);
  await t.throwsAsync(read('a,b\n1,2\n'), { message: /no table of answers/ });
  await t.throwsAsync(readAnswerFile(new Uint8Array([0x50, 0x4b, 3, 4, 0]), locales), {
    message: /cannot be read/,
  });
  const found = await read(
    'a title above,\nRef.,Status,Answer,Reason or question,Postponed until\nSEC-01,Proposed,maybe,,\nSEC-02,Proposed,postponed,x,soon\nSEC-03,Proposed,,why,\n',
  );
  t.deepEqual(found?.answers, []);
  t.deepEqual(found?.problems, [
    'line 3 (SEC-01): unexpected answer maybe, expected validated, rejected, postponed, question',
    'line 4 (SEC-02): unexpected date soon, expected one such as 2026-09-30',
    'line 5 (SEC-03): there is a reason and no answer',
  ]);
});

test('days are read as people and spreadsheets write them', (t) => {
  const days = [
    '2026-09-30',
    '30/09/2026',
    '30.9.26',
    '09/30/2026',
    '46295',
    '2026-09-30T00:00:00',
    '30/09/2026 00:00',
  ];
  t.deepEqual(
    days.map(readDay),
    days.map(() => '2026-09-30'),
  );
  t.deepEqual(['', 'soon', '31/02/2026', '2026-13-01'].map(readDay), [
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  t.is(findDay('not 2026-01-01 but 30/09/2026, room 12/13'), '2026-09-30');
  t.is(findDay('version 1.2.3'), undefined);
});
