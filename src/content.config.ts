import { defineCollection } from 'astro:content';
import { planLoader } from './narrative/loader.ts';

export const collections = { plans: defineCollection({ loader: planLoader() }) };
