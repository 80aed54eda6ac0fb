/** Prose about an incident → the durations that it states, each with the figure that it states it of. */
import type { IncidentMetric } from '../../report/incident-metrics.ts';
import { findDurations, type TypedDuration } from './typed-durations.ts';

/** A duration with the figure. */
export interface Claim {
  readonly figure: IncidentMetric['id'];
  readonly duration: TypedDuration;
}

const OUTAGE_EN = '(?:outage|downtime|interruption|unavailability|loss of service)';
const OUTAGE_FR = '(?:panne|coupure|interruption|indisponibilité|perte de service)';
/** A few words between, none of which ends a sentence or begins another number. */
const BRIDGE = String.raw`[^.;!?\d]{0,40}?`;

/** What stands just before a duration, by the figure. */
const BEFORE: readonly (readonly [Claim['figure'], string])[] = [
  [
    'impactDuration',
    `\\b${OUTAGE_EN}s?(?: (?:of|for|lasting)|${BRIDGE}\\b(?:lasted|took|went on for|was|:)|:)`,
  ],
  [
    'impactDuration',
    String.raw`\b(?:down|offline|unreachable|unavailable|out of service|locked out)(?: [^.;!?\d]{0,20}?)?\b(?:for|during)`,
  ],
  ['impactDuration', String.raw`\b(?:impact|length of the impact)(?: lasted| of|:)`],
  ['impactDuration', `${OUTAGE_FR}s?(?: \\p{L}+)? (?:de|d[’']|durant|pendant)`],
  ['impactDuration', `${OUTAGE_FR}s?${BRIDGE}(?:a duré|aura duré|dure|durait)|${OUTAGE_FR}s? ?:`],
  [
    'impactDuration',
    String.raw`(?:indisponibles?|inaccessibles?|injoignables?|hors service|hors ligne)(?: [^.;!?\d]{0,20}?)?(?:pendant|durant)`,
  ],
  ['impactDuration', String.raw`(?:impact|durée de l[’']impact)(?: a duré| de| ?:)`],
  [
    'timeToDetect',
    String.raw`\b(?:detected|noticed|seen|discovered)(?: only)? (?:after|in|within)|\b(?:unnoticed|undetected|unseen)(?: for)?|\bdetection${BRIDGE}(?:took|after|in|within|:)|\btime to detect(?:ion)?(?: of| was| is| ?:)?`,
  ],
  [
    'timeToDetect',
    String.raw`(?:détectée?|signalée?|repérée?|découverte?)s? (?:seulement )?(?:après|en|au bout de)|inaperçue?s? (?:pendant|durant)|détection${BRIDGE}(?:a pris|après|en|au bout de| ?:)|(?:temps|délai|durée) de détection(?: de| a été de| ?:)?`,
  ],
  [
    'timeToAcknowledge',
    String.raw`\backnowledged (?:after|in|within)|\btime to acknowledge(?: of| was| is| ?:)?|prise? en charge (?:en|après|au bout de)|(?:temps|délai) de prise en charge(?: de| ?:)?`,
  ],
  [
    'timeToMitigate',
    String.raw`\b(?:restored|mitigated|recovered|service (?:is |was |came )?back)(?: \p{L}+){0,2} (?:in|within|after)|\btime to (?:mitigate|restore)(?: of| was| is| ?:)?|(?:rétablie?|restaurée?)s? (?:en|après|au bout de)|(?:temps|délai) de rétablissement(?: de| ?:)?`,
  ],
  [
    'timeToResolve',
    String.raw`\bresolved (?:in|within|after)|\btime to resol(?:ve|ution)(?: of| was| is| ?:)?|résolue?s? (?:en|après|au bout de)|(?:temps|délai) de résolution(?: de| ?:)?`,
  ],
];

/** What stands just after it. */
const AFTER: readonly (readonly [Claim['figure'], string])[] = [
  ['impactDuration', `(?: of)?(?: (?:total|full|complete|partial))? ${OUTAGE_EN}`],
  ['impactDuration', ` (?:de|d[’']) ?${OUTAGE_FR}`],
  [
    'timeToDetect',
    ' (?:to detect|before (?:it was |being )?(?:detected|noticed)|before detection|before (?:anybody|anyone|somebody|someone) (?:noticed|knew))',
  ],
  [
    'timeToDetect',
    " (?:pour (?:la |le )?détecter|avant (?:la |sa )?détection|avant d[’']être détectée?)",
  ],
  ['timeToAcknowledge', ' (?:to acknowledge|pour prendre en charge)'],
  ['timeToMitigate', ' (?:to (?:restore|mitigate|recover)|pour (?:rétablir|restaurer))'],
  ['timeToResolve', ' (?:to resolve|pour résoudre)'],
];

/** What makes another beginning of it than the figure's own: "restored two hours after detection". */
const OTHER_BEGINNING =
  /^ (?:after|later|from|since|of|before|après|plus tard|depuis|avant)(?!\p{L})/iu;

const BEFORE_PATTERNS = compile(BEFORE, (words) => `(?<!\\p{L})(?:${words}) ?$`);
const AFTER_PATTERNS = compile(AFTER, (words) => `^(?:${words})(?!\\p{L})`);

/** Finds the claims of a prose whose spaces are plain ones; a duration of which it says no figure is none. */
export function findClaims(prose: string): Claim[] {
  return findDurations(prose).flatMap((duration) => {
    const after = prose.slice(duration.end);
    const later = AFTER_PATTERNS.find(([, pattern]) => pattern.test(after));
    if (later) return [{ figure: later[0], duration }];
    if (OTHER_BEGINNING.test(after)) return [];
    const before = prose.slice(Math.max(0, duration.start - 100), duration.start);
    const earlier = BEFORE_PATTERNS.find(([, pattern]) => pattern.test(before));
    return earlier ? [{ figure: earlier[0], duration }] : [];
  });
}

function compile(
  list: readonly (readonly [Claim['figure'], string])[],
  wrap: (words: string) => string,
): (readonly [Claim['figure'], RegExp])[] {
  return list.map(([figure, words]) => [figure, new RegExp(wrap(words), 'iu')]);
}
