/** A category → its chapter: verdict, grid of checks, each recommendation in full, strengths. */
import type { Category, Finding } from '../../../report/report.ts';
import type { Text } from '../../../report/text.ts';
import { bodyPrefix } from '../anchors.ts';
import { composeBody } from '../../shared/compose-body.ts';
import { listIncidentsOf } from '../../shared/incident-marks.ts';
import { pick, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';
import {
  makeCheckRow,
  makeFindingRow,
  makeFindingRows,
  makeMaturityLine,
} from '../../shared/rows.ts';

/** The chapter of a category. */
export function viewCategory(scope: LanguageScope, category: Category): ChapterDraft {
  const recommendations = pick(scope.findings, category.recommendations);
  const strengths = pick(scope.findings, category.strengths);
  const shown = [...recommendations, ...strengths];
  return {
    kind: 'category',
    anchor: `category-${category.id}`,
    title: category.title,
    entries: shown.map(({ id, title }) => ({ anchor: id, id, title })),
    annex: false,
    view: {
      category,
      line: makeMaturityLine(scope, category.maturity),
      checks: pick(scope.checks, category.checks).map((check) => makeCheckRow(scope, check)),
      recommendations: recommendations.map((finding) => viewFinding(scope, finding)),
      strengths: strengths.map((finding) => viewFinding(scope, finding)),
    },
  };
}

/** A finding in full. */
export function viewFinding(scope: LanguageScope, finding: Finding) {
  const body = composeBody(scope, finding.bodies);
  return {
    row: makeFindingRow(scope, finding),
    finding,
    prefix: bodyPrefix({ kind: 'finding', id: finding.id }),
    checks: pick(scope.checks, finding.checks),
    depends: makeFindingRows(scope, finding.depends),
    blocks: makeFindingRows(scope, finding.blocks),
    incidents: listIncidentsOf(scope, finding),
    answers: listAnswers(finding, body?.known ?? new Set()),
    body,
    fields: listFields(scope, finding),
    references: finding.references.map((text) => ({
      text,
      url: /^https?:\/\//.test(text) ? text : undefined,
    })),
  };
}

/** One-sentence answers that no section of the body gives. */
function listAnswers(finding: Finding, known: ReadonlySet<string>): { name: string; text: Text }[] {
  const answers: [string, Text | undefined][] = [
    ['risk', finding.risk],
    ['impact', finding.impact],
    ['verification', finding.verify],
  ];
  return answers.flatMap(([name, text]) => (text && !known.has(name) ? [{ name, text }] : []));
}

/** The firm's own keys, with the label that the engagement gives them. */
function listFields({ report }: LanguageScope, finding: Finding) {
  return Object.entries(finding.fields).map(([key, value]) => {
    const field = report.engagement.fields[key];
    const date = field?.type === 'date' && typeof value === 'string' ? value : undefined;
    return {
      key,
      label: field?.label,
      date,
      answer: typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined,
      number: typeof value === 'number' ? value : undefined,
      isNumber: typeof value === 'number',
      text: Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : undefined,
    };
  });
}
