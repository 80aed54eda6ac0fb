/** What may be written in a translation: texts only, facts stay in the original. */
import * as z from 'zod';

/** A text in the file's own language. */
const said = z.string().trim().min(1).meta({ expected: 'a text' });
const saidList = z.array(said).meta({ expected: 'a list of texts' });

interface FactorTexts {
  text: string;
  factors?: FactorTexts[] | undefined;
}

const factor: z.ZodType<FactorTexts> = z
  .lazy(() => z.strictObject({ text: said, factors: z.array(factor).optional() }))
  .meta({ id: 'translated-factor' });

/** The texts of a finding. */
export const findingTranslationSchema = z.strictObject({
  title: said.optional(),
  impact: said.optional(),
  risk: said.optional(),
  verify: said.optional(),
  note: said.optional(),
  owner: said.optional(),
  validation: z.strictObject({ by: said.optional(), note: said.optional() }).optional(),
  faq: z.array(z.strictObject({ q: said, a: said })).optional(),
  body: said.optional(),
});

/** The texts of an incident. */
export const incidentTranslationSchema = z.strictObject({
  title: said.optional(),
  impact: z
    .array(z.strictObject({ what: said, unit: said.optional(), source: said.optional() }))
    .optional(),
  timeline: z.array(z.union([said, z.strictObject({ text: said })])).optional(),
  detectionGap: said.optional(),
  causes: z
    .strictObject({
      trigger: said.optional(),
      root: said.optional(),
      whys: saidList.optional(),
      factors: z.array(factor).optional(),
    })
    .optional(),
  lessons: z
    .strictObject({
      well: saidList.optional(),
      poorly: saidList.optional(),
      lucky: saidList.optional(),
    })
    .optional(),
});

/** The texts of a page. */
export const pageTranslationSchema = z.strictObject({ title: said.optional() });

/** The texts of a day of the journal. */
export const journalTranslationSchema = z.strictObject({
  title: said.optional(),
  attendance: saidList.optional(),
  decided: saidList.optional(),
});
