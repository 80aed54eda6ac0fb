/** A new text and the one that stands there → the new one with the boxes that the client ticked. */

const TASK = /^(\s*(?:[-*+]|\d+[.)]) \[)([ xX])(\] )(.*)$/;

/** A step that says the same keeps its tick; one that is new has none. */
export function carryTicks(text: string, old: string): string {
  const ticked = new Set(
    old.split(/\r?\n/).flatMap((line) => {
      const [, , mark = ' ', , words = ''] = TASK.exec(line) ?? [];
      return mark === ' ' ? [] : [words.trim()];
    }),
  );
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', , after = '', words = ''] = TASK.exec(line) ?? [];
      return before !== '' && ticked.has(words.trim()) ? `${before}x${after}${words}` : line;
    })
    .join('\n');
}
