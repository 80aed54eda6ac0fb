/** A duration in the text is the one that the timeline gives. */
import { measureIncident, type IncidentMetric } from '../report/incident-metrics.ts';
import type { IncidentData } from '../schema/incident.ts';
import type { SourceRecord } from '../source/source-record.ts';
import type { Problem, Rule } from './rule.ts';
import { findClaims, type Claim } from './shared/claimed-figures.ts';
import { ownWords, type OwnWords } from './shared/own-words.ts';
import { pinpointEach } from './shared/pinpoint.ts';
import { languagesOf } from './shared/records.ts';
import { sayMinutes } from './shared/say-minutes.ts';
import { readTimeline } from './shared/timeline.ts';
import { isStatedBy } from './shared/typed-durations.ts';

/** Durations of which the text says what they are of, against the computed ones. */
export const incidentDuration: Rule = {
  id: 'incident/duration',
  severity: 'warning',
  summary:
    'A duration that an incident’s text states of the outage, the detection or the recovery is the one that its timeline gives.',
  why: 'Durations are computed and printed with both instants: a text that says another makes the reader doubt both.',
  mend: 'Correct the text or the timeline; “about four hours” is right when the computed figure rounds to it.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ntimeline:\n  - { at: "2026-03-19T02:55Z", phase: impact, text: Refused, evidence: "https://status.example/" }\n  - { at: "2026-03-19T08:52Z", phase: mitigated, text: Served, evidence: "https://status.example/" }\n---\n\n# Total outage\n\nThe outage lasted 6 hours.\n',
    },
    at: 'incidents/INC-01-outage.md:10:19',
  },
  *check({ index }): Generator<Problem> {
    const [lang = ''] = languagesOf(index);
    for (const { record } of index.incidents) {
      const measured = measure(record);
      for (const words of [...ownWords(record, lang), ...impactFigures(record, lang)]) {
        const wrong = findClaims(words.text).filter((claim) => contradicts(claim, measured));
        const texts = wrong.map(({ duration }) => duration.text);
        for (const [at, { place }] of pinpointEach(index, words.place, texts).entries()) {
          const claim = wrong[at];
          if (claim) yield { ...place, message: sayContradiction(claim, measured) };
        }
      }
    }
  },
};

/** The figures that can be computed, as the report computes them. */
function measure(record: SourceRecord<IncidentData>): readonly IncidentMetric[] {
  const events = readTimeline(record).map(({ at, phase }) => ({ at, phase, text: {}, key: false }));
  return measureIncident(events).durations.filter(({ minutes }) => minutes !== undefined);
}

/** A figure of the impact as a sentence: what it is, its value and its unit. */
function impactFigures({ data, locate }: SourceRecord<IncidentData>, lang: string): OwnWords[] {
  return (data.impact ?? []).flatMap(({ what, value, unit = '', confidence }, at): OwnWords[] => {
    if (value === undefined) return [];
    const said = (text: typeof what): string =>
      typeof text === 'string' ? text : (text[lang] ?? '');
    const about = confidence === 'measured' ? '' : 'about ';
    const text = `${said(what)}: ${about}${String(value)} ${said(unit)}`.replaceAll(/\s+/gu, ' ');
    return [{ text, lang, place: locate(['impact', at, 'value']) }];
  });
}

/** A figure that cannot be computed contradicts nothing. */
function contradicts({ figure, duration }: Claim, measured: readonly IncidentMetric[]): boolean {
  const minutes = minutesOf(measured, figure);
  if (minutes === undefined) return false;
  return !startsOf(figure, measured).some((start) => isStatedBy(duration, minutes - start));
}

/** "Restored in two hours" may count from the impact, from the detection or from the acknowledgement. */
function startsOf(figure: Claim['figure'], measured: readonly IncidentMetric[]): number[] {
  if (figure !== 'timeToMitigate' && figure !== 'timeToResolve') return [0];
  const detected = minutesOf(measured, 'timeToDetect');
  const acknowledged = minutesOf(measured, 'timeToAcknowledge');
  if (detected === undefined) return [0];
  return [0, detected, ...(acknowledged === undefined ? [] : [detected + acknowledged])];
}

function minutesOf(measured: readonly IncidentMetric[], id: Claim['figure']): number | undefined {
  return measured.find((metric) => metric.id === id)?.minutes;
}

function sayContradiction(
  { figure, duration }: Claim,
  measured: readonly IncidentMetric[],
): string {
  const metric = measured.find(({ id }) => id === figure);
  const { minutes = 0, from = '', to = '' } = metric ?? {};
  return `Unexpected “${duration.text}”, expected ${sayMinutes(minutes)}, computed from ${toMinute(from)} to ${toMinute(to)}`;
}

/** An instant to the minute: `2026-03-19T02:55Z`. */
function toMinute(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}
