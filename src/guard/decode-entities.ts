/** Text of markup → its letters: references to characters decoded. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  szlig: 'ß',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hyphen: '-',
  sol: '/',
  period: '.',
  colon: ':',
  commat: '@',
  lowbar: '_',
};

/** Accents by what the names of letters end with, as signs that join the letter before. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

/** Decodes references by number, and those by name that letters and signs of western texts have; others stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));?/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? accented(name) ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

function accented(name: string): string | undefined {
  const accent = ACCENTS[name.slice(1)];
  return accent === undefined ? undefined : `${name[0] ?? ''}${accent}`.normalize('NFC');
}
