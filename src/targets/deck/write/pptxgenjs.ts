/** The one door to PptxGenJS: loaded when a deck is written, its types under plain names. */
import type Module from 'pptxgenjs';

/** A presentation being written. */
export type Presentation = Module.default;
/** A slide being written. */
export type Slide = Module.default.Slide;
/** A run of text. */
export type TextProps = Module.default.TextProps;
/** Where a run leads. */
export type HyperlinkProps = Module.default.HyperlinkProps;
/** A cell of a table. */
export type TableCell = Module.default.TableCell;
/** Inner margins. */
export type Margin = Module.default.Margin;
/** What fills a shape. */
export type ShapeFillProps = Module.default.ShapeFillProps;
/** The line around a shape. */
export type ShapeLineProps = Module.default.ShapeLineProps;
/** Options of a chart. */
export type ChartOptions = Module.default.IChartOpts;

/** Starts a presentation. */
export async function openPresentation(): Promise<Presentation> {
  const { default: loaded } = await import('pptxgenjs');
  // Its types describe the CommonJS build, whose default export is nested once more than the ES build's.
  const Constructor = loaded as unknown as new () => Presentation;
  return new Constructor();
}
