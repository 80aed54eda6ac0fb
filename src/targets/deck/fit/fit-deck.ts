/** All slides and a template → placed slides, with what could not be shown. */
import { suggest } from '../../../source/validate.ts';
import { SLIDE_KINDS } from '../kinds.ts';
import type { Fonts } from '../measure/open-fonts.ts';
import type { SlideSpec } from '../slide-spec.ts';
import { textOf } from '../slide-spec.ts';
import { chooseLayout, otherLayouts } from '../template/choose-layout.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import type { DeckTemplate } from '../template/template-model.ts';
import { fitFoot } from './fit-foot.ts';
import { fitSlide } from './fit-slide.ts';
import type { Loss, PlacedFoot, PlacedSlide } from './placed.ts';
import { readyText } from './ready-text.ts';

/** What fitting a deck needs. */
export interface DeckFitting {
  readonly template: DeckTemplate;
  /** Names of the template's layouts by kind of slide. */
  readonly layouts: Readonly<Record<string, string>>;
  readonly fonts: Fonts;
  /** The line at the foot of every slide; empty for none. */
  readonly foot: { readonly text: string; readonly lang: string };
  lose(loss: Loss): void;
}

/** Fits every slide. */
export function fitDeck(slides: readonly SlideSpec[], fitting: DeckFitting): PlacedSlide[] {
  const { template, layouts, fonts, lose } = fitting;
  for (const loss of lossesOfLayouts(template, layouts)) lose(loss);
  const choose = rememberBy((kind: string) => chooseLayout(template, kind, layouts[kind]));
  const others = rememberBy((kind: string) => otherLayouts(template, kind));
  const footOf = footFinder(fitting);
  const placed = slides.flatMap((spec) => {
    const first = choose(spec.kind);
    const pages = tryLayout(spec, first, fitting) ?? tryOthers(spec, others(spec.kind), fitting);
    return pages.map((page): PlacedSlide => {
      const foot = footOf(page.chosen);
      return foot ? { ...page, foot } : page;
    });
  });
  for (const family of fonts.guessed) lose(guessedFont(family));
  return placed;
}

function rememberBy<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Fits a slide on one layout; what is lost is said only where it fits. */
function tryLayout(
  spec: SlideSpec,
  chosen: ChosenLayout,
  { fonts, lose }: DeckFitting,
): PlacedSlide[] | undefined {
  const losses: Loss[] = [];
  const pages = fitSlide(readyText(spec, chosen, fonts), {
    fonts,
    chosen,
    lose: (loss) => losses.push(loss),
  });
  if (pages) for (const loss of losses) lose(loss);
  return pages;
}

/** The roomiest layout on which a slide fits; where there is none the template is refused. */
function tryOthers(
  spec: SlideSpec,
  layouts: readonly ChosenLayout[],
  fitting: DeckFitting,
): PlacedSlide[] {
  for (const chosen of layouts) {
    const pages = tryLayout(spec, chosen, fitting);
    if (!pages) continue;
    fitting.lose({
      rule: 'deck/layout',
      key: { layout: spec.kind },
      message: `Unexpected layout for ${spec.kind}, expected one with room for “${textOf(spec.title)}”`,
      hint: `“${chosen.layout.name}” stands in for it`,
    });
    return pages;
  }
  fitting.lose({
    rule: 'deck/template',
    key: 'template',
    severity: 'error',
    message: `Unexpected template without room for “${textOf(spec.title)}”, expected a layout that holds ${spec.kind}`,
    hint: '`constat template` shows how large the placeholders of its layouts are',
  });
  return [];
}

/** Fits the foot into each layout; that it had to be cut is said once. */
function footFinder({ foot, fonts, lose }: DeckFitting) {
  let said = false;
  return rememberBy((chosen: ChosenLayout): PlacedFoot | undefined => {
    const fitted = fitFoot(foot, chosen, fonts);
    if (fitted && !fitted.whole && !said) {
      said = true;
      lose({
        rule: 'deck/loss',
        message: `Unexpected foot of ${foot.text.length} characters, expected one that the footer of “${chosen.layout.name}” holds: “${fitted.foot.text}” is shown`,
        hint: 'Shorten the title of the engagement or the name of the client, or widen the footer in the template',
      });
    }
    return fitted?.foot;
  });
}

/** Says which names of `deck.layouts` lead nowhere. */
function lossesOfLayouts(
  template: DeckTemplate,
  layouts: Readonly<Record<string, string>>,
): Loss[] {
  const names = template.layouts.map(({ name }) => name);
  return Object.entries(layouts).flatMap(([kind, wanted]): Loss[] => {
    if (!SLIDE_KINDS[kind]) return [];
    const { missing, layout } = chooseLayout(template, kind, wanted);
    if (missing === undefined) return [];
    const known = names.some((name) => name.toLowerCase() === missing.toLowerCase());
    const expected = known
      ? 'one with a title'
      : `one of the template's: ${names.map((name) => `“${name}”`).join(', ')}`;
    const { hint } = known ? {} : suggest(missing, names);
    const instead = `“${layout.name}” stands in for it`;
    return [
      {
        rule: 'deck/layout',
        key: { layout: kind },
        message: `Unexpected layout “${missing}” for ${kind}, expected ${expected}`,
        hint: hint === undefined ? instead : `${hint} ${instead}`,
      },
    ];
  });
}

function guessedFont(family: string): Loss {
  return {
    rule: 'deck/font',
    key: 'template',
    message: `Unexpected font “${family}”, expected one whose widths are known: Calibri, Arial, Cambria or Courier New`,
    hint: 'Slides are measured with a wider font, so that text still fits: look at them before they leave',
  };
}
