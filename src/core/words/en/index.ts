import type { LanguageCode } from '../language.ts';
import { amendments } from './amendments.ts';
import { approval } from './approval.ts';
import { chart } from './chart.ts';
import { children } from './children.ts';
import { compare } from './compare.ts';
import { areas } from './areas.ts';
import { frame } from './frame.ts';
import { numbers } from './numbers.ts';
import { periods } from './periods.ts';
import { planHome } from './plan-home.ts';
import { records } from './records.ts';
import { removed } from './removed.ts';
import { sentences } from './sentences.ts';
import { stated } from './stated.ts';
import { figures } from './figures.ts';
import { plan } from './plan.ts';
import { service } from './service.ts';
import { claims } from './claims.ts';
import { scorecard } from './scorecard.ts';
import { search } from './search.ts';
import { home } from './home.ts';
import { tables } from './tables.ts';

/**
 * English: what every other language has to have. One file a subject. An entry is a text, or a whole sentence as a
 * function of what it is about: sentences are never put together from pieces, since other languages order and change
 * their words in other ways.
 */
export const en = {
  language: 'en' as LanguageCode,
  /** The value of `lang`. */
  tag: 'en-GB',
  /** What the addresses of pages in this language begin with. */
  root: '',
  amendments,
  approval,
  chart,
  children,
  compare,
  areas,
  frame,
  numbers,
  periods,
  planHome,
  records,
  removed,
  sentences,
  stated,
  figures,
  plan,
  service,
  claims,
  scorecard,
  search,
  home,
  tables,
};
