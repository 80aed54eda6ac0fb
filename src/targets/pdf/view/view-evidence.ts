/** The pictures that findings and incidents show smaller than they are → one page each, at a readable size. */
import type { Image, Nodes } from 'mdast';

import type { Asset, Bodies } from '../../../report/report.ts';
import { speakBody } from '../../../report/speak-body.ts';
import type { Spoken, Text } from '../../../report/text.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import { placeReferences } from '../place-references.ts';
import type { ChapterDraft } from './chapters.ts';

/** Pixels of CSS that a picture has in the text: 132 mm wide, 120 mm high. */
const SHOWN = { width: 499, height: 454 };

/** A picture with the words around it. */
export interface Evidence {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  readonly width: number;
  readonly height: number;
  /** True when it is read with the page turned. */
  readonly landscape: boolean;
  readonly id: string;
  readonly title: Text | Spoken;
}

/** The annex of evidence; undefined when every picture is already as large as it is. */
export function viewEvidence(scope: LanguageScope): ChapterDraft | undefined {
  const { findings, incidents } = scope.report;
  const pictures = [...findings, ...incidents].flatMap((thing) => listPictures(scope, thing));
  const evidence = [...new Map(pictures.map((one) => [`${one.id} ${one.src}`, one])).values()];
  if (evidence.length === 0) return undefined;
  return {
    kind: 'evidence',
    anchor: 'evidence',
    title: { value: say(scope, 'finding.headings.evidence'), lang: scope.lang, fallback: false },
    entries: [],
    annex: true,
    view: { evidence },
  };
}

interface Thing {
  readonly id: string;
  readonly title: Text;
  readonly bodies: Bodies;
}

function listPictures(scope: LanguageScope, { id, title, bodies }: Thing): Evidence[] {
  const { report, lang } = scope;
  const body = speakBody(bodies, lang, report.languages);
  const nodes = body ? [...body.summary, ...body.sections.flatMap(({ content }) => content)] : [];
  return nodes.flatMap(imagesIn).flatMap((image): Evidence[] => {
    const asset = report.assets.get(image.data?.asset ?? '');
    const size = asset && sizeOf(asset);
    const src = asset && addressOf(scope, asset);
    if (!size || src === undefined) return [];
    const caption = image.title ? { caption: image.title } : {};
    return [{ src, alt: image.alt ?? '', ...caption, ...size, id, title }];
  });
}

function imagesIn(node: Nodes): Image[] {
  if (node.type === 'image') return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}

/** Undefined for a picture that the text shows in full. */
function sizeOf({ width = 0, height = 0 }: Asset) {
  if (width <= SHOWN.width && height <= SHOWN.height) return undefined;
  return { width, height, landscape: width > height * 1.2 };
}

function addressOf({ report, lang }: LanguageScope, { path }: Asset): string | undefined {
  const none = { diagrams: new Map<string, string>(), diagramWords: '' };
  return placeReferences(report, lang, none).image(path)?.src;
}
