import type { Neighbour, Term } from "./topic-words.ts";

const MAX_WORDS = 4;
/** So many more mentions than not must have the neighbour beside them, as a share of all; two of two, three of four. */
const CLEAR = 0.5;
const MIN_VOTES = 2;

/** The words of the phrase that a term mostly stands in, in order; the term alone where there is none. */
export function phraseOf(term: Term): readonly Term[] {
  const phrase = [term];
  for (
    let right = partner(term, term.right);
    right !== undefined && fits(phrase, right);
    right = partner(right, right.right)
  )
    phrase.push(right);
  for (let left = partner(term, term.left); left !== undefined && fits(phrase, left); left = partner(left, left.left))
    phrase.unshift(left);
  return phrase.at(-1)?.isWeak === true ? phrase.slice(0, -1) : phrase;
}

function fits(phrase: readonly Term[], word: Term): boolean {
  return phrase.length < MAX_WORDS && !phrase.includes(word);
}

/** A neighbour that nearly all mentions have; for a name that is said once, another name will do. */
function partner(term: Term, { term: other, votes }: Neighbour): Term | undefined {
  if (other === undefined) return undefined;
  const areNames = term.names > 0 && other.names > 0;
  return votes >= Math.max(areNames ? 1 : MIN_VOTES, CLEAR * term.count) ? other : undefined;
}
