import { FNV_OFFSET, FNV_PRIME } from "./fnv.ts";

/** FNV-1a over UTF-16 units, 32 bits, unsigned: the key of every hashed table. Fowler, Noll, Vo 1991. */
export function hashText(text: string, seed = FNV_OFFSET): number {
  let state = seed;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), FNV_PRIME);
  return state >>> 0;
}

/** `hashText` of what stands from `from` to `to`. */
export function hashPart(text: string, from: number, to: number): number {
  let state = FNV_OFFSET;
  for (let i = from; i < to; i++) state = Math.imul(state ^ text.charCodeAt(i), FNV_PRIME);
  return state >>> 0;
}

/** Goes on hashing with a number, so that tuples need no string of their own. */
export function hashOn(state: number, value: number): number {
  let next = Math.imul(state ^ (value & 0xffff), FNV_PRIME);
  next = Math.imul(next ^ (value >>> 16), FNV_PRIME);
  next ^= next >>> 15;
  return next >>> 0;
}
