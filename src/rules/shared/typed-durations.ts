/** Prose → the durations that it states, in French and in English, with how exactly it states them. */

/** How a stated length bounds the true one. */
export type Exactness = 'exact' | 'about' | 'under' | 'over';

/** A duration as it is written. */
export interface TypedDuration {
  /** As written, without the word that makes it approximate. */
  readonly text: string;
  /** Where it begins and ends in the prose, the approximating word included. */
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly exactness: Exactness;
  /** Minutes of the smallest unit that is written: what "about" rounds to. */
  readonly grain: number;
}

const NUMBERS: Readonly<Record<string, number>> = numberWords();
const NUMBER_WORDS = Object.keys(NUMBERS).sort((a, b) => b.length - a.length);
const NUMBER = `\\d{1,5}(?:[.,]5)?|${NUMBER_WORDS.join('|')}`;
const DAY = 'days?|jours?|[dj]';
const HOUR = 'hours?|heures?|hrs?|h';
const MINUTE = 'minutes?|mins?|mn|min';
const HALF = ' (?:and a half|et demie?)';
const GLUE = ',? ?(?:and |et )?';

/** `2 days 3 hours`, `3 h 57`, `six hours`, `four and a half hours`, `une heure et demie`, `6-hour`, `demi-heure`. */
const DURATION = new RegExp(
  String.raw`(?<![\p{L}\d.,:])(?:` +
    [
      `(?<days>${NUMBER})[ -]?(?:${DAY})(?!\\p{L})(?:${GLUE}(?<dayHours>${NUMBER}) ?(?:${HOUR})(?!\\p{L}))?(?:${GLUE}(?<dayMinutes>${NUMBER}) ?(?:${MINUTE})(?!\\p{L}))?`,
      `(?<hours>${NUMBER})(?<halfBefore> and a half)?[ -]?(?:${HOUR})(?:(?<halfAfter>${HALF})|${GLUE}(?<hourMinutes>${NUMBER})(?: ?(?:${MINUTE}))?)?(?![\\p{L}\\d])`,
      `(?<minutes>${NUMBER})[ -]?(?:${MINUTE})(?!\\p{L})`,
      '(?<half>half an hour|une demi-heure|demi-heure)',
    ].join('|') +
    ')',
  'giu',
);

/** What stands just before a length, by how it bounds the true one. */
const BOUNDS: readonly (readonly [Exactness, RegExp])[] = [
  [
    'under',
    /(?:\b(?:just under|less than|under|nearly|almost|not quite|at most|up to)|(?<!\p{L})(?:un peu moins d(?:e |[’'])|moins d(?:e |[’'])|près d(?:e |[’'])|presque|pas tout à fait|au plus|jusqu[’']à)) ?$/iu,
  ],
  [
    'over',
    /(?:\b(?:just over|more than|over|at least)|(?<!\p{L})(?:un peu plus d(?:e |[’'])|plus d(?:e |[’'])|au moins)) ?$/iu,
  ],
  [
    'about',
    /(?:\b(?:about|around|roughly|approximately|some|close to|circa)|(?<!\p{L})(?:environ|autour d(?:e |[’'])|à peu près|quelque)|[~≈]) ?$/iu,
  ],
];

/** What may follow a length that is no more than about right. */
const ABOUT_AFTER = /^ (?:or so|environ|à peu près)(?!\p{L})/iu;
/** What makes of a length the end of a range, or of a time of day: "4 to 5 hours", "de 3 h 55 à 9 h 52". */
const RANGE_BEFORE = new RegExp(
  String.raw`(?:${NUMBER})(?: ?(?:${HOUR}|${MINUTE}|${DAY}))?(?: \d+)? ?(?:to|à|or|ou|–|-) ?$`,
  'iu',
);
const RANGE_AFTER = new RegExp(String.raw`^ ?(?:to|à|or|ou|–|-) ?(?:${NUMBER})(?!\p{L})`, 'iu');

/** Finds the durations of a prose whose spaces are plain ones; ends of ranges are none. */
export function findDurations(prose: string): TypedDuration[] {
  return [...prose.matchAll(DURATION)].flatMap((match): TypedDuration[] => {
    const { index: start, groups = {} } = match;
    const [text] = match;
    const before = prose.slice(Math.max(0, start - 30), start);
    const after = prose.slice(start + text.length);
    if (RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)) return [];
    const [bound, word = ''] = findBound(before);
    const isAbout = bound === 'exact' && ABOUT_AFTER.test(after);
    return [
      {
        text,
        start: start - word.length,
        end: start + text.length,
        exactness: isAbout ? 'about' : bound,
        ...lengthOf(groups),
      },
    ];
  });
}

/** Tells whether a true length may be stated so: "about four hours" when it rounds to it, "6 hours" when it is. */
export function isStatedBy({ minutes, exactness, grain }: TypedDuration, actual: number): boolean {
  if (exactness === 'under') return actual <= minutes;
  if (exactness === 'over') return actual >= minutes;
  return exactness === 'exact' ? actual === minutes : Math.abs(actual - minutes) <= grain / 2;
}

function findBound(before: string): readonly [Exactness, string?] {
  for (const [exactness, pattern] of BOUNDS) {
    const found = pattern.exec(before);
    if (found) return [exactness, found[0]];
  }
  return ['exact'];
}

type Groups = Readonly<Record<string, string | undefined>>;

function lengthOf(groups: Groups): Pick<TypedDuration, 'minutes' | 'grain'> {
  if (groups['half']) return { minutes: 30, grain: 15 };
  const days = valueOf(groups['days']);
  const hours = valueOf(groups['hours'] ?? groups['dayHours']);
  const small = valueOf(groups['minutes'] ?? groups['hourMinutes'] ?? groups['dayMinutes']);
  const half = (groups['halfBefore'] ?? groups['halfAfter']) ? 30 : 0;
  const minutes = (days ?? 0) * 24 * 60 + (hours ?? 0) * 60 + (small ?? 0) + half;
  if (small !== undefined) return { minutes, grain: roundness(small) };
  const isHalved = half > 0 || !Number.isInteger(hours ?? 0);
  if (hours !== undefined) return { minutes, grain: isHalved ? 30 : 60 };
  return { minutes, grain: 24 * 60 };
}

/** "About 40 minutes" rounds to ten, "about 45" to five. */
function roundness(minutes: number): number {
  if (minutes % 10 === 0) return 10;
  return minutes % 5 === 0 ? 5 : 1;
}

function valueOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return NUMBERS[written.toLowerCase()] ?? Number(written.replace(',', '.'));
}

function numberWords(): Record<string, number> {
  const en =
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
  const fr =
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt';
  const counted = [en, fr].flatMap((words) =>
    words.split(' ').map((word, at): [string, number] => [word, at + 1]),
  );
  const tens = Object.entries({
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  });
  return Object.fromEntries([...counted, ...tens, ['a', 1], ['an', 1], ['une', 1]]);
}
