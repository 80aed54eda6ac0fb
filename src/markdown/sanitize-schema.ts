/** What HTML may come out of prose: the safe elements, our classes, and no scheme but http, https and mailto. */
import { defaultSchema, type Schema } from 'hast-util-sanitize';

const CLASSES = [
  'className',
  'alert',
  'alert-title',
  /^alert-(?:note|tip|important|warning|caution)$/,
  'id',
  'code',
  'internal',
  'footnotes-title',
  'task-list-item',
  'contains-task-list',
  'data-footnote-backref',
] as [string, ...(string | RegExp)[]];

/** The schema for `sanitize`. */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'figure', 'figcaption'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), CLASSES, 'id'],
    a: [
      'href',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      CLASSES,
    ],
    img: ['src', 'alt', 'title', 'width', 'height'],
    li: [CLASSES],
    ul: [CLASSES],
    pre: ['dataLanguage', CLASSES],
    section: ['dataFootnotes', CLASSES],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
};
