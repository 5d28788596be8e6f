import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const CLOCK_OR_CHANCE =
  'A score must come out the same tomorrow: pass the date or the random source as an argument.';

export default tseslint.config(
  { ignores: ['dist/', 'out/', '**/.astro/', 'data/', 'test/cases/', 'src/public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      // Typed arrays and indexes that were just checked: "!" says less noise than a branch that cannot happen.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      // 0 is a value: a number must never be tested for truth.
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowString: true, allowNullableBoolean: true, allowNullableString: true },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: CLOCK_OR_CHANCE },
        { object: 'Date', property: 'now', message: CLOCK_OR_CHANCE },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(NewExpression, CallExpression)[callee.name="Date"]:not([arguments.0.callee.property.name="UTC"])',
          message: CLOCK_OR_CHANCE,
        },
      ],
    },
  },
  // A suite is one function; its length says nothing.
  { files: ['test/**', '**/*.astro'], rules: { 'max-lines-per-function': 'off' } },
  // These files are given to a framework, which asks for a default export.
  {
    files: ['*.config.*', 'test/*.config.*', 'src/content.config.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.{js,mjs,astro}', '**/*.astro/*.ts'], ...tseslint.configs.disableTypeChecked },
);
