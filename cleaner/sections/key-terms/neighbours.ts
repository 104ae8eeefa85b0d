import type { Neighbour, Term } from "./topic-words.ts";

const SPACE = 0x20;
const NON_JOINER = 0x200c;
const LETTER_S = 0x73;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const ENDS_SENTENCE = new Set('.!?:;•…"“”»)'.split("").map((mark) => mark.charCodeAt(0)));

/** Whether one space alone, or what parts the letters of one word in Persian, is between two words, and the first owns nothing: "Lenin's plan" is no name. */
export function standsBeside(text: string, to: number, from: number): boolean {
  if (from !== to + 1) return false;
  const between = text.charCodeAt(to);
  return between === NON_JOINER || (between === SPACE && !isPossessive(text, to));
}

function isPossessive(text: string, to: number): boolean {
  const mark = text.charCodeAt(text.charCodeAt(to - 1) === LETTER_S ? to - 2 : to - 1);
  return mark === APOSTROPHE || mark === CURLY_APOSTROPHE;
}

/** Whether a word may be capitalised because a sentence begins with it. */
export function opensSentence(text: string, from: number): boolean {
  if (from < 2) return true;
  return text.charCodeAt(from - 1) !== SPACE || ENDS_SENTENCE.has(text.charCodeAt(from - 2));
}

/** Counts that a term is followed by another, beside it or not; by none at the end of a text, after none at its beginning. */
export function follow(left: Term | undefined, right: Term | undefined, areBeside: boolean): void {
  if (left !== undefined) cast(left.right, areBeside ? right : undefined);
  if (right !== undefined) cast(right.left, areBeside ? left : undefined);
}

/** Boyer and Moore's majority vote. Below zero are the votes for no neighbour at all. */
function cast(neighbour: Neighbour, term: Term | undefined): void {
  if (term === undefined) neighbour.votes--;
  else if (neighbour.votes < 0 || (neighbour.term === term && neighbour.votes > 0)) neighbour.votes++;
  else if (neighbour.votes === 0) {
    neighbour.term = term;
    neighbour.votes = 1;
  } else neighbour.votes--;
}
