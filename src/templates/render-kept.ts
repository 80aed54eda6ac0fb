/** A template and its view → what it writes, or what an earlier build wrote of the very same. */
import { createHash } from 'node:crypto';

import type { Placement } from '../markdown/to-html.ts';
import { digestFiles } from '../source/digest-files.ts';
import { DIAGRAM, tellFrozen } from './tell-frozen.ts';
import type { Keeping, TemplateScope } from './templates.ts';

/** Questions of where things are placed, with their answers, as JSON. */
type Asked = readonly (readonly [question: string, answer: string])[];

/** Where things are placed, with a note of each question while somebody takes notes. */
export interface NotedPlacement {
  readonly placement: Placement;
  /** Writes something, and notes the questions that it asked. */
  note(work: () => string): { readonly text: string; readonly note: Asked };
  /** Tells whether questions have the same answers as before. */
  isTrue(asked: Asked): boolean;
}

/** Notes what is asked of a placement. */
export function notePlacement(placement: Placement): NotedPlacement {
  let notes: Map<string, string> | undefined;
  const ask = {
    href: (reference: Parameters<Placement['href']>[0]) => placement.href(reference),
    image: (path: string) => placement.image(path),
  };
  const noted =
    <About, Answer>(name: string, answerTo: (about: About) => Answer) =>
    (about: About): Answer => {
      const answer = answerTo(about);
      notes?.set(JSON.stringify([name, about]), tellAnswer(answer));
      return answer;
    };
  return {
    placement: { ...placement, href: noted('href', ask.href), image: noted('image', ask.image) },
    note(work) {
      notes = new Map();
      const text = work();
      const note = [...notes];
      notes = undefined;
      return { text, note };
    },
    isTrue: (asked) =>
      asked.every(([question, answer]) => {
        const [name, about] = JSON.parse(question) as [keyof typeof ask, never];
        return tellAnswer(ask[name](about)) === answer;
      }),
  };
}

function tellAnswer(answer: unknown): string {
  return JSON.stringify(answer ?? null);
}

/** Tells all that a filled template depends on besides its view and where things are placed. */
export function tellBinding(scope: Omit<TemplateScope, 'placement'>): string {
  const { locale, format, languages, ids, rating, files } = scope;
  const names = [...ids.byName];
  // An amount tells currency and region.
  const told = [locale.lang, format.money(1), languages, names, ids.codes, rating];
  return createHash('sha256')
    .update(JSON.stringify([...told, digestFiles([...files])]))
    .digest('base64url');
}

/** What a page's template reads. */
export interface KeepableView {
  readonly view: object;
  /** Tells all that the view is made of, shorter than the view does; absent, or undefined: the view tells it. */
  readonly told?: () => string | undefined;
}

/** UTF-16 units of a view above which it holds pages that were kept one by one. */
const LARGEST = 2_000_000;

/** What fills templates, and what it may find again. */
interface KeptParts {
  readonly keeping: Keeping | undefined;
  readonly placement: NotedPlacement;
  readonly render: (name: string, view: unknown) => string;
}

/**
 * Fills a template where nothing the like is kept; what is kept, and is to be so, is in UTF-8.
 *
 * A page with a diagram is always written: its id tells how often the same drawing stood before.
 */
export function renderKept(
  name: string,
  { page, place }: { readonly page: KeepableView; readonly place: object },
  { keeping, placement, render }: KeptParts,
): string | Uint8Array {
  const view = { ...page.view, ...place };
  const key = keeping && tellPage(page, place);
  if (!keeping || key === undefined || key.length > LARGEST) return render(name, view);
  const { rememberText, binding } = keeping;
  const { openLarge } = placement.placement;
  return rememberText(
    JSON.stringify([name, binding, openLarge]) + key,
    () => placement.note(() => render(name, view)),
    placement.isTrue,
  );
}

function tellPage({ view, told }: KeepableView, place: object): string | undefined {
  const short = told?.();
  return short === undefined ? tellView({ ...view, ...place }) : JSON.stringify([short, place]);
}

/** Writes a view down, what is frozen in it by its hash; undefined where JSON does not hold all of it, and for one with a diagram. */
export function tellView(view: unknown): string | undefined {
  const left: unknown[] = [];
  const text = JSON.stringify(view, (_, value: unknown): unknown => {
    if (typeof value === 'function') left.push(value);
    if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
    if (typeof value !== 'object' || value === null || !Object.isFrozen(value)) return value;
    const { text: told, diagrams } = tellFrozen(value);
    if (diagrams) left.push(value);
    return told;
  });
  return left.length === 0 && !text.includes(DIAGRAM) ? text : undefined;
}
