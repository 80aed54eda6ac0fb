/** A title → an incident's file: a draft whose timeline is to fill. */
import { PHASES } from '../schema/incident.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { Locale } from '../templates/locale.ts';
import { fileStem } from './file-stem.ts';
import type { NewFile } from './new-file.ts';
import { nextId } from './next-id.ts';
import { writeSource } from './write-source.ts';

/** What the author says of it. */
export interface IncidentFacts {
  readonly title: string;
  readonly severity?: string | undefined;
  /** IANA name of the zone in which its times are read. */
  readonly timezone: string;
}

/** Writes the file under the next free number. */
export function newIncident(facts: IncidentFacts, index: SourceIndex, locale: Locale): NewFile {
  const { title, severity, timezone } = facts;
  const id = nextId('INC', [...index.ids.byName.keys(), ...index.sources.files.keys()]);
  const text = writeSource({
    data: { severity, timezone },
    comments: [
      locale.t('authoring.timeline'),
      'timeline:',
      `  - { at: 2026-03-18T21:40, phase: trigger, text: …, evidence: …, key: true }`,
      locale.t('authoring.phases', { phases: PHASES.join(', ') }),
      'detectionGap: …',
      'causes: { trigger: …, root: …, whys: [ … ], factors: [{ text: …, role: prevent }] }',
      'actions: [{ finding: …, type: prevent }]',
    ],
    title,
  });
  return { path: `incidents/${[id, fileStem(title)].filter(Boolean).join('-')}.md`, text };
}
