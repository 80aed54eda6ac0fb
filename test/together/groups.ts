/** The tests that share a process in `npm test`: a group's name → its files. Whatever no group holds is a process of its own. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  model: ['test/{diagnostics,markdown,report,rules,schema,source}/**/*.test.ts'],
};
