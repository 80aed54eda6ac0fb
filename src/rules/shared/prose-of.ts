/** A record → its prose: the texts of its YAML and of its bodies, without code, links and addresses. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import { SKIP, visit } from '../../markdown/visit.ts';
import type { SourceRecord } from '../../source/source-record.ts';
import { rememberEach } from './remember.ts';
import { writtenTexts } from './written-texts.ts';

/** A run of words with the place where it begins. */
export interface Prose {
  readonly text: string;
  readonly lang: string;
  readonly place: Place;
}

const remembered = new WeakMap<SourceRecord<unknown>, { lang: string; prose: readonly Prose[] }>();

/** Lists a record's prose; what links show is left out, since the link says where it leads. Every record is read once. */
export function proseOf(record: SourceRecord<unknown>, lang: string): readonly Prose[] {
  const known = remembered.get(record);
  if (known?.lang === lang) return known.prose;
  const prose = readProse(record, lang);
  remembered.set(record, { lang, prose });
  return prose;
}

function readProse(record: SourceRecord<unknown>, lang: string): Prose[] {
  const texts = writtenTexts(record, lang).map(({ text, ...rest }) => ({
    ...rest,
    text: withoutAddresses(text),
  }));
  const bodies = record.bodies.flatMap((body) => {
    const found: Prose[] = [];
    visit(body.root, (node) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (node.type !== 'text') return undefined;
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      found.push({ text: node.value, lang: body.lang, place: body.place(line, column) });
      return undefined;
    });
    return found;
  });
  return [...texts, ...bodies];
}

/** Blanks addresses out, so that what they hold is no prose. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/\b(?:https?:\/\/|mailto:)\S+/gi, (address) => ' '.repeat(address.length));
}

/** A run of words with what a pattern found in it. */
export interface FoundWords extends Prose {
  readonly found: readonly string[];
}

/** Makes a search of a record's prose: the runs in which `find` finds something. */
export function searchProse(
  find: (prose: Prose) => readonly string[],
): (prose: readonly Prose[]) => readonly FoundWords[] {
  return rememberEach((prose: readonly Prose[]) =>
    prose.flatMap((one) => {
      const found = find(one);
      return found.length > 0 ? [{ ...one, found }] : [];
    }),
  );
}
