/** A text that is longer than a service takes → its beginning, and a word on where the rest is. */

/** Cuts Markdown between two blocks, never inside a piece of code. */
export function cutText(text: string, longest: number, rest: string): string {
  if (text.length <= longest) return text;
  const blocks = text.split('\n\n');
  const kept: string[] = [];
  let length = rest.length + 2;
  for (const block of blocks) {
    length += block.length + 2;
    if (length > longest) break;
    kept.push(block);
  }
  // A piece of code that was opened and is not closed goes whole.
  while (
    kept.length > 0 &&
    (kept.join('\n\n').match(/^\s*(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1
  )
    kept.pop();
  return [...kept, rest].filter(Boolean).join('\n\n');
}
