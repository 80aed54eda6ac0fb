/** What may be written under `deck:` in engagement.yaml. */
import * as z from 'zod';

import { word } from './fields.ts';

/** Every kind of slide that our decks have, and what the firm's own layout for it is called. */
const layouts = z.strictObject({
  title: word.optional().describe('The first slide'),
  section: word.optional().describe('The slide before a category'),
  content: word.optional().describe('A title and a text'),
  two: word.optional().describe('Two texts side by side'),
  three: word.optional().describe('Three texts side by side'),
  table: word.optional().describe('A table'),
  category: word.optional().describe('A category with its checks'),
  ticket: word.optional().describe('A recommendation'),
  essentials: word.optional().describe('What is to be remembered'),
  figures: word.optional().describe('Large figures'),
  chart: word.optional().describe('A drawing'),
  annex: word.optional().describe('A slide of the annex'),
  closing: word.optional().describe('The last slide'),
});

/** The firm's own deck. */
export const deckOptions = z.strictObject({
  template: word.optional().describe('The firm’s .pptx or .potx'),
  layouts: layouts.optional().describe('Our slide kinds, and its layouts’ names'),
});
