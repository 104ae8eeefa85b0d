import type { Neighbour, Term } from "./topic-words.ts";

const SPACE = 0x20;
const POSSESSIVE = /['’]s?$/;
const ENDS_SENTENCE = new Set('.!?:;•…"“”»)'.split("").map((mark) => mark.charCodeAt(0)));

/** Whether one space alone is between two words, and the first owns nothing: "Lenin's plan" is no name. */
export function standsBeside(text: string, to: number, from: number): boolean {
  return from === to + 1 && text.charCodeAt(to) === SPACE && !POSSESSIVE.test(text.slice(to - 2, to));
}

/** Whether a word may be capitalised because a sentence begins with it. */
export function opensSentence(text: string, from: number): boolean {
  if (from < 2) return true;
  return text.charCodeAt(from - 1) !== SPACE || ENDS_SENTENCE.has(text.charCodeAt(from - 2));
}

/** Counts a mention of `term` behind `left`, or behind no term at all. */
export function vote(left: Term | undefined, term: Term): void {
  cast(term.left, left);
  if (left !== undefined) cast(left.right, term);
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
