// Lets tools that know no .astro files (the linter, plain tsc) read tests that import components.
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
