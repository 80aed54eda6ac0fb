/** A text → the keys, tokens and passwords in it: the door to secretlint. */

/** A secret's place in the text and what it is; never the secret. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  /** As `AWS Secret Access Key`: the kind alone. */
  readonly what: string;
}

/** Finds secrets; the rules are loaded when first asked for. */
export async function findSecrets(text: string, path: string): Promise<FoundSecret[]> {
  const [{ lintSource }, preset, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // It would mark the time of each rule, and never take a mark away.
  secretLintProfiler.setEnabled(false);
  const { messages } = await lintSource({
    source: { filePath: path, content: text, contentType: 'text', ext: '' },
    options: {
      maskSecrets: true,
      noPhysicFilePath: true,
      config: {
        rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: preset.creator }],
      },
    },
  });
  return messages.map(({ range: [start, end], ruleId, messageId }) => ({
    start,
    end,
    what: `${ruleId.replace(/^.*secretlint-rule-/, '')} ${messageId}`.trim(),
  }));
}
