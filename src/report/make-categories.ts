/** Categories as written → categories of the report, with their figures. */
import type { EngagementData } from '../schema/engagement.ts';
import { defined } from './defined.ts';
import { measureMaturity } from './maturity.ts';
import type { Prose } from './prose.ts';
import type { Category, Check, Finding } from './report.ts';
import { countFindings, isRecommendation } from './totals.ts';

/** Makes the categories in the engagement's order. */
export function makeCategories(
  written: EngagementData['categories'],
  scope: { prose: Prose; findings: readonly Finding[]; checks: readonly Check[] },
): Category[] {
  return written.map(({ id, code, title, verdict }) => {
    const findings = scope.findings.filter(({ category }) => category === id);
    const checks = scope.checks.filter(({ category }) => category === id);
    const strengths = findings.filter(({ kind }) => kind === 'strength');
    return {
      id,
      code,
      title: scope.prose.text(title),
      maturity: measureMaturity(checks),
      counts: countFindings(findings),
      checks: checks.map((check) => check.id),
      recommendations: findings.filter(isRecommendation).map((finding) => finding.id),
      strengths: strengths.map((finding) => finding.id),
      ...defined({ verdict: scope.prose.optional(verdict) }),
    };
  });
}
