import { NAME_GROUPS } from "../../rules/index.ts";

const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;
/** Words of one box that count: hostile class lists have thousands. */
const MAX_WORDS = 40;

/** The words of a box's names, hashed, and the groups they belong to (one bit each, in two numbers). */
export interface NameFacts {
  readonly words: Uint32Array;
  readonly low: number;
  readonly high: number;
}

const GROUP_OF_WORD: ReadonlyMap<number, readonly number[]> = groupsByWord();

/** Reads names word by word: "siteNav-main" gives site, nav, main. Two digits and more are no words. */
export function readNames(names: readonly string[]): NameFacts {
  const words: number[] = [];
  for (const name of names) splitName(name, words);
  let low = 0;
  let high = 0;
  for (const word of words)
    for (const group of GROUP_OF_WORD.get(word) ?? []) {
      if (group < 31) low |= 1 << group;
      else high |= 1 << (group - 31);
    }
  return { words: Uint32Array.from(words), low, high };
}

function splitName(name: string, words: number[]): void {
  let hash = 0;
  let wasLower = false;
  let letters = 0;
  const end = () => {
    if (hash !== 0 && letters > 1 && words.length < MAX_WORDS) words.push(hash >>> 0);
    hash = 0;
    letters = 0;
  };
  for (let p = 0; p < name.length; p++) {
    const code = name.charCodeAt(p);
    const upper = code >= 65 && code <= 90;
    const lower = (code >= 97 && code <= 122) || code > 127;
    if (!upper && !lower) {
      end();
      wasLower = false;
      continue;
    }
    if (upper && wasLower) end();
    if (hash === 0) hash = OFFSET;
    hash = Math.imul(hash ^ (upper ? code | 32 : code), PRIME);
    letters++;
    wasLower = lower;
  }
  end();
}

function groupsByWord(): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  NAME_GROUPS.forEach(({ words }, group) => {
    for (const word of words.split(" ")) {
      const hashed: number[] = [];
      splitName(word, hashed);
      for (const hash of hashed.length === 1 ? hashed : []) groups.set(hash, [...(groups.get(hash) ?? []), group]);
    }
  });
  return groups;
}
