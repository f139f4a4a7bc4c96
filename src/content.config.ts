import { defineCollection } from 'astro:content';
import { narrativeLoader } from './narrative/loader.ts';

export const collections = { narrative: defineCollection({ loader: narrativeLoader() }) };
