/** The quick reader and the writer make of a text what the general ones make of it, or leave it to them. */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import test from 'ava';
import fc from 'fast-check';

import type { Document } from '../../../src/targets/deck/package/light-dom.ts';
import { readXml } from '../../../src/targets/deck/package/read-xml.ts';
import { writeXml } from '../../../src/targets/deck/package/write-xml.ts';
import { parseXml } from '../../../src/targets/deck/package/xml.ts';

const written = ({ documentElement }: Document): string =>
  documentElement ? writeXml(documentElement) : '';
const general = (text: string): string =>
  new XMLSerializer().serializeToString(new DOMParser().parseFromString(text, 'text/xml'));

const name = fc.constantFrom('a:p', 'a:t', 'b', 'c:v', 'x-y.z');
const said = fc
  .stringMatching(/^[ a-zé<&"'>\n\u202F🎉]{0,12}$/u)
  .map((text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&#60;')
      .replaceAll('"', '&quot;')
      .replaceAll('>', '&gt;')
      .replaceAll("'", '&#x27;'),
  );
const wrapped = (inside: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(name, said, said, inside).map(([tag, value, text, content]) => {
    const attributes = value.includes('\n') ? '' : ` k="${value}" a:k="${value}"`;
    return `<${tag}${attributes}>${text}${content}</${tag}><b/>`;
  });
const many = (one: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(one, { maxLength: 3 }).map((list) => list.join(''));
const element = wrapped(many(wrapped(many(wrapped(fc.constant(''))))));

test('whatever is plain is read as the general parser reads it', (t) => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 4 }), (inside) => {
      const text = `<?xml version="1.0" encoding="UTF-8"?>\n<r xmlns="urn:r" xmlns:a="urn:a" xmlns:c="urn:c">${inside.join('')}</r>`;
      const quick = readXml(text);
      return quick !== undefined && written(quick) === general(text).replace(/^<\?xml.*\?>\n?/, '');
    }),
  );
  t.pass();
});

test('what is not plain is left to the general parser, which reads it or says what is wrong', (t) => {
  for (const text of [
    '<r><!-- a comment --></r>',
    '<r><![CDATA[<x>]]></r>',
    '<!DOCTYPE r><r/>',
    "<r k='single'/>",
    '<r>\r\n</r>',
  ]) {
    t.is(readXml(text), undefined, text);
    t.notThrows(() => parseXml(text), text);
  }
  for (const text of [
    '<r>',
    '<r></s>',
    '<r/><s/>',
    'words',
    '<r k="1" k="2"/>',
    '<r>&unknown;</r>',
  ]) {
    t.is(readXml(text), undefined, text);
    t.throws(() => parseXml(text), { any: true }, text);
  }
});
