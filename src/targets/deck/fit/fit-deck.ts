/** All slides and a template → placed slides, with what could not be shown. */
import type { Fonts } from '../measure/open-fonts.ts';
import type { SlideSpec } from '../slide-spec.ts';
import { chooseLayout } from '../template/choose-layout.ts';
import type { ChosenLayout } from '../template/choose-layout.ts';
import type { DeckTemplate } from '../template/template-model.ts';
import { fitSlide } from './fit-slide.ts';
import type { Loss, PlacedSlide } from './placed.ts';
import { readyText } from './ready-text.ts';

/** What fitting a deck needs. */
export interface DeckFitting {
  readonly template: DeckTemplate;
  /** Names of the template's layouts by kind of slide. */
  readonly layouts: Readonly<Record<string, string>>;
  readonly fonts: Fonts;
  lose(loss: Loss): void;
}

/** Fits every slide. */
export function fitDeck(slides: readonly SlideSpec[], fitting: DeckFitting): PlacedSlide[] {
  const { template, layouts, fonts, lose } = fitting;
  const known = new Map<string, ChosenLayout>();
  const choose = (kind: string): ChosenLayout => {
    const found = known.get(kind);
    if (found) return found;
    const chosen = chooseLayout(template, kind, layouts[kind]);
    if (chosen.missing !== undefined) lose(missingLayout(kind, chosen, template));
    known.set(kind, chosen);
    return chosen;
  };
  const placed = slides.flatMap((spec) => {
    const chosen = choose(spec.kind);
    return fitSlide(readyText(spec, chosen, fonts), { fonts, chosen, lose });
  });
  for (const family of fonts.guessed) lose(guessedFont(family));
  return placed;
}

function missingLayout(kind: string, chosen: ChosenLayout, template: DeckTemplate): Loss {
  const names = template.layouts.map(({ name }) => `“${name}”`).join(', ');
  return {
    rule: 'deck/layout',
    message: `Unexpected layout “${chosen.missing}” for ${kind}, expected one of the template's: ${names}`,
    hint: `“${chosen.layout.name}” stands in for it`,
  };
}

function guessedFont(family: string): Loss {
  return {
    rule: 'deck/font',
    message: `Unexpected font “${family}”, expected one whose widths are known: Calibri, Cambria or Courier New`,
    hint: 'Slides are measured with a wider font, so that text still fits: look at them before they leave',
  };
}
