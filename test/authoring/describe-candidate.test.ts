/** What a scanner says → a finding in which its words are only words. */
import test from 'ava';

import { describeCandidate } from '../../src/authoring/describe-candidate.ts';
import { findCandidate } from '../../src/authoring/find-candidate.ts';
import { newFinding } from '../../src/authoring/new-finding.ts';
import { promoteCandidate } from '../../src/authoring/promote-candidate.ts';
import type { ScanRow } from '../../src/importers/importer.ts';
import { makeCandidates } from '../../src/importers/make-candidates.ts';
import { mergeCandidates } from '../../src/importers/merge-candidates.ts';
import { NO_CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { checkWith, folderWith } from '../helpers/base-engagement.ts';
import { HOSTILE_BLOCKS, HOSTILE_LINES } from '../helpers/hostile-texts.ts';

const theme = await loadTheme(folderWith({}));
const security = { id: 'security', code: 'SEC' };

function candidatesOf(failed: readonly ScanRow[]): string {
  const scan = { tool: 'Own *tool*', failed, passed: 0, skipped: 0 };
  const bytes = new Uint8Array();
  const scope = {
    tool: 'sarif',
    name: 'own',
    file: 'x',
    bytes,
    catalogue: NO_CATALOGUE,
    lang: 'en',
  };
  return mergeCandidates(makeCandidates(scan, scope)).text;
}

/** Promotes a candidate and checks all that there is then; gives the finding's text and what is said of it. */
async function promote(
  row: ScanRow,
  lang = 'en',
): Promise<{ text: string; said: string[]; candidates: string }> {
  const path = 'candidates/own.yaml';
  const candidates = candidatesOf([row]);
  const { index } = await checkWith({ [path]: candidates });
  const locale = theme.locales.get(lang);
  if (!index || !locale) throw new Error('The base has errors');
  const found = findCandidate('own/', index);
  const reported = describeCandidate(found, locale, index.ids.codes);
  const file = newFinding({ title: reported.title, category: security, reported }, index, locale);
  const marked = promoteCandidate(found, 'SEC-02', index);
  const files = { [file.path]: file.text ?? '', [path]: marked.text ?? '' };
  const { diagnostics } = await checkWith(files);
  return {
    text: file.text ?? '',
    // A scanner's title says what is wrong: that it is no action is for the person to mend.
    said: diagnostics
      .filter(({ rule }) => rule !== 'finding/title-action')
      .map(({ rule, message }) => `${rule} ${message}`),
    candidates: marked.text ?? '',
  };
}

test('a candidate says what, where and how', async (t) => {
  const { text, said, candidates } = await promote({
    check: 'R-1',
    title: 'Ports are open',
    severity: 'high',
    resource: 'web',
    location: 'a.tf:1',
    remediation: 'Close them:\nkubectl x\n\nThen look.',
    url: 'https://example.com/r',
  });
  t.is(
    text,
    `---
priority: 2
severity: high
basis: tool
resources:
  - web (a.tf:1)
references:
  - https://example.com/r
---

# Ports are open

## Observation

Reported by Own \\*tool\\*:

- R-1: Ports are open

## Expected impact

## How to do it

1. Close them:\\
   kubectl x
2. Then look.
`,
  );
  t.deepEqual(said, []);
  t.regex(candidates, /state: promoted\n[^]*\n {4}finding: SEC-02\n/);
});

test('the words around it are in the engagement’s language', async (t) => {
  const { text } = await promote({ check: 'R-1', title: 'Ports are open' }, 'fr');
  t.regex(text, /## Constat\n\nSignalé par Own \\\*tool\\\* :\n\n- R-1 : Ports are open\n/);
});

const TEXTS = [
  ...HOSTILE_LINES,
  ...HOSTILE_BLOCKS,
  ':::internal',
  '::leaf{x}',
  'at :Redact [secret] and :redact[x and :redact[y]',
  'SEC-99 of INC-77, see [a](../../x.md) and ![](http://elsewhere.invalid/x.png)',
  '# title\n---\nstatus: validated\n---',
  '* a\n1. b\n> c\n\n    code\n```\nd\n```',
  '`SEC-99` `:redact[x]`',
  'y'.repeat(1_000_000),
  '[^1]: x www.elsewhere.invalid https://elsewhere.invalid me@elsewhere.invalid',
  '- &a *b !!c %d @e',
  '\u0000\u001b[31m\u202e\uD800',
];

for (const [at, hostile] of TEXTS.entries()) {
  test(`hostile text ${at} stays text`, async (t) => {
    const { text, said } = await promote({
      check: hostile,
      title: hostile,
      resource: hostile,
      location: hostile,
      remediation: `${hostile}\n${hostile}\n\n${hostile}`,
      url: hostile,
    });
    t.deepEqual(said, [], text);
    t.notRegex(text, /^status:|^::/m);
    t.true(text.length < 6_000);
    if (hostile.length > 10_000) t.true(text.includes('(cut)'));
  });
}

test('what is long is told, and stays with the candidate', async (t) => {
  const rows = Array.from({ length: 30 }, (_, n): ScanRow => ({
    check: 'R-1',
    title: 'Ports',
    resource: `job-${String(n).padStart(2, '0')}`,
  }));
  const { index } = await checkWith({ 'candidates/own.yaml': candidatesOf(rows) });
  const locale = theme.locales.get('en');
  if (!index || !locale) throw new Error('The base has errors');
  const { resources, observation } = describeCandidate(findCandidate('own/R-1', index), locale, []);
  t.is(resources.length, 20);
  t.regex(observation, /10 more resources are in candidates\/own\.yaml\./);
});
