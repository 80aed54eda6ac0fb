/** An incident's causes → the tree of what contributed to it and the chain of whys, drawn in one language. */
import type { FactorRole, TreeFactor } from '../../charts/factor-layout.ts';
import { drawFactorTree, measureFactorTree } from '../../charts/factor-tree.ts';
import { drawWhyChain, type ChainText } from '../../charts/why-chain.ts';
import { typography } from '../../markdown/typography.ts';
import type { Factor, Incident } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import { makeDrawing, type Drawing } from './drawing.ts';
import { say, speakIn, type LanguageScope } from './language-scope.ts';

/** What contributed and why. */
export interface CauseDrawings {
  /** One, or several where a page would not hold it; none where nothing was written. */
  readonly factors: readonly Drawing[];
  /** Absent where nothing was written. */
  readonly whys?: Drawing;
}

/**
 * Draws both.
 *
 * @param most height of a tree in user units, where a page is to hold it: a taller one is divided between its first
 * factors, 760 units being the width of all of them
 */
export function drawCauses(
  scope: LanguageScope,
  incident: Incident,
  most = Infinity,
): CauseDrawings {
  const { factors, whys } = incident.causes;
  return {
    factors: divideFactors(scope, factors, most).map((part, at) =>
      drawFactors(scope, { ...incident, causes: { ...incident.causes, factors: part } }, at),
    ),
    ...(whys.length > 0 && { whys: drawWhys(scope, incident) }),
  };
}

/** Divides the first level into parts whose trees are no taller than `most`, but of one factor at least. */
function divideFactors(
  scope: LanguageScope,
  factors: readonly Factor[],
  most: number,
): (readonly Factor[])[] {
  const parts: Factor[][] = [];
  for (const factor of factors) {
    const part = parts.at(-1);
    const longer = [...(part ?? []), factor].map((one) => makeFactor(scope, one));
    if (part && measureFactorTree(longer) <= most) part.push(factor);
    else parts.push([factor]);
  }
  return parts;
}

function drawFactors(scope: LanguageScope, incident: Incident, part: number): Drawing {
  const length = incident.metrics.durations.find((one) => one.id === 'impactDuration')?.minutes;
  const roleOf = (role: FactorRole) => ({
    label: say(scope, `incident.factorRole.${role}`),
    help: say(scope, `incident.factorRoleHelp.${role}`),
  });
  const svg = drawFactorTree({
    id: `${incident.id}-Factors-${part + 1}`,
    title: say(scope, 'incident.charts.factors', { id: incident.id }),
    description: incident.causes.factors.map((factor) => describe(scope, factor)).join(' '),
    effect: {
      label: incident.id,
      ...(length === undefined ? {} : { note: scope.format.duration(length) }),
    },
    factors: incident.causes.factors.map((factor) => makeFactor(scope, factor)),
    roles: {
      prevent: roleOf('prevent'),
      detect: roleOf('detect'),
      respond: roleOf('respond'),
      amplify: roleOf('amplify'),
    },
  });
  return makeDrawing(svg);
}

function drawWhys(scope: LanguageScope, incident: Incident): Drawing {
  const whys = incident.causes.whys.map((why) => speakText(scope, why));
  const svg = drawWhyChain({
    id: `${incident.id}-Whys`,
    title: say(scope, 'incident.charts.whys', { id: incident.id }),
    description: whys.map(({ text }, at) => `${String(at + 1)}. ${text}`).join(' '),
    whys,
  });
  return makeDrawing(svg);
}

function makeFactor(scope: LanguageScope, { text, role, factors }: Factor): TreeFactor {
  const below = factors.map((factor) => makeFactor(scope, factor));
  return { ...speakText(scope, text), role, factors: below };
}

/** Says a text with its language, where that is not the page's. */
function speakText(scope: LanguageScope, text: Text): ChainText {
  const { value, lang, fallback } = speakIn(scope, text);
  return { text: typography(value, lang), ...(fallback ? { lang } : {}) };
}

/** Tells a factor and all that hangs from it: "Detection – Nobody looks (Detection – no check; …)". */
function describe(scope: LanguageScope, { text, role, factors }: Factor): string {
  const words = `${say(scope, `incident.factorRole.${role}`)} – ${speakText(scope, text).text}`;
  if (factors.length === 0) return words;
  return `${words} (${factors.map((factor) => describe(scope, factor)).join(' ')})`;
}
