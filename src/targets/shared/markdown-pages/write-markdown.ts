/** mdast → Markdown of GitHub's dialect; every text is escaped. */
import type { Blockquote, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Unsafe } from 'mdast-util-to-markdown';

import { mergeTexts } from './merge-texts.ts';

/** What GitHub reads as more than words, besides what the libraries know of. */
const UNSAFE: readonly Unsafe[] = [
  // `$…$` is mathematics; the last dollar of a text has nothing to end.
  { character: '$', after: String.raw`(?=\S.*\$)`, inConstruct: 'phrasing' },
  // `<^@1>` is an address of mail: what follows a `<` need not be a letter.
  {
    character: '<',
    after: String.raw`[^\s<>]+@`,
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'destinationLiteral'],
  },
  // An address may begin with anything, and swallow the escapes that follow.
  {
    character: '.',
    before: '[Ww]',
    inConstruct: 'phrasing',
    notInConstruct: ['autolink', 'link', 'image', 'label', 'destinationRaw', 'destinationLiteral'],
  },
];

/** Writes a tree; the same tree gives the same text. Its neighbouring texts are joined in place. */
export function writeMarkdown(root: Root): string {
  mergeTexts(root);
  return toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { blockquote: writeBlockquote, text: writeText },
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    unsafe: [...UNSAFE],
  });
}

/** An alert is a blockquote whose first line GitHub knows; it may not be escaped as a text would be. */
const writeBlockquote: Handle = (node: Blockquote, parent, state, info) => {
  const quoted = defaultHandlers.blockquote(node, parent, state, info);
  const kind = node.data?.alert;
  if (!kind) return quoted;
  const gap = node.children[0]?.type === 'paragraph' ? '' : '>\n';
  return `> [!${kind.toUpperCase()}]\n${gap}${quoted}`;
};

/** The library looks for each sign that may need an escape, one after the other: most texts have few of them. */
const writeText: Handle = (node: Text, parent, state, info) => {
  const { unsafe } = state;
  const whole = info.before + node.value + info.after;
  state.unsafe = unsafe.filter(({ character }) => whole.includes(character));
  const written = defaultHandlers.text(node, parent, state, info);
  state.unsafe = unsafe;
  return written;
};
