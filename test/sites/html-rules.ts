import type { ConfigData } from 'html-validate';

/** What html-validate holds markup to. A rule is off only where it is a matter of taste or asks for what would do harm. */
export const HTML_RULES: ConfigData = {
  root: true,
  extends: [
    'html-validate:recommended',
    'html-validate:standard',
    'html-validate:a11y',
    'html-validate:document',
  ],
  rules: {
    // How Astro and its compressor write valid markup: `<br>` in HTML, `<path/>` in SVG, blanks at the end of a line.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A title says page, plan and service. A browser shows as much of it as it has room for.
    'long-title': 'off',
    // Style sheets are the site's own files: whoever could change one could change its digest in the page as well.
    'require-sri': ['error', { target: 'crossorigin' }],
    // `<div role="region">` and `<section>` with a name are the same to a reader.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};
