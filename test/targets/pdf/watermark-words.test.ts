/** Which reports say on every page that they are not the final one. */
import test from 'ava';

import type { Report } from '../../../src/report/report.ts';
import type { LanguageScope } from '../../../src/targets/shared/language-scope.ts';
import { createScope } from '../../../src/targets/shared/language-scope.ts';
import { watermarkWords } from '../../../src/targets/pdf/watermark-words.ts';
import { contextOf } from '../../helpers/context.ts';

const context = await contextOf('findings');
const nowhere = { href: () => undefined, image: () => undefined, diagram: () => undefined };
const base = createScope(context.report, context.templates('fr', nowhere));
test.after.always(() => context.close());

function scopeOf(change: (report: Report) => Partial<Report>): LanguageScope {
  return { ...base, report: { ...base.report, ...change(base.report) } };
}

/** The engagement with another version and history. */
function versioned(version: string | undefined, history: readonly string[] = []) {
  return scopeOf(({ engagement: { version: _, ...engagement } }) => ({
    engagement: {
      ...engagement,
      ...(version === undefined ? {} : { version }),
      document: {
        ...engagement.document,
        history: history.map((one, index) => ({
          version: one,
          on: `2020-04-0${index + 1}`,
          text: {},
        })),
      },
    },
  }));
}

test('the final report says nothing', (t) => {
  t.is(watermarkWords(base), undefined);
  t.is(watermarkWords(versioned('1.0')), undefined);
  t.is(watermarkWords(versioned('10')), undefined);
  t.is(watermarkWords(versioned(undefined)), undefined);
  t.is(watermarkWords(versioned(undefined, ['0.9', '1.0'])), undefined);
});

test('a version below 1 is a draft', (t) => {
  for (const version of ['0.9', '0', 'v0.1', '0.10-rc']) {
    t.is(watermarkWords(versioned(version)), 'PROJET', version);
  }
  t.is(watermarkWords(versioned(undefined, ['0.1', '0.9'])), 'PROJET');
});

test('a finding in draft makes a draft', (t) => {
  const scope = scopeOf(({ findings }) => ({
    findings: findings.map((one, index) => (index === 3 ? { ...one, status: 'draft' } : one)),
  }));
  t.is(watermarkWords(scope), 'PROJET');
});

test('the internal edition says that it is, drafts or not', (t) => {
  t.regex(
    watermarkWords(scopeOf(() => ({ edition: { id: 'internal', base: 'internal' } }))) ?? '',
    /^INTERNE/,
  );
});
