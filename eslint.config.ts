import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The lint rules: strict and typed, small files, and effects kept at the edge. */
export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'output/', 'templates/site/assets/', 'test/engagements/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 14],
      'max-params': ['error', 4],
      'no-console': 'error',
    },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
);
