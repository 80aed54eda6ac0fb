/** What a digest can be written as. */
export const DIGEST_FORMATS = ['markdown', 'html'] as const;

/** One of them. */
export type DigestFormat = (typeof DIGEST_FORMATS)[number];
