/** Drawings that are documents: what runs or calls out goes, what is drawn stays. */
import test from 'ava';

import { stripMetadata } from '../../src/pictures/strip-metadata.ts';
import { HOSTILE_SVG } from '../helpers/hostile-corpus/svg.ts';
import { findInSvg } from '../helpers/outward-parts.ts';

const strip = (svg: string): string =>
  new TextDecoder().decode(stripMetadata(new TextEncoder().encode(svg), 'drawing.svg'));

for (const [index, svg] of HOSTILE_SVG.entries()) {
  test(`drawing ${String(index)} runs and asks for nothing`, (t) => {
    t.deepEqual(findInSvg(strip(svg)), []);
    t.deepEqual(findInSvg(strip(strip(svg))), [], 'a second time');
  });
}

test('what is drawn stays: gradients, embedded pictures and fonts, links, labels, movement', (t) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' +
    '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>' +
    '<style>@font-face{font-family:F;src:url(data:font/woff2;base64,AA==)}rect{fill:url(#g)}</style>' +
    '<rect width="9" height="9" style="fill:url(\'#g\')" filter="url(#f)"/><use href="#g"/>' +
    '<a href="https://example.com/"><text>label</text></a>' +
    '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml">words</div></foreignObject>' +
    '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle></svg>';
  t.is(strip(svg), `${svg}\n`);
});

test('a drawing that is no XML stays where it can do nothing, and is empty where it could', (t) => {
  t.is(strip('<svg><path d="M0 0"></svg'), '<svg><path d="M0 0"></svg');
  t.is(strip('<svg onload=alert(1)><path></svg>'), '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
});
