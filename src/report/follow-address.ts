/** An address in a body → what it leads to, as far as the edition shows it. */
import { redactTree } from '../markdown/redaction.ts';
import { splitAtIds, type Reference } from '../markdown/reference.ts';
import { knownSections, nameHeadings } from '../source/headings.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceBody, SourceRecord } from '../source/source-record.ts';
import type { Visibility } from './visibility.ts';

/** What an address leads to; `hidden` is the name of what the edition does not show. */
export type Followed =
  | { readonly asset: string }
  | { readonly reference: Reference }
  | { readonly hidden: string }
  | undefined;

/** Follows an address that stands in a body. */
export function followAddress(
  url: string,
  { file, lang }: Pick<SourceBody, 'file' | 'lang'>,
  scope: { readonly index: SourceIndex; readonly visibility: Visibility },
): Followed {
  const { index, visibility } = scope;
  const target = index.resolve(file, url, lang);
  if (target.is === 'asset') return { asset: target.path };
  if (target.is === 'reference') {
    const { reference } = target;
    if (visibility.hides(reference)) return { hidden: reference.id };
    return { reference: shownFragment(reference, lang, scope) };
  }
  // In an address an id stands between other signs than in prose.
  const names = splitAtIds(url.replaceAll(/[/=#]/g, ' '), index.ids);
  const hidden = names.find((piece) => 'name' in piece && visibility.hiddenNames.has(piece.name));
  return hidden && 'name' in hidden ? { hidden: hidden.name } : undefined;
}

/** A heading that stands in a hidden block is no place to lead to. */
function shownFragment(
  reference: Reference,
  lang: string,
  { index, visibility }: { readonly index: SourceIndex; readonly visibility: Visibility },
): Reference {
  const { fragment, ...place } = reference;
  if (fragment === undefined || visibility.seesAll) return reference;
  const { findings, incidents, sources } = index;
  const named = [...findings, ...incidents].find(({ id }) => id === place.id)?.record;
  const stems = place.kind === 'page' ? sources.pages : sources.journal;
  const record: SourceRecord<unknown> | undefined =
    named ?? stems.find(({ stem }) => stem === place.id);
  const body = record?.bodies.find((one) => one.lang === lang) ?? record?.bodies[0];
  if (!record || !body) return reference;
  const names = knownSections(record.concept, index.sections);
  const written = nameHeadings(body.root, names).find(({ id }) => id === fragment);
  const told = structuredClone(body.root);
  redactTree(told);
  const shown = nameHeadings(told, names).find(
    ({ node }) => node.position?.start.offset === written?.node.position?.start.offset,
  );
  return shown ? { ...place, fragment: shown.id } : place;
}
