import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const pure = [
  { group: ['astro', 'astro:*', 'astro/*', '@astrojs/*'], message: 'src/core knows nothing of Astro.' },
  {
    group: ['node:*', 'fs', 'path'],
    message: 'src/core knows nothing of Node: reading belongs to src/read.',
  },
  {
    group: ['chart.js', 'chart.js/*', 'yaml', 'satteri', 'unified', 'remark-*'],
    message: 'src/core is plain TypeScript and zod.',
  },
  {
    group: [
      '**/read/*',
      '**/narrative/*',
      '**/charts/*',
      '**/components/*',
      '**/pages/*',
      '**/cli/*',
      '**/site.ts',
    ],
    message: 'src/core may not import the rooms that use it.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', '.astro/**', '.cache/**', 'node_modules/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // TypeScript itself asks for brackets where a key may be missing.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs.recommended,
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: pure }],
      'no-restricted-globals': ['error', 'process', 'document', 'window', 'globalThis'],
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.astro'], rules: { 'no-console': 'error' } },
  prettier,
);
