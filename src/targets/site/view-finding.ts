/** A finding → its page: the facts, what each answer says in a sentence, the article, and what it hangs together with. */
import type { Finding } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import { tellFrozen } from '../../templates/tell-frozen.ts';
import { composeBody, type OutlineEntry } from '../shared/compose-body.ts';
import type { PageLink, SitePage } from './site-page.ts';
import { pick, word, type LanguageScope } from '../shared/language-scope.ts';
import { tellFacts } from '../shared/tell-facts.ts';
import { listIncidentsOf } from '../shared/incident-marks.ts';
import { pagePath } from './urls.ts';
import { makeCheckRow, makeFindingRow, makeFindingRows } from '../shared/rows.ts';

/** The statuses whose note is a reason. */
const SET_ASIDE: ReadonlySet<string> = new Set(['rejected', 'deferred', 'accepted-risk']);

/** Makes the page of one finding; the neighbours are those of the report's order. */
export function viewFinding(
  scope: LanguageScope,
  finding: Finding,
  neighbours: { readonly previous?: Finding | undefined; readonly next?: Finding | undefined },
): SitePage {
  const body = composeBody(scope, finding.bodies);
  const category = scope.categories.get(finding.category);
  const incidents = listIncidentsOf(scope, finding);
  const linked = finding.depends.length + finding.blocks.length + incidents.length > 0;
  const view = {
    row: makeFindingRow(scope, finding),
    finding,
    category,
    checks: pick(scope.checks, finding.checks).map((check) => makeCheckRow(scope, check)),
    answers: listAnswers(finding, body?.known ?? new Set()),
    body,
    noteLabel: SET_ASIDE.has(finding.status) ? 'board.reason' : 'columns.note',
    fields: listFields(scope, finding),
    references: finding.references.map((reference) => ({
      text: reference,
      url: /^https?:\/\//.test(reference) ? reference : undefined,
    })),
    linked,
    depends: makeFindingRows(scope, finding.depends),
    blocks: makeFindingRows(scope, finding.blocks),
    incidents,
  };
  return {
    path: pagePath({ kind: 'finding', id: finding.id }),
    template: 'finding',
    id: finding.id,
    title: finding.title,
    ...(finding.impact ? { description: finding.impact } : {}),
    outline: [...(body?.outline ?? []), ...outlineRest(scope, finding, linked)],
    ...(category ? { parent: linkCategory(category) } : {}),
    ...(neighbours.previous ? { previous: linkFinding(neighbours.previous) } : {}),
    ...(neighbours.next ? { next: linkFinding(neighbours.next) } : {}),
    wide: false,
    source: finding.source,
    draft: finding.status === 'draft',
    view,
    told: () => tellFinding(scope, finding),
  };
}

/** A finding's page is made of the finding and of facts of others; one with a diagram is no page that is found again. */
function tellFinding({ report }: LanguageScope, finding: Finding): string | undefined {
  const { text, diagrams } = tellFrozen(finding);
  return diagrams ? undefined : tellFacts(report) + text;
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
function listFields(scope: LanguageScope, finding: Finding) {
  return Object.entries(finding.fields).map(([key, value]) => {
    const field = scope.report.engagement.fields[key];
    return {
      label: field?.label,
      key,
      date: field?.type === 'date' ? String(value) : undefined,
      yesNo: typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined,
      numeric: typeof value === 'number',
      number: value,
      text: Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : undefined,
    };
  });
}

function outlineRest(scope: LanguageScope, finding: Finding, linked: boolean): OutlineEntry[] {
  const entries: [boolean, string, string][] = [
    [finding.faq.length > 0, 'Faq', 'finding.facts.faq'],
    [finding.references.length > 0, 'References', 'finding.headings.references'],
    [linked, 'Links', 'site.links'],
  ];
  return entries.filter(([shown]) => shown).map(([, id, key]) => ({ id, label: word(scope, key) }));
}

function linkFinding({ id, title }: Finding): PageLink {
  return { path: pagePath({ kind: 'finding', id }), id, title };
}

function linkCategory({ id, title }: { id: string; title: Text }): PageLink {
  return { path: pagePath({ kind: 'category', id }), title };
}
