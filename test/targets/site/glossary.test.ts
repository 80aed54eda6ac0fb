import test from 'ava';

import type { Finding, Report } from '../../../src/report/report.ts';
import { createScope } from '../../../src/targets/shared/language-scope.ts';
import { placeReferences } from '../../../src/targets/site/place-references.ts';
import { viewGlossary, type GlossaryGroup } from '../../../src/targets/site/view-glossary.ts';
import { contextOf } from '../../helpers/context.ts';

const context = contextOf('findings');
const second = contextOf('test/engagements/second');

async function groupsOf(
  lang: string,
  change: (report: Report) => Report = (report) => report,
  of = context,
): Promise<readonly GlossaryGroup[]> {
  const made = await of;
  const report = change(made.report);
  const place = placeReferences(report, { lang, root: '', siteRoot: '' });
  const { view } = viewGlossary(createScope(report, made.templates(lang, place)));
  return (view as { groups: readonly GlossaryGroup[] }).groups;
}

const idsOf = (groups: readonly GlossaryGroup[]): string[] =>
  groups.flatMap(({ terms }) => terms.map(({ id }) => id));

const valuesOf = (groups: readonly GlossaryGroup[], id: string): string[] =>
  groups
    .flatMap(({ terms }) => terms)
    .filter((term) => term.id === id)
    .flatMap(({ values }) => values.map(({ name }) => name['value']));

const withFindings =
  (change: (finding: Finding) => Finding) =>
  (report: Report): Report => ({ ...report, findings: report.findings.map(change) });

test('every word has a name, a meaning that ends as a sentence, and an address of its own', async (t) => {
  for (const lang of ['fr', 'en']) {
    const groups = await groupsOf(lang);
    const terms = groups.flatMap((group) => group.terms);
    t.true(terms.length > 25);
    const anchors = terms.map(({ anchor }) => anchor);
    t.is(new Set(anchors).size, anchors.length);
    t.true(anchors.includes('Term-priority'));
    for (const { id, name, meanings, values } of terms) {
      t.not(name.value, '', id);
      for (const meaning of [...meanings, ...values.flatMap((value) => value.meanings)]) {
        t.regex(meaning.value, /\S[.!?]$/, `${lang} ${id}`);
      }
      t.true(meanings.length > 0, id);
    }
  }
});

test('both languages explain the same words', async (t) => {
  t.deepEqual(idsOf(await groupsOf('fr')), idsOf(await groupsOf('en')));
});

test('without an incident there are no words on incidents, without checks none on maturity', async (t) => {
  const all = idsOf(await groupsOf('fr'));
  for (const id of ['incident', 'phase', 'timeToDetect', 'errorBudget', 'factors', 'check']) {
    t.true(all.includes(id), id);
  }
  const none = await groupsOf('fr', (report) => ({ ...report, incidents: [], checks: [] }));
  t.deepEqual(
    none.map(({ anchor }) => anchor),
    ['Theme-engagement', 'Theme-recommendations'],
  );
});

test('severity, bases and kinds are explained where a finding has them', async (t) => {
  const bare = withFindings(({ severity: _, basis: __, ...rest }) => ({
    ...rest,
    kind: 'finding',
  }));
  const ids = idsOf(await groupsOf('fr', (report) => ({ ...bare(report), checks: [] })));
  for (const id of ['severity', 'basis', 'improvement', 'strength']) t.false(ids.includes(id), id);
  const low = withFindings((finding) => ({ ...finding, severity: 'low' }));
  t.deepEqual(valuesOf(await groupsOf('en', low), 'severity'), ['Low']);
});

test('only statuses in use are values; those derived are words of their own', async (t) => {
  const proposed = withFindings((finding) => ({
    ...finding,
    status: 'proposed',
    planned: false,
    overdue: false,
  }));
  const groups = await groupsOf('en', proposed);
  t.deepEqual(valuesOf(groups, 'status'), ['Proposed']);
  t.false(idsOf(groups).includes('planned'));
  t.true(idsOf(groups).includes('overdue'), 'the board always has that view');
  t.false(valuesOf(await groupsOf('en'), 'status').includes('Draft'));
});

test('levels bear the firm’s own names, each with its place on the scale', async (t) => {
  const groups = await groupsOf('en', undefined, second);
  t.deepEqual(valuesOf(groups, 'level'), [
    'None',
    'Ad hoc',
    'Repeatable',
    'Defined',
    'Measured',
    'Optimised',
  ]);
  t.true(idsOf(groups).includes('previous'));
  t.false(idsOf(await groupsOf('en')).includes('previous'));
});

test('the edition says what it shows', async (t) => {
  const edition =
    (id: string) =>
    (report: Report): Report => ({ ...report, edition: { id, base: 'client' } });
  t.deepEqual(valuesOf(await groupsOf('en', edition('public')), 'editions'), ['Public edition']);
  t.deepEqual(valuesOf(await groupsOf('en', edition('firm')), 'editions'), []);
});
