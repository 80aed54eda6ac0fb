/** The theme → the colours of pictured slides: paper, always light. */
import type { Theme } from '../../../templates/theme.ts';
import type { Tone } from '../slide-spec.ts';

/** Colours by what they mean, as CSS takes them. */
export interface PictureColors {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly ink: string;
  readonly wash: string;
  readonly line: string;
  readonly dot: string;
  readonly dotEdge: string;
  readonly dotEmptyEdge: string;
}

/** Takes the colours that our own template is given; a firm's may have others. */
export function pictureColors({ colors }: Theme): PictureColors {
  const of = (token: string): string => colors.light[token] ?? '#000000';
  return {
    tones: { soft: of('soft'), accent: of('accent'), p1: of('p1'), p2: of('p2'), p3: of('p3') },
    ink: of('ink'),
    wash: of('wash'),
    line: of('line'),
    dot: of('dot'),
    dotEdge: of('dot-edge'),
    dotEmptyEdge: of('dot-empty-edge'),
  };
}
