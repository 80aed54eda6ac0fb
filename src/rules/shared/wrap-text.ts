/** A paragraph → lines that fit a terminal. */

const WIDTH = 88;

/** Breaks long lines at spaces, `indent` columns being taken; lines that begin with spaces are left as they are. */
export function wrapText(text: string, indent = 0): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, WIDTH - indent))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  if (line.startsWith(' ')) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}
