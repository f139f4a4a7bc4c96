/** What stands around every page. */
export const frame = {
  siteName: 'Youth justice plans',
  skip: 'Skip to the content',
  site: 'Site',
  breadcrumb: 'Breadcrumb',
  home: 'Home',
  areas: 'Areas',
  indicators: 'Indicators',
  about: 'About',
  search: 'Search',
  feedTitle: 'Plans and updates',
  aboutSite: 'About this site',
  accessibility: 'Accessibility',
  definitions: 'How figures are defined',
  glossary: 'Glossary',
  checked: 'How plans are checked',
  feed: 'Feed of plans and updates',
  plainList: 'Plain list of everything',
  nothingElse: 'No cookies, no tracking, nothing loaded from elsewhere.',
  /** The language and country as pictures of shared pages name them. */
  locale: 'en_GB',
  /** The name of this language, in this language, for the link that leads to the page in it. */
  languageName: 'English',
  /** What readers should know of the words of this language; nothing where there is nothing to know. */
  review: '',
};
