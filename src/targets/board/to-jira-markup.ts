/** A card's tree → Jira's wiki markup, in which its importer reads descriptions. */
import type { List, Nodes, Parents, Root } from 'mdast';

/** What begins a markup of Jira's anywhere in a line. */
const MARKS = /[{}[\]*_^~|!\\]|(?<=^|\s)[-+](?=\S)|\?\?/g;
/** What begins a block of Jira's at the start of a line. */
const OPENING = /^(?=(?:[#\-*]+|h[1-6]\.|bq\.) )/gm;

/** Converts a card's text; what Jira cannot show keeps its words. */
export function toJiraMarkup(tree: Root): string {
  return writeBlocks(tree).trim();
}

function writeBlocks({ children }: Parents): string {
  return children.map((node) => writeBlock(node)).join('\n\n');
}

function writeBlock(node: Nodes): string {
  switch (node.type) {
    case 'heading':
      return `h${node.depth + 1 > 6 ? 6 : node.depth + 1}. ${writeInline(node)}`;
    case 'code':
      return `{code${node.lang ? `:${jiraLanguage(node.lang)}` : ''}}\n${node.value.replaceAll('{code}', '{ code }')}\n{code}`;
    case 'list':
      return writeList(node, '');
    case 'blockquote':
      return `{quote}\n${writeBlocks(node)}\n{quote}`;
    case 'thematicBreak':
      return '----';
    case 'table':
      return node.children
        .map((row, index) => {
          const bar = index === 0 ? '||' : '|';
          return bar + row.children.map((cell) => writeInline(cell) || ' ').join(bar) + bar;
        })
        .join('\n');
    case 'paragraph':
      return writeInline(node).replaceAll(OPENING, '\\');
    default:
      return 'children' in node ? writeBlocks(node) : '';
  }
}

/** Only these are known to all Jiras; another would show an error in the description's place. */
function jiraLanguage(lang: string): string {
  return ['bash', 'java', 'javascript', 'json', 'python', 'sql', 'xml', 'yaml'].includes(lang)
    ? lang
    : 'none';
}

/** An item's further blocks stand below it: in Jira, they end the list. */
function writeList(list: List, above: string): string {
  const bullet = above + (list.ordered ? '#' : '*');
  return list.children
    .map(({ children: [first, ...rest] }) => {
      const line = first?.type === 'paragraph' ? writeInline(first).replaceAll('\n', ' ') : '';
      const below = rest.map((node) =>
        node.type === 'list' ? writeList(node, bullet) : writeBlock(node),
      );
      return [`${bullet} ${line}`, ...below].join('\n');
    })
    .join('\n');
}

function writeInline(parent: Parents): string {
  return parent.children.map((node) => writePhrase(node)).join('');
}

function writePhrase(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll(MARKS, (mark) => `\\${mark}`);
    case 'inlineCode':
      return `{{${node.value.replaceAll(/[{}]/g, (mark) => `\\${mark}`)}}}`;
    case 'strong':
      return `*${writeInline(node)}*`;
    case 'emphasis':
      return `_${writeInline(node)}_`;
    case 'delete':
      return `-${writeInline(node)}-`;
    case 'link':
      return `[${writeInline(node)}|${node.url.replaceAll('|', '%7C').replaceAll(']', '%5D')}]`;
    case 'break':
      return '\n';
    default:
      return 'children' in node ? writeInline(node) : '';
  }
}
