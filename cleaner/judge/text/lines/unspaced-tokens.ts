import { CLASS, classOf } from "../../../text/characters/char-class.ts";
import { readTokens, type Tokens } from "../../../text/sentences/tokens.ts";
import { hasUnspaced, unspacedWordLength } from "../../../text/words/unspaced.ts";

/**
 * The tokens of a text, where those of a script that puts no space between words are cut to the size of words: a sentence of Chinese is
 * no label of one word. What is no letter, a full stop say, stays with the word before it.
 */
export function splitUnspaced(source: string, tokens: Tokens): Tokens {
  if (!hasUnspaced(source)) return tokens;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const to = tokens.ends[i] as number;
    for (let from = tokens.starts[i] as number; from < to; from = ends.at(-1) as number) {
      starts.push(from);
      ends.push(endOfPiece(source, from, to));
    }
  }
  return readTokens(source, Int32Array.from(starts), Int32Array.from(ends));
}

/** Where the word that starts here ends, together with the marks that follow it. */
function endOfPiece(source: string, from: number, to: number): number {
  let letters = 0;
  let room = 0;
  let isBehind = false;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    const bits = classOf(code);
    const isLetter = (bits & (CLASS.letter | CLASS.number)) !== 0;
    if (!isLetter) {
      isBehind ||= room > 0 && bits === 0;
      continue;
    }
    const length = unspacedWordLength(code);
    if (isBehind || (letters > 0 && (length !== room || (room > 0 && letters >= room)))) return at;
    room = length;
    letters++;
  }
  return to;
}
