/** A theme's colours → the variables that mermaid's theme `base` knows. */

// Series of a git graph or a pie: accent first, then quieter ones.
const SERIES = ['accent', 'p3', 'p2', 'soft', 'p1'];

/**
 * The variables for a palette by the names of `theme.yaml` (`paper`, `wash`, `ink`, `soft`, `accent`,
 * `line`…); a name that is missing leaves mermaid's own colour.
 */
export function diagramVariables(colors: Readonly<Record<string, string>>): Record<string, string> {
  const { paper, wash, ink, soft, accent, line, p1 } = colors;
  const wanted: Record<string, string | undefined> = {
    background: paper,
    primaryColor: wash,
    primaryTextColor: ink,
    primaryBorderColor: accent,
    secondaryColor: paper,
    secondaryTextColor: ink,
    secondaryBorderColor: soft,
    tertiaryColor: paper,
    tertiaryTextColor: ink,
    tertiaryBorderColor: line,
    lineColor: soft,
    textColor: ink,
    titleColor: ink,
    noteBkgColor: wash,
    noteTextColor: ink,
    noteBorderColor: line,
    clusterBkg: paper,
    clusterBorder: soft,
    edgeLabelBackground: paper,
    activationBkgColor: line,
    activationBorderColor: soft,
    // Numbers stand on a disc of the colour of the arrows, which is ink.
    sequenceNumberColor: paper,
    gridColor: line,
    activeTaskBkgColor: line,
    activeTaskBorderColor: accent,
    doneTaskBkgColor: paper,
    doneTaskBorderColor: soft,
    critBkgColor: wash,
    critBorderColor: p1,
    ...seriesOf(colors),
  };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

function seriesOf(colors: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const series: Record<string, string | undefined> = {};
  for (let index = 0; index < 12; index++) {
    const color = colors[SERIES[index % SERIES.length] ?? 'accent'];
    // The axis of a timeline takes the colour of the labels: they must be dark on light.
    series[`cScale${index}`] = colors['line'];
    series[`cScaleLabel${index}`] = colors['ink'];
    series[`git${index}`] = color;
    series[`gitBranchLabel${index}`] = colors['paper'];
    series[`pie${index + 1}`] = color;
  }
  return series;
}
