/** A push to both stand-ins: what it makes, what it leaves alone, and that it ends in the same board whatever fails on the way. */
import test from 'ava';
import fc from 'fast-check';

import { BoardError } from '../../src/boards/board-error.ts';
import type { Report } from '../../src/report/report.ts';
import { ticket } from '../helpers/tiny.ts';
import { isAsWritten } from './is-as-written.ts';
import { startGitHub, type GitHubStandIn } from './github-stand-in.ts';
import { openGitHub, openTrello, push, smallReport } from './push-kit.ts';
import type { Fault } from './serve-stand-in.ts';
import { startTrello, type TrelloStandIn } from './trello-stand-in.ts';

/** What a person sees of a Trello board. */
function seenTrello({ state }: TrelloStandIn): unknown {
  const name = (id: string): string => state.labels.find((label) => label.id === id)?.name ?? '';
  return state.lists.map((list) => ({
    list: list.name,
    cards: state.cards
      .filter(({ idList }) => idList === list.id)
      .sort((a, b) => a.pos - b.pos)
      .map((card) => ({
        name: card.name,
        text: card.desc.split('\n').slice(0, -1).join('\n'),
        labels: card.idLabels.map(name).sort(),
        due: card.due,
        closed: card.closed,
        steps: state.checklists
          .filter(({ idCard }) => idCard === card.id)
          .map(({ items }) => items.map((item) => [item.name, item.state])),
      })),
  }));
}

/** What a person sees of a repository's issues. */
function seenGitHub({ state }: GitHubStandIn): unknown {
  return {
    labels: [...state.labels].sort(),
    issues: state.issues.map(({ title, body, labels, milestone, state: open }) => ({
      title,
      text: body.split('\n').slice(0, -1).join('\n'),
      labels: [...labels].sort(),
      milestone: state.milestones.find(({ number }) => number === milestone)?.title,
      open,
    })),
  };
}

test('a Trello board is made: lists are categories, cards in order, steps to tick, a guide first; again, nothing', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const report = smallReport();
  const { service } = openTrello(trello.url, report);
  const dry = await push(service, report, { dry: true });
  t.is(trello.count().writes, 0, 'a dry run writes nothing');
  t.is(dry.steps.filter((step) => step.do === 'create').length, 4);
  await push(service, report);
  await isAsWritten(t, 'trello', seenTrello(trello));
  const { writes } = trello.count();
  const again = await push(service, report);
  t.deepEqual(again.steps, []);
  t.is(again.unchanged, 4);
  t.is(trello.count().writes, writes, 'a second push writes nothing');
});

test('GitHub’s issues are made: milestones are priorities, labels the rest; again, nothing', async (t) => {
  const github = await startGitHub();
  t.teardown(github.close);
  const report = smallReport();
  const { service } = await openGitHub(github.url, report);
  await push(service, report);
  await isAsWritten(t, 'github', seenGitHub(github));
  const { writes } = github.count();
  const again = await push(service, report);
  t.deepEqual(again.steps, []);
  t.is(github.count().writes, writes);
  t.deepEqual(github.state.problems, []);
});

const FAULTS: readonly Fault[] = ['limit', 'fault', 'done-fault', 'drop', 'done-drop', 'slow'];

/** Pushes as a person would: again, until it says that it is done. */
async function pushUntilDone(pushOnce: () => Promise<unknown>): Promise<void> {
  for (let run = 1; ; run += 1) {
    try {
      await pushOnce();
      return;
    } catch (error) {
      if (!(error instanceof BoardError) || run === 20) throw error;
    }
  }
}

/** Some requests fail, at random places; in the first run only, a whole stretch may. */
const failures = fc.record({
  at: fc.array(
    fc.record({ number: fc.integer({ min: 1, max: 45 }), fault: fc.constantFrom(...FAULTS) }),
    { minLength: 1, maxLength: 5 },
  ),
  outage: fc.option(
    fc.record({ from: fc.integer({ min: 1, max: 45 }), length: fc.integer({ min: 6, max: 14 }) }),
  ),
});

function faultsOf({
  at,
  outage,
}: {
  at: { number: number; fault: Fault }[];
  outage: { from: number; length: number } | null;
}) {
  return (number: number): Fault => {
    if (outage && number >= outage.from && number < outage.from + outage.length)
      return number % 2 ? 'drop' : 'fault';
    return at.find((one) => one.number === number)?.fault ?? 'none';
  };
}

test('Trello: whatever fails, running again ends in the same board', async (t) => {
  const sound = await startTrello();
  t.teardown(sound.close);
  const report = smallReport();
  await push(openTrello(sound.url, report).service, report);
  await fc.assert(
    fc.asyncProperty(failures, async (plan) => {
      const trello = await startTrello();
      try {
        trello.failWith(faultsOf(plan));
        await pushUntilDone(() => push(openTrello(trello.url, report).service, report));
        t.deepEqual(seenTrello(trello), seenTrello(sound));
        trello.failWith(() => 'none');
        t.deepEqual((await push(openTrello(trello.url, report).service, report)).steps, []);
      } finally {
        await trello.close();
      }
    }),
    { numRuns: 15 },
  );
});

test('GitHub: whatever fails, running again ends in the same board', async (t) => {
  const sound = await startGitHub();
  t.teardown(sound.close);
  const report = smallReport();
  await push((await openGitHub(sound.url, report)).service, report);
  await fc.assert(
    fc.asyncProperty(failures, async (plan) => {
      const github = await startGitHub();
      try {
        github.failWith(faultsOf(plan));
        await pushUntilDone(async () =>
          push((await openGitHub(github.url, report)).service, report),
        );
        t.deepEqual(seenGitHub(github), seenGitHub(sound));
        t.deepEqual(github.state.problems, []);
      } finally {
        await github.close();
      }
    }),
    { numRuns: 12 },
  );
});

test('Retry-After is waited for to the second, and said', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const report = smallReport();
  trello.failWith((number) => (number === 6 ? 'limit' : 'none'));
  const { service, sleeps, said } = openTrello(trello.url, report);
  await push(service, report);
  t.deepEqual(sleeps, [7000]);
  t.deepEqual(said, ['Trello asks to wait 7 s']);
});

test('a token that is refused is said without the token', async (t) => {
  const trello = await startTrello();
  const github = await startGitHub();
  t.teardown(trello.close);
  t.teardown(github.close);
  const report = smallReport();
  const wrong = { key: 'wr0ngkey', token: 'wr0ngt0ken' };
  const first = await t.throwsAsync(push(openTrello(trello.url, report, wrong).service, report), {
    instanceOf: BoardError,
  });
  const second = await t.throwsAsync(
    push((await openGitHub(github.url, report, 'wr0ngt0ken')).service, report),
    { instanceOf: BoardError },
  );
  for (const error of [first, second]) {
    t.is(error.fault, 'environment');
    t.notRegex(`${error.message} ${error.stack ?? ''}`, /wr0ng/);
  }
});

test('what the client did on Trello stays: moved, renamed, rewritten, ticked, labelled, deleted, archived', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const report = smallReport();
  const { service } = openTrello(trello.url, report);
  await push(service, report);
  const { state } = trello;
  const card = (id: string) => state.cards.find(({ name }) => name.startsWith(id));
  const [one, two, three] = [card('SEC-01'), card('SEC-02'), card('AVA-01')];
  if (!one || !two || !three) return t.fail();
  state.labels.push({ id: 'mine', name: 'Ours alone', color: 'pink' });
  Object.assign(one, {
    name: 'SEC-01 – our own words',
    idList: three.idList,
    idLabels: [...one.idLabels, 'mine'],
  });
  const ticked = state.checklists.find(({ idCard }) => idCard === one.id)?.items[0];
  if (ticked) ticked.state = 'complete';
  state.lists.push({ id: 'foreign', name: 'Done here', closed: false, pos: 9 });
  state.cards.push({
    id: 'ffffffffffffffffffffffff',
    name: 'A card of theirs',
    desc: 'words',
    idList: 'foreign',
    idLabels: [],
    pos: 1,
    due: null,
    closed: false,
  });
  state.cards = state.cards.filter(({ id }) => id !== two.id);
  three.closed = true;
  const before = structuredClone(state);
  const changed = smallReport({
    'security/SEC-01-one.md': ticket(
      { title: 'Close all ports', priority: 2, due: '2026-07-31' },
      'Seen.\n\n## How\n\n1. List them.\n2. Close them all.\n3. Check.',
    ),
  });
  const plan = await push(service, changed);
  t.deepEqual(plan.notes.map(({ is, id, text }) => `${is} ${id}: ${text}`).sort(), [
    'conflict SEC-01: the client changed the title, and so did we: theirs stays',
    'kept AVA-01: the client closed it',
    'kept SEC-01: the client moved it',
    'kept SEC-02: the client deleted it: it is not made again',
  ]);
  t.is(one.name, 'SEC-01 – our own words');
  t.is(one.idList, three.idList);
  t.true(one.idLabels.includes('mine'));
  t.is(one.due, '2026-07-31T12:00:00.000Z', 'what the client left alone follows the sources');
  t.true(three.closed);
  t.deepEqual(state.cards.at(-1), before.cards.at(-1), 'a card of theirs is none of ours');
  t.deepEqual(
    state.checklists
      .find(({ idCard }) => idCard === one.id)
      ?.items.map(({ name, state: done }) => [name, done]),
    [
      ['List them.', 'complete'],
      ['Close them all.', 'incomplete'],
      ['Check.', 'incomplete'],
    ],
  );
  const names = one.idLabels.map((id) => state.labels.find((label) => label.id === id)?.name);
  t.true(names.includes('P2 – Plan') && !names.some((name) => name?.startsWith('P1')));
});

test('what the client did on GitHub stays; boxes that are ticked stay ticked in a new text', async (t) => {
  const github = await startGitHub();
  t.teardown(github.close);
  const report = smallReport();
  const { service } = await openGitHub(github.url, report);
  await push(service, report);
  const { issues } = github.state;
  const issue = (id: string) => issues.find(({ title }) => title.startsWith(id));
  const [one, two] = [issue('SEC-01'), issue('SEC-02')];
  if (!one || !two) return t.fail();
  one.body = one.body.replace('[ ] List', '[x] List').replaceAll('\n', '\r\n');
  two.body = `Rewritten by the client.\n${two.body}`;
  two.milestone = null;
  const changed = smallReport({
    'security/SEC-01-one.md': ticket(
      { title: 'Close the ports' },
      'Seen again.\n\n## How\n\n1. List them.\n2. Close them all.',
    ),
    'security/SEC-02-two.md': ticket(
      { title: 'Rotate the keys', priority: 1 },
      'Seen.\n\n## How\n\n1. Make other ones.',
    ),
  });
  const plan = await push(service, changed);
  t.regex(one.body, /Seen again\.[^]*\[x\] List them\.[^]*\[ \] Close them all\./);
  t.regex(two.body, /^Rewritten by the client\./);
  t.is(two.milestone, null);
  t.deepEqual(plan.notes.map(({ is, id, text }) => `${is} ${id}: ${text}`).sort(), [
    'conflict SEC-02: the client changed the text, and so did we: theirs stays',
    'kept SEC-02: the client changed the priority',
  ]);
  t.deepEqual(github.state.problems, []);
});

test('what the report no longer shows is archived, unless the client did anything to it; shown again, it comes back', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const report = smallReport();
  const { service } = openTrello(trello.url, report);
  await push(service, report);
  const hidden = { audience: 'internal' };
  const less = smallReport({
    'security/SEC-01-one.md': ticket({ title: 'Close the ports', ...hidden }),
    'security/SEC-02-two.md': ticket({ title: 'Rotate the keys', ...hidden }),
  });
  const [one, two] = ['SEC-01', 'SEC-02'].map((id) =>
    trello.state.cards.find(({ name }) => name.startsWith(id)),
  );
  if (!one || !two) return t.fail();
  trello.state.comments.push({
    card: two.id,
    text: 'We need this',
    by: 'Somebody',
    date: '2026-03-05T09:00:00.000Z',
  });
  const plan = await push(service, less);
  t.true(one.closed);
  t.false(two.closed);
  t.deepEqual(
    plan.notes.map(({ text }) => text),
    ['the report no longer shows it, but it has comments'],
  );
  t.deepEqual((await push(service, less)).steps, []);
  await push(service, report);
  t.false(one.closed);
});

test('a new ticket stands in the order of priority; two audits on one board do not see each other’s cards', async (t) => {
  const trello = await startTrello();
  t.teardown(trello.close);
  const report = smallReport();
  const { service } = openTrello(trello.url, report);
  await push(service, report);
  const more = smallReport({
    'security/SEC-03-new.md': ticket({ title: 'A new first one', priority: 1 }),
  });
  await push(service, more);
  const [list] = trello.state.lists;
  const names = trello.state.cards
    .filter(({ idList }) => idList === list?.id)
    .sort((a, b) => a.pos - b.pos)
    .map(({ name }) => name.slice(0, 6));
  t.deepEqual(names, ['How to', 'SEC-01', 'SEC-03', 'SEC-02']);
  const dates = { ...report.engagement.dates, start: '2027-01-01' };
  const other: Report = { ...report, engagement: { ...report.engagement, dates } };
  const plan = await push(service, other);
  t.is(plan.steps.filter((step) => step.do === 'create').length, 4);
  t.deepEqual((await push(service, more)).steps, []);
});

test('three hundred tickets are pushed, and found again', async (t) => {
  const github = await startGitHub();
  t.teardown(github.close);
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index): [string, string] => {
      const id = `SEC-${String(index + 1).padStart(3, '0')}`;
      return [
        `security/${id}.md`,
        ticket({ title: `Ticket ${index + 1}`, priority: (index % 3) + 1 }),
      ];
    }),
  );
  const report = smallReport(files);
  const { service, sleeps } = await openGitHub(github.url, report);
  await push(service, report);
  t.is(github.state.issues.length, 304);
  t.true(
    sleeps.length >= 303 && sleeps.every((pause) => pause === 1000),
    'GitHub asks for a second between two changes',
  );
  t.deepEqual((await push(service, report)).steps, []);
});
