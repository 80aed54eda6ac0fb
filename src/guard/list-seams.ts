/** Reports of an edition → the words around each place where one text of a body ends and the next begins. */
import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { visit } from '../markdown/visit.ts';
import type { Bodies, Body, Report } from '../report/report.ts';

/** Words on either side of a seam, as spaces part them: no fewer than a run has, less one. */
const AROUND = 8;
/** UTF-16 units that hold as many words in any text that a person wrote. */
const LONGEST = 400;

/** What of a report has bodies. */
type Told = Pick<Report, 'findings' | 'incidents' | 'pages' | 'journal'>;

/**
 * Lists the seams. Files without layout, such as the search index, Markdown and a PDF's page, are read in one go, where
 * cells, items and paragraphs follow each other: words over a seam are shown there in a row.
 */
export function* listSeams(reports: readonly Told[]): Generator<string> {
  for (const { findings, incidents, pages, journal } of reports) {
    for (const { bodies } of [...findings, ...incidents, ...pages, ...journal]) {
      yield* seamsOf(bodies);
    }
  }
}

function* seamsOf(bodies: Bodies): Generator<string> {
  for (const body of Object.values(bodies)) {
    let before = '';
    for (const text of listBlocks(body)) {
      if (before !== '') yield `${before} ${firstWords(text)}`;
      before = lastWords(`${before} ${text}`);
    }
  }
}

/** Lists what is read in one go, in the order of the page. */
function* listBlocks({ summary, sections }: Body): Generator<string> {
  yield* textsOf(summary);
  for (const { heading, content } of sections) {
    yield heading;
    yield* textsOf(content);
  }
}

function textsOf(children: readonly RootContent[]): string[] {
  const texts: string[] = [];
  visit({ type: 'root', children: [...children] } satisfies Nodes, (node) => {
    if (node.type === 'code') texts.push(node.value);
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      texts.push(toString(node));
    }
  });
  return texts;
}

function firstWords(text: string): string {
  return text.slice(0, LONGEST).trimStart().split(/\s+/, AROUND).join(' ');
}

function lastWords(text: string): string {
  return text.slice(-LONGEST).trimEnd().split(/\s+/).slice(-AROUND).join(' ');
}
