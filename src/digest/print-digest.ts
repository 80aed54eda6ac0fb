/** A digest → Markdown, or HTML that an e-mail can hold. */
import type { List, ListItem, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toHtml } from 'hast-util-to-html';

import type { DigestFormat } from './digest-format.ts';
import type { Digest, DigestLine } from './make-digest.ts';

/** Prints a digest; all that authors wrote is text, whatever its signs. */
export function printDigest(digest: Digest, format: DigestFormat): string {
  const tree = makeTree(digest);
  return format === 'markdown' ? writeMarkdown(tree) : writeHtml(tree, digest);
}

/** Writes a digest's lines as Markdown without the title, as the body of a day's entry. */
export function printLines({ lines }: Digest): string {
  return writeMarkdown({ type: 'root', children: [makeList(lines)] });
}

function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, { bullet: '-', extensions: [gfmToMarkdown()] });
}

function makeTree({ title, lines, url }: Digest): Root {
  const link =
    url === undefined
      ? []
      : [
          {
            type: 'paragraph' as const,
            children: [
              { type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] },
            ],
          },
        ];
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...(lines.length > 0 ? [makeList(lines)] : []),
      ...link,
    ],
  };
}

function makeList(lines: readonly DigestLine[]): List {
  return {
    type: 'list',
    spread: false,
    children: lines.map(({ label, text }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'strong', children: [{ type: 'text', value: label }] },
            ...(text === '' ? [] : [{ type: 'text' as const, value: ` ${text}` }]),
          ],
        },
      ],
    })),
  };
}

/** Readers of e-mail drop style sheets: what is needed stands on the element. */
const STYLE = 'font-family: Arial, sans-serif; font-size: 15px; line-height: 1.5; color: #1c2430';

function writeHtml(tree: Root, { lang, title }: Digest): string {
  const body = toHtml(toHast(tree));
  const head = toHtml([
    { type: 'element', tagName: 'meta', properties: { charSet: 'utf-8' }, children: [] },
    {
      type: 'element',
      tagName: 'title',
      properties: {},
      children: [{ type: 'text', value: title }],
    },
  ]);
  return `<!doctype html>\n<html lang="${lang}">\n<head>${head}</head>\n<body style="${STYLE}">\n${body}\n</body>\n</html>\n`;
}
