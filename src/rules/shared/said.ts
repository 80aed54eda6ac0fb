/** A record and a language → whether it says anything in it. */
import type { SourceRecord } from '../../source/source-record.ts';
import { textsOf } from './written-texts.ts';

/** Tells records that have a file of their own, beside which a translation may stand. */
export function hasOwnFile({ concept, file }: SourceRecord<unknown>): boolean {
  if (concept === 'engagement' || concept === 'check' || concept === 'question') return false;
  return !file.endsWith('findings.yaml');
}

/** Tells whether any text or body of a record is in a language. */
export function isSaidIn(record: SourceRecord<unknown>, lang: string): boolean {
  const isBody = record.bodies.some((body) => body.lang === lang);
  return (
    isBody ||
    textsOf(record).some(({ value }) => typeof value !== 'string' && Object.hasOwn(value, lang))
  );
}
