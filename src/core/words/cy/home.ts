import type { Words } from '../words.ts';
import { numbers } from './numbers.ts';

/** The first page of the site. Needs review by a native reader. */
export const home: Words['home'] = {
  covers: (areas) => `Ardaloedd: ${numbers.list(areas)}`,
  published: 'Cyhoeddwyd yma',
};
