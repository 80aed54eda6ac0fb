/** The lint rules: strict and typed, small files and functions, effects kept at the edge. */
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What only the edge may touch; everywhere else it comes in as a parameter. */
const EFFECTS = [
  { name: 'console', message: 'Say it through the terminal that commands are given.' },
  { name: 'process', message: 'Take it as a parameter: only src/cli.ts reads the process.' },
];

const CLOCKS = [
  { object: 'Date', property: 'now', message: 'Dates come from the sources: no clock is read.' },
  { object: 'Math', property: 'random', message: 'The same sources make the same bytes.' },
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'output/',
    'templates/',
    'test/engagements/',
    'bench/peers/',
    '.puppeteerrc.cjs',
  ]),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            'eslint.config.js',
            'ava.config.js',
            'ava.long.config.js',
            'ava.together.config.js',
          ],
        },
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Objects of functions here use no `this`: their functions may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // There are no enums: `erasableSyntaxOnly` refuses them. It looks at every assignment all the same.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts'],
    rules: {
      'no-restricted-globals': ['error', ...EFFECTS],
      'no-restricted-properties': ['error', ...CLOCKS],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 5],
      complexity: ['error', 16],
    },
  },
  {
    // The model is one page, to be read from top to bottom.
    files: ['src/report/report.ts'],
    rules: { 'max-lines': 'off' },
  },
);
