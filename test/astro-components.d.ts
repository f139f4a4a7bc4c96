// Lets tools that know no .astro files (the linter, plain tsc) read tests that import components.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
