/** The deck's facts, from its slides' XML. */
import { strFromU8, unzipSync } from 'fflate';

import {
  bytesOf,
  keepSaid,
  plain,
  takeAll,
  unescape,
  type Facts,
  type ReadFacts,
} from '../../helpers/promises/facts.ts';
import { assertSound } from './make-deck.ts';

/** Reads the slides of a deck that is sound; days are not on all of them. */
export const readFacts: ReadFacts = ({ lang, artifacts, expected }) => {
  const bytes = bytesOf(artifacts, `presentation.${lang}.pptx`);
  assertSound(bytes);
  return Promise.resolve(factsOfDeck(bytes, expected));
};

/** Tickets stand in tables beside their priority, or on a slide of their own that says it; the whole grid is in the annex. */
function factsOfDeck(bytes: Uint8Array, expected: Facts): Omit<Facts, 'dues'> {
  const slides = Object.entries(unzipSync(bytes))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml));
  const priorities: Record<string, number> = {};
  for (const slide of slides) {
    for (const [row] of slide.matchAll(/<a:tr [\s\S]*?<\/a:tr>/g))
      notePriority(runs(row), expected, priorities);
    const kicker = /name="kicker"[\s\S]*?<\/p:sp>/.exec(slide)?.[0] ?? '';
    notePriority(runs(kicker), expected, priorities, runs(slide));
  }
  const grid = slides.flatMap((slide) =>
    [...slide.matchAll(/name="dots" descr="([^"]*)"/g)].map(([, label = '']) =>
      plain(unescape(label)),
    ),
  );
  return {
    priorities,
    ratings: takeAll(grid, expected.ratings),
    sentences: keepSaid(expected.sentences, slides.map(runs)),
  };
}

/** Notes the one priority that `text` says of the one ticket that `where` names. */
function notePriority(
  where: string,
  expected: Facts,
  into: Record<string, number>,
  text = where,
): void {
  const ids = Object.keys(expected.priorities).filter((id) => where.includes(id));
  const found = [...text.matchAll(/\bP([123])\b/g)].map(([, digit]) => Number(digit));
  const [id] = ids;
  if (ids.length === 1 && id !== undefined && found.length === 1) into[id] = found[0] ?? 0;
}

function runs(xml: string): string {
  return unescape([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' '));
}
