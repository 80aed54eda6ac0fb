/** PptxGenJS → templates such as a firm may have: its own layouts, example slides with notes, or none. */
import { openPresentation } from '../../../src/targets/deck/write/pptxgenjs.ts';
import { assembleDeck } from '../../../src/targets/deck/package/assemble-deck.ts';
import { readPackage, writePackage } from '../../../src/targets/deck/package/opc-package.ts';
import { readTemplate } from '../../../src/targets/deck/template/read-template.ts';
import { BUILT_IN } from './make-deck.ts';

/** Words that must not outlive the template. */
export const SECRET = 'Offer to another client';

/** A template as PptxGenJS writes it, mended: two layouts of another size and font, and an example slide. */
export async function firmTemplate(): Promise<Uint8Array> {
  const pptx = await openPresentation();
  pptx.defineLayout({ name: 'firm', width: 10, height: 5.625 });
  pptx.layout = 'firm';
  pptx.theme = { headFontFace: 'Georgia', bodyFontFace: 'Verdana' };
  pptx.defineSlideMaster({
    title: 'Firm content',
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.5, y: 0.3, w: 9, h: 0.8 },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'body', type: 'body', x: 0.5, y: 1.3, w: 9, h: 3.6 },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: 'Firm pair',
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.5, y: 0.3, w: 9, h: 0.8 },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'one', type: 'body', x: 0.5, y: 1.3, w: 4.3, h: 3.6 },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'two', type: 'body', x: 5.2, y: 1.3, w: 4.3, h: 3.6 },
          text: '',
        },
      },
    ],
  });
  const example = pptx.addSlide({ masterName: 'Firm content' });
  example.addText(SECRET, { placeholder: 'title' });
  example.addNotes(SECRET);
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

/** The built-in template as a .potx without notes master, slides or table styles. */
export function bareTemplate(): Uint8Array {
  const opc = readPackage(BUILT_IN);
  const parts = new Map(opc.parts);
  const path = 'ppt/presentation.xml';
  const main = parts.get(path);
  if (!main) throw new Error('No presentation');
  for (const gone of [
    'ppt/notesMasters/notesMaster1.xml',
    'ppt/theme/theme2.xml',
    'ppt/tableStyles.xml',
  ]) {
    parts.delete(gone);
  }
  const text = new TextDecoder()
    .decode(main.bytes)
    .replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '');
  parts.set(path, {
    contentType: main.contentType.replace('presentation.main', 'template.main'),
    bytes: new TextEncoder().encode(text),
    relationships: main.relationships.filter(({ target }) => parts.has(target)),
  });
  return writePackage({ ...opc, parts });
}

/** Grafts what PptxGenJS wrote by itself onto the built-in template, every object where it was. */
export function graftRaw(bytes: Uint8Array, slides: number): Uint8Array {
  const spare = readTemplate(BUILT_IN);
  const blank = spare.layouts.at(-1)?.part ?? '';
  const note = {
    layout: blank,
    lang: 'fr-FR',
    objects: new Map(),
    groups: new Map(),
    feet: [],
    notes: [],
  };
  return assembleDeck(
    { ...spare, spare },
    { bytes, slides: Array.from({ length: slides }, () => note) },
    { title: 'Raw', subject: '', author: '', lang: 'fr-FR', instant: '2020-01-01T00:00:00Z' },
  );
}
