/** `editions:` of engagement.yaml and a name → the edition: what it starts from, and what it adds. */
import type { EngagementData } from '../schema/engagement.ts';
import { UsageError } from '../usage-error.ts';
import type { WrittenText } from './prose.ts';

/** The editions that constat knows by itself, the widest audience last. */
export const EDITIONS = ['internal', 'client', 'public'] as const;

/** One of those that constat knows. */
export type KnownEdition = (typeof EDITIONS)[number];

/** The name of an edition: one that constat knows, or the firm's own. */
export type EditionId = string;

/** An edition with all that it has from those it starts from. */
export interface Edition {
  readonly id: EditionId;
  /** The known one at the end of its line: it decides who may see what. */
  readonly base: KnownEdition;
  /** Itself first, then what it starts from, and so on. */
  readonly line: readonly EditionId[];
  readonly notice?: WrittenText | undefined;
  /** Names, and what stands for each. */
  readonly replace: Readonly<Record<string, WrittenText>>;
  /** Salted hashes of words that may appear nowhere. */
  readonly forbid: readonly string[];
  /** Keys of engagement.yaml that it shows although strangers read it. */
  readonly show: readonly string[];
}

/** Whether constat knows the edition by itself. */
export function isKnownEdition(name: string): name is KnownEdition {
  return EDITIONS.some((known) => known === name);
}

/** Names what can be built: the known ones, then the firm's own. */
export function listEditions({ editions = {} }: Pick<EngagementData, 'editions'>): string[] {
  const own = Object.keys(editions).filter((name) => !isKnownEdition(name));
  return [...EDITIONS, ...own];
}

/** Finds an edition; undefined when there is none of that name, or its line leads nowhere. */
export function findEdition(
  { editions = {} }: Pick<EngagementData, 'editions'>,
  id: EditionId,
): Edition | undefined {
  const line: string[] = [];
  let name: string | undefined = id;
  while (name !== undefined && !isKnownEdition(name)) {
    if (line.includes(name) || !Object.hasOwn(editions, name)) return undefined;
    line.push(name);
    name = editions[name]?.from;
  }
  if (name === undefined) return undefined;
  line.push(name);
  const told = line.map((one) => editions[one] ?? {});
  return {
    id,
    base: name,
    line,
    notice: told.find(({ notice }) => notice !== undefined)?.notice,
    replace: Object.assign(
      {},
      ...told.map(({ replace }) => replace ?? {}).reverse(),
    ) as Edition['replace'],
    forbid: [...new Set(told.flatMap(({ forbid }) => forbid ?? []))],
    show: [...new Set(told.flatMap(({ show }) => show ?? []))],
  };
}

/**
 * Refuses an edition that the engagement has not.
 *
 * @throws UsageError naming those that there are
 */
export function refuseEdition(
  edition: EditionId,
  engagement: Pick<EngagementData, 'editions'>,
): void {
  if (findEdition(engagement, edition)) return;
  throw new UsageError(
    `There is no edition ${edition}: expected ${listEditions(engagement).join(', ')}`,
  );
}
