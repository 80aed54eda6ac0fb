/** The small values that every concept is made of: texts, dates, instants, lists of words. */
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A text: a string in the default language, or a map of languages. */
export const text = z
  .union([
    z.string().trim().min(1),
    z.record(z.string().regex(/^[a-z]{2,3}$/), z.string().trim().min(1)),
  ])
  .meta({ expected: 'a text, or a map of languages such as { fr: …, en: … }' });

/** A list of texts. */
export const texts = z.array(text).meta({ expected: 'a list of texts' });

/** A plain string that is no prose: a name, a version, a path. */
export const word = z
  .string()
  .trim()
  .min(1)
  .meta({ expected: 'a word (quote it if it looks like a number)' });

/** A list of plain strings. */
export const words = z.array(word).meta({ expected: 'a list of words' });

/** A calendar date that exists, `YYYY-MM-DD`. */
export const date = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value))
  .meta({ expected: 'a date that exists, as YYYY-MM-DD', format: 'date' });

/** An ISO 8601 instant, or a local time to be read in the incident's zone. */
export const instant = z
  .string()
  .refine(isInstant)
  .meta({ expected: 'an instant that exists, as 2026-03-18T21:40Z' });

/** An id in prose and file names: of a check, a category, a page. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/)
  .meta({ expected: 'an id of lower-case letters, digits and hyphens' });

/** Who may see a thing at the widest. */
export const audience = z
  .enum(['internal', 'client', 'public'])
  .describe('The widest who may see it')
  .meta({ default: 'client', examples: ['client'] });

/** How a thing is known. */
export const basis = z
  .enum(['observed', 'declared', 'tool'])
  .describe('How it is known: seen, said, or reported by a tool');

/** Something worth a slide. */
export const key = z.boolean().describe('Worth a slide');

function isDate(value: string): boolean {
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isInstant(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?$/.test(value)) return false;
  try {
    if (/(?:Z|[+-]\d{2}:\d{2})$/.test(value)) Temporal.Instant.from(value);
    else Temporal.PlainDateTime.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
