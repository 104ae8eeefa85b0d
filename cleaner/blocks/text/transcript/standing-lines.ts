import { cueTimes } from "../../../text/lines/speaker-of.ts";
import { readSpoken } from "./read-spoken.ts";

/** Captions that roll up: so many cues begin with what the one above ends with, and at least so much of all; songs repeat a line now and then. */
const ROLLING = { min: 3, share: 0.5 };
/** No more lines are on a screen at once. */
const MAX_LINES = 4;

/** A line of a cue, by its place among all lines. */
interface CueLine {
  readonly at: number;
  readonly text: string;
}

/**
 * Lines of cues that were said before: captions made by machines (YouTube's) roll up, so that each cue shows the last line of the
 * one above once more. None where the cues do not roll.
 */
export function standingLines(lines: readonly { readonly text: string }[]): ReadonlySet<number> {
  const cues = cuesOf(lines);
  const standing = new Set<number>();
  let rolls = 0;
  for (const [i, cue] of cues.entries()) {
    const count = i === 0 ? 0 : linesThatStand(cues[i - 1] ?? [], cue);
    if (count > 0) rolls++;
    for (const { at } of cue.slice(0, count)) standing.add(at);
  }
  return rolls >= ROLLING.min && rolls >= (cues.length - 1) * ROLLING.share ? standing : new Set();
}

/** The cues that say something. What stands right above a time is the next cue's number or name. */
function cuesOf(lines: readonly { readonly text: string }[]): readonly (readonly CueLine[])[] {
  const cues: CueLine[][] = [];
  let isCue = false;
  for (const [at, { text }] of lines.entries()) {
    if (cueTimes(text) !== undefined) {
      isCue = true;
      if (cues.at(-1)?.length !== 0) cues.push([]);
    } else if (isCue && cueTimes(lines[at + 1]?.text ?? "") === undefined) {
      const spoken = readSpoken(text).text;
      if (spoken !== "") cues.at(-1)?.push({ at, text: spoken });
    }
  }
  return cues.filter((cue) => cue.length > 0);
}

/** How many lines a cue begins with that the one above ends with. */
function linesThatStand(above: readonly CueLine[], cue: readonly CueLine[]): number {
  for (let count = Math.min(above.length, cue.length, MAX_LINES); count > 0; count--) {
    const start = above.length - count;
    if (cue.slice(0, count).every(({ text }, i) => text === above[start + i]?.text)) return count;
  }
  return 0;
}
