import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from './json.ts';

/** The one text that a JSON value has by RFC 8785 (JSON Canonicalization Scheme). */
export function canonicalText(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value that JSON cannot hold');
  return text;
}

/** The seal of a JSON value: SHA-256 of its canonical text in UTF-8. */
export function sealOf(content: Json): string {
  return `sha256:${digest(canonicalText(content))}`;
}

/** The first twelve hexadecimal digits of a seal: enough for people to compare, and the name of its record. */
export function shortSeal(seal: string): string {
  return seal.replace(/^sha256:/, '').slice(0, 12);
}

/**
 * What stands in a seal for a number that is withheld: it changes when the number does, and without the salt nobody can
 * try which number gives it. The path is in it, so that equal numbers cannot be told.
 */
export function commitmentTo(value: Json, path: readonly (string | number)[], salt: string): string {
  return `withheld:${digest(canonicalText([salt, path, value]))}`;
}

/** How a withheld value stands in sealed content: as a commitment, or before there is a salt as this word. */
const COMMITMENT = /^withheld(?::[0-9a-f]{64})?$/;

/** Whether a value of sealed content stands for one that is withheld. */
export function isCommitment(value: Json | undefined): boolean {
  return typeof value === 'string' && COMMITMENT.test(value);
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
