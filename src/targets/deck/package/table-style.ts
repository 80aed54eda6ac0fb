/** The look of constat's tables as a native table style, so that cells carry text and nothing else. */

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
