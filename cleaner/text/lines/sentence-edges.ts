/** A sentence or clause is over, with the number or sign of a note behind it or not. */
const END = /[.!?…:;]["”’»)\]]{0,2}(?:\[?\d{1,3}\]?|[*†‡])?$/;
const START = /^["“‘«'([]{0,2}[\p{Lu}\p{N}]/u;
const LOWER_START = /^\p{Ll}/u;

/** Whether a line of print ends a sentence. */
export function closesSentence(line: string): boolean {
  return END.test(line);
}

/** Whether a line of print may begin a sentence: with a capital or a number. */
export function mayOpenSentence(line: string): boolean {
  return START.test(line);
}

/** Whether a line begins within a sentence for sure. */
export function startsLower(line: string): boolean {
  return LOWER_START.test(line);
}

/** Whether two texts are parts of one sentence, whatever print has in between. */
export function runsAcross(above: string, below: string): boolean {
  return startsLower(below) && !closesSentence(above);
}
