/** Office files that climb out of their folder, grow without end, call outside, or lack what they need. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Changes to a sound package: parts by path, undefined for one that is taken away. */
type Change = (parts: Record<string, Uint8Array>) => Zippable | Uint8Array;

const text = (content: string): Uint8Array => strToU8(content);

/** A part in which something is replaced. */
function edit(
  parts: Record<string, Uint8Array>,
  ending: RegExp,
  change: (xml: string) => string,
): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [
      path,
      ending.test(path) ? text(change(strFromU8(bytes))) : bytes,
    ]),
  );
}

const without =
  (ending: RegExp): Change =>
  (parts) =>
    Object.fromEntries(Object.entries(parts).filter(([path]) => !ending.test(path)));

/** Declares entities before the root of every part of XML. */
const declaring =
  (entities: string, use: string): Change =>
  (parts) =>
    edit(parts, /\.xml$/, (xml) =>
      xml
        .replace(/(<\?xml[^>]*\?>)?/, `$1<!DOCTYPE x [${entities}]>`)
        .replace(/(<(?:a:t|t)\b[^>]*>)[^<]*/, `$1${use}`),
    );

const LAUGHS = Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`,
).join('');

/** How large the bombs say that they are, or are. */
const HUGE = 600_000_000;

/** The one that takes seconds to be made. */
export const BOMB = 'has a part that grows a thousandfold';

/** Ways to spoil a package, by what they do. */
export const HOSTILE_PACKAGES: Readonly<Record<string, Change>> = {
  'is empty': () => new Uint8Array(),
  'is a zip of nothing': () => ({}),
  'is cut in the middle': (parts) => {
    const whole = zipSync(parts);
    return whole.subarray(0, whole.length / 2);
  },
  'has a garbled directory': (parts) =>
    zipSync(parts).map((byte, at) => (at % 97 === 5 ? byte ^ 0xff : byte)),
  'is of the format of before 2007': () =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  'is a web page': () => text('<html><script>alert(1)</script></html>'),
  'climbs out of its folder': (parts) => ({ ...parts, '../../../../escaped.xml': text('<x/>') }),
  'climbs by backslashes': (parts) => ({ ...parts, '..\\..\\escaped.xml': text('<x/>') }),
  'has an absolute part': (parts) => ({ ...parts, '/tmp/escaped.xml': text('<x/>') }),
  'has a part called __proto__': (parts) => ({ ...parts, 'ppt/__proto__': text('<x/>') }),
  [BOMB]: (parts) => ({
    ...parts,
    'ppt/bomb.xml': new Uint8Array(HUGE),
  }),
  'says a part is larger than any memory': (parts) => {
    const zip = zipSync({ ...parts, 'ppt/bomb.bin': new Uint8Array(1000) });
    const at = Buffer.from(zip).lastIndexOf('ppt/bomb.bin') - 46;
    new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 0xfffffff0, true);
    return zip;
  },
  'says that parts are smaller than they are': (parts) => {
    const zip = zipSync({ ...parts, 'ppt/lie.bin': new Uint8Array(5_000_000) });
    const at = Buffer.from(zip).lastIndexOf('ppt/lie.bin') - 46;
    new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 10, true);
    return zip;
  },
  'declares a billion laughs': declaring(`<!ENTITY l0 "ha">${LAUGHS}`, '&l9;'),
  'reads a file through an entity': declaring('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;'),
  'calls out through an entity': declaring(
    '<!ENTITY % r SYSTEM "http://127.0.0.1:9/x.dtd"> %r;',
    'x',
  ),
  'has no content types': without(/^\[Content_Types\]\.xml$/),
  'has no relationships': without(/\.rels$/),
  'has no theme': without(/theme\d*\.xml$/),
  'has no layouts and no sheets': without(/slideLayouts|worksheets/),
  'has no main part': without(/(?:presentation|workbook)\.xml$/),
  'has parts that are no XML': (parts) =>
    edit(parts, /\.xml$/, (xml) => xml.slice(0, xml.length / 2)),
  'points out of itself': (parts) =>
    edit(parts, /\.rels$/, (xml) =>
      xml.replaceAll(/Target="[^"]*"/g, 'Target="../../../../../../etc/passwd"'),
    ),
  'points to itself': (parts) =>
    edit(parts, /\.rels$/, (xml) => xml.replaceAll(/Target="[^"]*"/g, 'Target=""')),
  'loads all from elsewhere': (parts) =>
    edit(parts, /\.rels$/, (xml) =>
      xml.replaceAll(/Target="[^"]*"/g, 'Target="http://127.0.0.1:9/x" TargetMode="External"'),
    ),
};

/** The file that a change makes of a sound one. */
export function spoil(sound: Uint8Array, change: Change): Uint8Array {
  const made = change(unzipSync(sound));
  return made instanceof Uint8Array ? made : zipSync(made, { level: 6 });
}
