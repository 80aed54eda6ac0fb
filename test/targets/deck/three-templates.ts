/** Three templates such as firms have: PowerPoint's French master, one with no slide and names that say nothing, a .potx. */
import { ENGLISH_NAMES, FRENCH_NAMES } from './office-layouts.ts';
import { officeTemplate } from './office-template.ts';

/** A French master, two example slides with notes. */
export const FRENCH = officeTemplate({
  names: FRENCH_NAMES,
  typed: true,
  examples: 2,
  kind: 'pptx',
  wide: 1,
  fonts: { heading: 'Calibri', text: 'Calibri' },
  masters: 1,
});

/** No slide at all, in 4:3; neither names nor types say what a layout is for. */
export const BARE = officeTemplate({
  names: [],
  typed: false,
  examples: 0,
  kind: 'pptx',
  wide: 0.75,
  fonts: { heading: 'Arial', text: 'Arial' },
  masters: 1,
});

/** A .potx of two masters. */
export const POTX = officeTemplate({
  names: ENGLISH_NAMES,
  typed: true,
  examples: 0,
  kind: 'potx',
  wide: 1,
  fonts: { heading: 'Cambria', text: 'Cambria' },
  masters: 2,
});

/** The three by name, as files of an engagement. */
export const THREE_TEMPLATES: Readonly<Record<string, Uint8Array>> = {
  'french.pptx': FRENCH,
  'bare.pptx': BARE,
  'firm.potx': POTX,
};
