/** The built-in template and a theme → the same template in the theme's colours and fonts. */
import type { Theme } from '../../../templates/theme.ts';
import { documentOf, writePackage, xmlPart } from '../package/opc-package.ts';
import type { Part } from '../package/opc-package.ts';
import { build, children, empty, find, rootOf, setAttribute } from '../package/xml.ts';
import { readTemplate } from './read-template.ts';
import type { DeckTemplate } from './template-model.ts';

/** The theme's tokens behind the slots of PowerPoint's colour scheme. */
export const SCHEME: Readonly<Record<string, string>> = {
  dk1: 'ink',
  lt1: 'paper',
  dk2: 'soft',
  lt2: 'wash',
  accent1: 'accent',
  accent2: 'dot',
  accent3: 'p1',
  accent4: 'p2',
  accent5: 'p3',
  accent6: 'dot-empty-edge',
  hlink: 'accent',
  folHlink: 'soft',
};

/** Recolours every theme part; fonts change what is measured, so the template is read again. */
export function applyTheme(template: DeckTemplate, theme: Theme): DeckTemplate {
  const parts = new Map<string, Part>(template.opc.parts);
  for (const [path, part] of parts) {
    if (part.contentType.endsWith('.theme+xml')) parts.set(path, recolour(template, path, theme));
  }
  return readTemplate(writePackage({ ...template.opc, parts }), theme.fonts.deck.code);
}

function recolour({ opc }: DeckTemplate, path: string, theme: Theme): Part {
  const document = documentOf(opc, path);
  const elements = find(rootOf(document), 'a:themeElements');
  const scheme = find(elements, 'a:clrScheme');
  for (const slot of scheme ? children(scheme) : []) {
    const color = theme.colors.light[SCHEME[slot.localName] ?? ''];
    if (color === undefined) continue;
    empty(slot);
    slot.appendChild(build('a:srgbClr', { val: color.slice(1).toUpperCase() }));
  }
  const { heading, text } = theme.fonts.deck;
  for (const [name, face] of [
    ['a:majorFont', heading],
    ['a:minorFont', text],
  ] as const) {
    const latin = find(elements, `a:fontScheme/${name}/a:latin`);
    if (latin) setAttribute(latin, 'typeface', face);
  }
  const part = opc.parts.get(path);
  return xmlPart(document, part?.contentType ?? '', part?.relationships ?? []);
}
