/** The look of constat's tables as a native table style, so that cells carry text and nothing else. */

import { CONTENT_TYPE } from './content-types.ts';
import { documentOf, xmlPart } from './opc-package.ts';
import type { Part } from './opc-package.ts';
import { relate } from './relationships.ts';
import type { Relationship } from './relationships.ts';
import { NAMESPACES, attribute, children, parseXml, rootOf } from './xml.ts';

/** Id of the style in `tableStyles.xml`. */
export const TABLE_STYLE_ID = '{5B0F4C52-7C1D-4E0B-9C55-2D1A5F7E3A61}';

const NOTHING = '<a:ln><a:noFill/></a:ln>';
const HAIRLINE =
  '<a:ln w="6350"><a:solidFill><a:schemeClr val="bg2"><a:lumMod val="90000"/></a:schemeClr></a:solidFill></a:ln>';
const RULE = '<a:ln w="12700"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln>';

/** Hairlines between rows, no vertical line, no fill; the header in accent over a rule. */
export const TABLE_STYLE =
  `<a:tblStyle styleId="${TABLE_STYLE_ID}" styleName="constat">` +
  '<a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle>' +
  `<a:tcStyle><a:tcBdr><a:left>${NOTHING}</a:left><a:right>${NOTHING}</a:right><a:top>${NOTHING}</a:top>` +
  `<a:bottom>${HAIRLINE}</a:bottom><a:insideH>${HAIRLINE}</a:insideH><a:insideV>${NOTHING}</a:insideV></a:tcBdr>` +
  '<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>' +
  '<a:firstRow><a:tcTxStyle b="on"><a:fontRef idx="minor"/><a:schemeClr val="accent1"/></a:tcTxStyle>' +
  `<a:tcStyle><a:tcBdr><a:bottom>${RULE}</a:bottom></a:tcBdr></a:tcStyle></a:firstRow>` +
  '</a:tblStyle>';

const EMPTY_LIST = `<a:tblStyleLst xmlns:a="${NAMESPACES['a']}" def="${TABLE_STYLE_ID}">${TABLE_STYLE}</a:tblStyleLst>`;

/** Adds the style to a template's own, or gives it a list; returns the presentation's relationships. */
export function withTableStyle(
  parts: Map<string, Part>,
  relationships: readonly Relationship[],
): Relationship[] {
  const own = relationships.find(({ kind }) => kind === 'tableStyles');
  if (!own) {
    const path = 'ppt/tableStyles.xml';
    parts.set(path, xmlPart(EMPTY_LIST, CONTENT_TYPE.tableStyles));
    return [...relationships, relate('rIdTableStyles', 'tableStyles', path)];
  }
  const document = documentOf({ parts, relationships: [] }, own.target);
  const root = rootOf(document);
  const known = children(root).some((style) => attribute(style, 'styleId') === TABLE_STYLE_ID);
  if (!known) {
    const [style] = children(rootOf(parseXml(EMPTY_LIST)));
    if (style) root.appendChild(style);
    parts.set(own.target, xmlPart(document, CONTENT_TYPE.tableStyles));
  }
  return [...relationships];
}
