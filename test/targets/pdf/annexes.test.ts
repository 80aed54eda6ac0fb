import test from 'ava';

import type { Asset, Finding, Report } from '../../../src/report/report.ts';
import { markCodeLines } from '../../../src/targets/pdf/code-lines.ts';
import { placeReferences } from '../../../src/targets/pdf/place-references.ts';
import { viewAnnexes } from '../../../src/targets/pdf/view/view-annexes.ts';
import { viewEvidence, type Evidence } from '../../../src/targets/pdf/view/view-evidence.ts';
import { groupReferences, viewReferences } from '../../../src/targets/pdf/view/view-references.ts';
import { createScope } from '../../../src/targets/shared/language-scope.ts';
import { contextOf } from '../../helpers/context.ts';

interface References {
  groups: ReturnType<typeof groupReferences>;
}

const context = contextOf('findings');

async function scopeOf(change: (report: Report) => Report = (report) => report) {
  const { templates, report } = await context;
  const none = { diagrams: new Map<string, string>(), diagramWords: '' };
  return createScope(change(report), templates('fr', placeReferences(report, 'fr', none)));
}

const citing = (id: string, references: string[]) => ({ id, references }) as unknown as Finding;

test('references are listed once, standards before sites, with every finding that cites them', (t) => {
  const groups = groupReferences(
    [
      citing('A-1', ['CIS GKE 1.9.0 5.10.1', 'https://www.b.example/x/', 'CIS GKE 1.9.0 5.2.1']),
      citing('A-2', ['https://a.example:8443/y', 'CIS GKE 1.9.0 5.2.1', 'RGPD, article 5']),
      citing('A-3', ['http://b.example/x', 'Guide', 'Guide']),
    ],
    'fr',
  );
  t.deepEqual(
    groups.map(({ name, references }) => [
      name,
      ...references.map(({ label, findings }) => `${label} ${findings.map(({ id }) => id).join()}`),
    ]),
    [
      ['CIS GKE', 'CIS GKE 1.9.0 5.2.1 A-1,A-2', 'CIS GKE 1.9.0 5.10.1 A-1'],
      ['Guide', 'Guide A-3'],
      ['RGPD', 'RGPD, article 5 A-2'],
      ['a.example', 'a.example:8443/y A-2'],
      ['b.example', 'b.example/x A-3', 'b.example/x A-1'],
    ],
  );
  t.is(groups[0]?.references[0]?.url, undefined);
  t.is(groups.at(-1)?.references[0]?.url, 'http://b.example/x');
});

test('no reference of a finding is lost, and without any there is no annex', async (t) => {
  const scope = await scopeOf();
  const view = viewReferences(scope)?.view as References | undefined;
  const listed = (view?.groups ?? []).flatMap(({ references }) =>
    references.map(({ text }) => text),
  );
  const cited = new Set(scope.report.findings.flatMap(({ references }) => references));
  t.deepEqual(listed.sort(), [...cited].sort());
  const bare = await scopeOf((report) => ({
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, references: [] })),
  }));
  t.is(viewReferences(bare), undefined);
});

test('a picture that the text makes smaller is shown again, turned when it is wide', async (t) => {
  const bytes = new Uint8Array();
  const sizes = { 'wide.png': [2400, 800], 'tall.png': [600, 1800], 'small.png': [300, 200] };
  const assets = new Map<string, Asset>(
    Object.entries(sizes).map(([path, [width = 0, height = 0]]) => [
      path,
      { path, bytes, width, height },
    ]),
  );
  const content = Object.keys(sizes).map((path) => ({
    type: 'paragraph' as const,
    children: [{ type: 'image' as const, url: path, alt: `see ${path}`, data: { asset: path } }],
  }));
  const scope = await scopeOf((report) => ({
    ...report,
    assets,
    findings: report.findings.map((finding) =>
      finding.id === 'SEC-01'
        ? {
            ...finding,
            bodies: { fr: { lang: 'fr', summary: [...content, ...content], sections: [] } },
          }
        : finding,
    ),
  }));
  const view = viewEvidence(scope)?.view as { evidence: Evidence[] } | undefined;
  t.deepEqual(
    view?.evidence.map(({ src, landscape, id, alt }) => [src, landscape, id, alt]),
    [
      ['pictures/wide.png', true, 'SEC-01', 'see wide.png'],
      ['pictures/tall.png', false, 'SEC-01', 'see tall.png'],
    ],
  );
  t.is(viewEvidence(await scopeOf()), undefined);
});

test('the tickets are signed apart from the acceptance of the deliverables', async (t) => {
  const kinds = viewAnnexes(await scopeOf()).flatMap((draft) => draft?.kind ?? []);
  t.deepEqual(kinds, ['approach', 'journal', 'glossary', 'references', 'signOff', 'acceptance']);
  const answered = await scopeOf((report) => ({
    ...report,
    engagement: {
      ...report.engagement,
      acceptance: { outcome: 'with-reserves', reserves: [] },
    },
  }));
  const drafts = viewAnnexes(answered);
  const view = drafts.find((draft) => draft?.kind === 'acceptance')?.view as
    | { outcomes: { key: string; chosen: boolean }[] }
    | undefined;
  t.deepEqual(
    view?.outcomes.filter(({ chosen }) => chosen).map(({ key }) => key),
    ['control.acceptedWithReserves'],
  );
  const nothing = await scopeOf((report) => {
    const { acceptance: _, ...engagement } = report.engagement;
    return { ...report, engagement: { ...engagement, deliverables: [] } };
  });
  t.false(viewAnnexes(nothing).some((draft) => draft?.kind === 'acceptance'));
});

test('each line of code is an element that keeps its line break, unless a token spans lines', (t) => {
  t.is(
    markCodeLines('<pre class="code" tabindex="0"><code><span>a</span>\n\n  b &lt;\n</code></pre>'),
    '<pre class="code" tabindex="0"><code><span class="line"><span>a</span>\n</span><span class="line">\n</span><span class="line">  b &lt;\n</span></code></pre>',
  );
  const spanning = '<pre class="code"><code><span>a\nb</span></code></pre>';
  t.is(markCodeLines(spanning), spanning);
  t.is(markCodeLines('<p>a\nb</p>'), '<p>a\nb</p>');
});
