/** A candidate → what a finding takes from it: facts, and Markdown in which a scanner's words are only words. */
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

import type { ScanSeverity } from '../schema/candidates.ts';
import type { Locale } from '../templates/locale.ts';
import type { FoundCandidate } from './find-candidate.ts';

/** What a scanner reported, as a finding says it. */
export interface Reported {
  readonly title: string;
  readonly severity?: ScanSeverity | undefined;
  readonly resources: readonly string[];
  readonly references: readonly string[];
  /** Markdown. */
  readonly observation: string;
  /** Markdown; empty where the scanner gives no advice. */
  readonly recommendation: string;
}

/** How many of a list a finding names; the rest stay with the candidate. */
const MOST = 20;

/**
 * Describes it in the locale's language.
 *
 * @param codes what ids begin with: a scanner's word that looks like an id is none
 */
export function describeCandidate(
  { candidate, record }: FoundCandidate,
  locale: Locale,
  codes: readonly string[],
): Reported {
  const { title, severity, reports, resources = [], others = [], remediation, url } = candidate;
  const plain = (text: string): string => withoutIds(text, codes);
  const places = [...resources, ...others];
  const more = (key: string, n: number): RootContent[] =>
    n > 0 ? [paragraph(locale.plural(key, n, { file: record.file }))] : [];
  const observation = [
    paragraph(locale.t('authoring.reported', { tool: plain(record.data.tool) })),
    list(
      reports
        .slice(0, MOST)
        .map((report) => [`${report.id}${locale.t('authoring.colon')}${report.title ?? title}`]),
      plain,
    ),
    ...more('authoring.moreReports', reports.length - MOST),
    ...more('authoring.moreResources', places.length - MOST),
  ];
  const steps = (remediation ?? '').split(/\n{2,}/).filter((step) => step.trim() !== '');
  const advice = steps.map((step) => step.split('\n').map((line) => line.trim()));
  return {
    title: plain(title),
    severity,
    resources: places.slice(0, MOST),
    references: url === undefined ? [] : [url],
    observation: write(observation),
    recommendation: advice.length === 0 ? '' : write([list(advice, plain, true)]),
  };
}

/** The signs of a block are escaped from the first on: a line that starts with two of them is an error. */
const COLONS = { unsafe: [{ atBreak: true, character: ':' }] };

function write(children: RootContent[]): string {
  // Whatever our Markdown would act on is escaped: its own signs, GitHub's, directives.
  const extensions = [gfmToMarkdown(), directiveToMarkdown(), COLONS];
  return toMarkdown({ type: 'root', children }, { extensions, bullet: '-' }).trim();
}

function paragraph(...lines: readonly string[]): Paragraph {
  const children = lines.flatMap((value, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [{ type: 'break' } as const]),
    { type: 'text', value },
  ]);
  return { type: 'paragraph', children };
}

function list(
  items: readonly (readonly string[])[],
  plain: (text: string) => string,
  ordered = false,
): RootContent {
  const children = items.map((lines): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...lines.map(plain))],
  }));
  return { type: 'list', ordered, spread: false, children };
}

/** A hyphen that does not break stands in what looks like an id of the engagement, which would link or be an error. */
function withoutIds(text: string, codes: readonly string[]): string {
  return codes.reduce(
    (said, code) => said.replaceAll(new RegExp(`${code}-(?=\\d)`, 'g'), `${code}\u2011`),
    text,
  );
}
