/** Blocks of code in HTML → the same with an element a line, so that the style sheet can mark a line that wraps. */

const BLOCK = /(<pre class="code"[^>]*><code[^>]*>)([\s\S]*?)(<\/code><\/pre>)/g;

/** Puts each line of code in an element of its own; its line break stays inside, for who copies it. */
export function markCodeLines(html: string): string {
  return html.replace(BLOCK, (_, open: string, inner: string, close: string) => {
    const lines = inner.replace(/\n$/, '').split('\n');
    // A token over several lines cannot be cut in two without knowing what it is.
    if (!lines.every(isWhole)) return open + inner + close;
    return open + lines.map((line) => `<span class="line">${line}\n</span>`).join('') + close;
  });
}

/** Whether every element that opens in the line also closes in it. */
function isWhole(line: string): boolean {
  return (line.match(/<\w/g) ?? []).length === (line.match(/<\//g) ?? []).length;
}
