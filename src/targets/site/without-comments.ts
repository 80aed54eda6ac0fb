/** A script as people write it → the same for a browser, without comments and indentation. */

/**
 * Takes away comments that have lines of their own, and indentation: most of what a script weighs.
 *
 * Lines that start with code are left as they are, so that no string or pattern can be mistaken for a comment.
 *
 * @param code without texts over several lines, whose lines may start with anything
 */
export function withoutComments(code: string): string {
  return code
    .replaceAll(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, '')
    .replaceAll(/^[ \t]*\/\/.*$/gm, '')
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll(/\n{2,}/g, '\n')
    .trimStart();
}
