import test from 'ava';

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatLine } from '../../src/diagnostics/format-line.ts';
import type { ReportScope } from '../../src/diagnostics/reporter.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../src/diagnostics/report-formats.ts';
import { printDiagnostics } from '../../src/diagnostics/reporters.ts';

const PRIORITY: Diagnostic = {
  rule: 'finding/priority',
  severity: 'error',
  message: 'Unexpected priority 5, expected 1, 2 or 3',
  hint: '1 is first',
  file: 'security/SEC-01.md',
  line: 4,
  column: 11,
  endLine: 4,
  endColumn: 12,
};
const UNUSED: Diagnostic = {
  rule: 'source/unused-file',
  severity: 'warning',
  message: 'Unexpected file that nothing cites, expected a link, a picture or evidence',
  file: 'assets/a, b: 100%.png',
  line: 1,
  column: 1,
};
/** What somebody put into a file to fool a terminal, a log or a workflow. */
const HOSTILE: Diagnostic = {
  rule: 'finding/title',
  severity: 'error',
  message: 'Unexpected "\u001B[31m\n::error::owned\u0007\u202E"',
  hint: 'a\r\nb',
  file: 'x\n::warning::\u001B]0;y.md',
  line: 1,
  column: 1,
};

const TEXT = '---\r\nid: SEC-01\r\ntitle: Isolate\r\npriority: 5\r\nkind: finding\r\n---\r\n';
const scope: ReportScope = { label: 'findings', texts: () => TEXT, color: false };

function print(
  format: ReportFormat,
  diagnostics: Diagnostic[],
  own: Partial<ReportScope> = {},
): string {
  return printDiagnostics(format, diagnostics, { ...scope, ...own });
}

test('a line is exactly that of the contract', (t) => {
  t.is(
    formatLine(PRIORITY, 'findings'),
    'findings/security/SEC-01.md:4:11 error finding/priority  Unexpected priority 5, expected 1, 2 or 3',
  );
  t.is(formatLine(UNUSED, './audits/x/').split(':')[0], './audits/x/assets/a, b');
  t.is(formatLine(UNUSED, '/').split(':')[0], '/assets/a, b');
});

test('pretty: the line, the source around it, the hint, and a count', (t) => {
  t.is(
    print('pretty', [PRIORITY, UNUSED]),
    `findings/security/SEC-01.md:4:11 error finding/priority  Unexpected priority 5, expected 1, 2 or 3
    3 | title: Isolate
  > 4 | priority: 5
      |           ^
    5 | kind: finding
  1 is first

findings/assets/a, b: 100%.png:1:1 warning source/unused-file  Unexpected file that nothing cites, expected a link, a picture or evidence

1 error, 1 warning
`,
  );
});

test('pretty: colour is a matter of the flag', (t) => {
  const plain = print('pretty', [PRIORITY]);
  const colored = print('pretty', [PRIORITY], { color: true });
  t.false(plain.includes('\u001B'));
  t.true(colored.includes('\u001B[31merror\u001B[39m'));
  // oxlint-disable-next-line no-control-regex -- The codes are what is taken off.
  t.is(colored.replaceAll(/\u001B\[\d+m/g, ''), plain);
});

test('pretty: nothing found', (t) => {
  t.is(print('pretty', []), 'no errors, no warnings\n');
});

test('pretty: a long line is cut around the place, and a place that is not there has no frame', (t) => {
  const long = { ...PRIORITY, line: 1, column: 500, endLine: 1, endColumn: 504 };
  const shown = print('pretty', [long], {
    texts: () => `${'x'.repeat(499)}HERE${'y'.repeat(1e6)}`,
  });
  t.regex(shown, / {2}> 1 \| …x{19}HEREy+…\n {6}\| {21}\^{4}\n/);
  t.true(shown.length < 500);
  t.false(print('pretty', [{ ...PRIORITY, line: 99 }]).includes('|'));
  t.false(print('pretty', [PRIORITY], { texts: () => undefined }).includes('|'));
});

for (const format of REPORT_FORMATS) {
  test(`${format}: what a file holds commands nothing`, (t) => {
    const shown = print(format, [HOSTILE], { texts: () => 'a\u001B[2J\u0000b' });
    // oxlint-disable-next-line no-control-regex -- Controls are what must not be there.
    t.notRegex(shown, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
    t.notRegex(shown, /^::(?:error|warning)::/m);
    t.true(shown.endsWith('\n'));
  });
}

test('json: files as they would be typed, and counts', (t) => {
  const { file, ...rest } = PRIORITY;
  t.deepEqual(JSON.parse(print('json', [PRIORITY, UNUSED])), {
    errors: 1,
    warnings: 1,
    diagnostics: [
      { ...rest, file: `findings/${file}` },
      { ...UNUSED, file: `findings/${UNUSED.file}` },
    ],
  });
});

test('github: workflow commands, escaped', (t) => {
  t.is(
    print('github', [PRIORITY, UNUSED], { label: './findings' }),
    `::error file=findings/security/SEC-01.md,line=4,endLine=4,col=11,endColumn=12,title=finding/priority::Unexpected priority 5, expected 1, 2 or 3%0A1 is first
::warning file=findings/assets/a%2C b%3A 100%25.png,line=1,col=1,title=source/unused-file::Unexpected file that nothing cites, expected a link, a picture or evidence
1 error, 1 warning
`,
  );
});

const SILENCED: Diagnostic = {
  ...UNUSED,
  rule: 'finding/odd-priority',
  silenced: { reason: 'asked\u0007 for', line: 3 },
};

test('what its file silences is counted, and kept where the format knows it', (t) => {
  const all = [PRIORITY, SILENCED];
  t.regex(print('pretty', all), /\n1 error, no warnings, 1 silenced\n$/);
  t.false(print('pretty', all).includes('odd-priority'));
  t.regex(print('github', all), /^::error [^\n]*\n1 error, no warnings, 1 silenced\n$/);
  const json = JSON.parse(print('json', all)) as Record<string, unknown[]>;
  t.is(Number(json['warnings']), 0);
  t.is(json['diagnostics']?.length, 1);
  t.deepEqual(json['silenced'], [{ ...SILENCED, file: `findings/${SILENCED.file}` }]);
  const sarif = JSON.parse(print('sarif', all)) as {
    runs: { results: { suppressions?: object[] }[] }[];
  };
  t.deepEqual(
    sarif.runs[0]?.results.map(({ suppressions }) => suppressions),
    [[], [{ kind: 'inSource', status: 'accepted', justification: 'asked\u0007 for' }]],
  );
});

test('sarif: one run, its rules, its results', (t) => {
  const { $schema, version, runs } = JSON.parse(print('sarif', [PRIORITY, UNUSED])) as {
    $schema: string;
    version: string;
    runs: {
      tool: { driver: { name: string; rules: { id: string }[] } };
      columnKind: string;
      results: unknown[];
    }[];
  };
  t.is(version, '2.1.0');
  t.regex($schema, /sarif-2\.1\.0/);
  const [run] = runs;
  t.is(run?.tool.driver.name, 'constat');
  t.is(run?.columnKind, 'utf16CodeUnits');
  t.deepEqual(
    run?.tool.driver.rules.map(({ id }) => id),
    ['finding/priority', 'source/unused-file'],
  );
  t.deepEqual(run?.results[0], {
    ruleId: 'finding/priority',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'Unexpected priority 5, expected 1, 2 or 3. 1 is first' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'findings/security/SEC-01.md' },
          region: { startLine: 4, startColumn: 11, endLine: 4, endColumn: 12 },
        },
      },
    ],
  });
  t.true(
    print('sarif', [UNUSED], { label: '/a b' }).includes(
      '"file:///a%20b/assets/a%2C%20b%3A%20100%25.png"',
    ),
  );
});
