import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typed = [
  'apps/*/{app,src,server}/**/*.{ts,tsx}',
  'packages/*/src/**/*.{ts,tsx}',
  'e2e/**/*.ts',
  'bench/**/*.{ts,tsx}',
  'proof/**/*.ts',
  'scripts/**/*.ts',
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/build/**',
      '.handrail/**',
      '**/.turbo/**',
      'scripts/checks/planted/**',
      '**/test-results/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { console: false, process: false, module: false, setInterval: false, clearInterval: false },
    },
  },
  {
    files: typed,
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: {
        // One program for all of them: each package by itself would read the ones below it again.
        project: 'tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // The compiler checks these, knowing the types.
      'no-undef': 'off',
      'no-redeclare': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A promise that nobody waits for is a lost error.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      // A new kind must be thought of everywhere: no default may swallow it.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Characters written as escapes in a class are meant one by one.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // Playwright and Vitest fixtures name what they need in their first parameter, even when it is nothing.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      // Records may hold any character, so the code names control characters on purpose.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression > TSAsExpression',
          message: 'A cast through another type says nothing: parse or narrow.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
      ],
    },
  },
  {
    files: ['apps/{console,portal}/app/**/*.tsx', 'packages/{ui,web}/src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
