/** A template, described → lines for a terminal. */
import type {
  DescribedKind,
  DescribedLayout,
  MatchedBy,
  TemplateDescription,
} from '../targets/registry.ts';

/** What told that a layout suits, in words. */
const BY: Readonly<Record<MatchedBy, string>> = {
  asked: 'as deck.layouts says',
  name: 'by its name',
  type: 'by its type',
  placeholders: 'by its placeholders',
  none: 'only stands in',
};

/** What stands at the foot of slides. */
const FURNITURE: Readonly<Record<string, string>> = {
  dt: 'date',
  ftr: 'footer',
  sldNum: 'slide number',
  hdr: 'header',
};

/** Writes the description: the file, its layouts, our kinds of slides, what is missing. */
export function templateText(file: string, template: TemplateDescription): string {
  const { width, height, fonts, layouts, kinds, missing, examples, unusable } = template;
  const shown = [
    `${file}: ${width} × ${height} pt, ${fonts.heading} and ${fonts.text}, ${count(layouts.length, 'layout')}`,
    ...(examples > 0
      ? [`${count(examples, 'example slide')}: left out of every deck, with their notes`]
      : []),
    '',
    'Layouts',
    ...layouts.flatMap(layoutLines),
  ];
  if (unusable !== undefined) return `${shown.join('\n')}\n`;
  return `${[
    ...shown,
    '',
    'Kinds of slides, and the layout that each gets (another: `deck.layouts`)',
    ...kindLines(kinds),
    '',
    'Missing',
    ...(missing.length > 0 ? missing : ['nothing']).map((line) => `  ${line}`),
  ].join('\n')}\n`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function layoutLines({ name, type, shape, placeholders }: DescribedLayout): string[] {
  const told = shape === undefined || shape === type ? type : `${type}, looks like ${shape}`;
  const content = placeholders.filter(({ type }) => FURNITURE[type] === undefined);
  const furniture = placeholders.flatMap(({ type }) => FURNITURE[type] ?? []);
  const rows = content.map((hole) => {
    const { x, y, width, height } = hole.box;
    return [
      hole.type,
      String(hole.idx),
      hole.name,
      `${x}, ${y}`,
      `${width} × ${height}`,
      `${hole.font} ${hole.size}`,
    ];
  });
  const last = furniture.length > 0 ? [`    ${furniture.join(', ')}`] : [];
  return [
    `  ${name || '(no name)'} (${told})`,
    ...columns(rows).map((line) => `    ${line}`),
    ...last,
  ];
}

function kindLines(kinds: readonly DescribedKind[]): string[] {
  const rows = kinds.map(({ kind, layout, by, free }) => {
    const boxes = free.length > 0 ? `; in free boxes: ${free.join(', ')}` : '';
    return [kind, layout, `${BY[by]}${boxes}`];
  });
  return columns(rows).map((line) => `  ${line}`);
}

/** Aligns cells to the left, two spaces between columns. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
