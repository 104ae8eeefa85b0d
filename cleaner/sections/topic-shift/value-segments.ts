import type { Unit } from "./units.ts";
import { type SegmentModel, worthOf } from "./utiyama-isahara.ts";

/** Longest segment the program considers, in sentences: keeps time linear in the length of the text. */
const MAX_SEGMENT = 160;

/** Values of all segments, row after row: row r holds those that start at `starts[r]`, in the order of their ends. */
export interface Segments {
  readonly starts: Int32Array;
  /** Where a segment may end, in order: `places[r]` is the first behind `starts[r]`, where segment 0 of row r ends. */
  readonly places: Int32Array;
  /** Where each row's values begin; one more than there are rows. */
  readonly offsets: Int32Array;
  readonly values: Float64Array;
}

/**
 * Values every segment that the program considers.
 *
 * From the last row to the first: a segment that starts a row earlier holds that row's stems too, and what they add changes only
 * where one of them is said again. So each row is known from the next one by a few steps a stem, whatever the length of segments.
 */
export function valueSegments(units: readonly Unit[], model: SegmentModel): Segments {
  const segments = layOut(units);
  const { starts, places, offsets, values } = segments;
  const rows = starts.length;
  const mentions = findMentions(units, segments, model.vocabulary);
  const costs = lengthCosts(mentions.words, offsets, model.vocabulary);
  /** Of the segments from the present row to each later one: what their stems are worth, and what the row adds to that. */
  const worth = new Float64Array(rows);
  const steps = new Float64Array(rows);
  for (let row = rows - 1; row >= 0; row--) {
    const first = offsets[row] as number;
    const end = row + (offsets[row + 1] as number) - first;
    if ((places[row] as number) > (starts[row] as number) + MAX_SEGMENT) {
      values[first] = valueLongRow(units, starts[row] as number, model);
      continue;
    }
    stepAtMentions(mentions, { row, end, steps });
    const before = mentions.words[row] as number;
    let added = 0;
    for (let other = row; other < end; other++) {
      added += steps[other] as number;
      steps[other] = 0;
      worth[other] = (worth[other] as number) + added;
      values[first + other - row] =
        (worth[other] as number) - (costs[(mentions.words[other + 1] as number) - before] as number);
    }
  }
  return segments;
}

/** Room for every segment: from each start to the places within reach, or to the next place where none is. */
function layOut(units: readonly Unit[]): Segments {
  const n = units.length;
  const inner = units.flatMap((unit, i) => (i > 0 && unit.maySplit ? [i] : []));
  const starts = Int32Array.from(n === 0 ? [] : [0, ...inner]);
  const places = Int32Array.from([...inner, n]);
  const offsets = new Int32Array(starts.length + 1);
  let beyond = 0;
  for (let row = 0; row < starts.length; row++) {
    while (beyond < places.length && (places[beyond] as number) <= (starts[row] as number) + MAX_SEGMENT) beyond++;
    offsets[row + 1] = (offsets[row] as number) + Math.max(1, beyond - row);
  }
  return { starts, places, offsets, values: new Float64Array(offsets[starts.length] as number) };
}

/** A stretch without any place to split that is longer than the longest segment goes through as one, by its beginning. */
function valueLongRow(units: readonly Unit[], start: number, model: SegmentModel): number {
  model.start();
  for (let i = start; i < start + MAX_SEGMENT; i++) model.add(units[i] as Unit);
  return model.add(units[start] as Unit);
}

/** The stems of each row, each once, in parallel arrays; and the words up to each row. */
interface Mentions {
  /** Where those of each row start; one more than there are rows. */
  readonly firsts: Int32Array;
  readonly row: Int32Array;
  /** How often the row says the stem. */
  readonly times: Int32Array;
  /** The same stem in the next row that says it; -1 where none does. */
  readonly next: Int32Array;
  /** Content words in front of each row; one more than there are rows. */
  readonly words: Int32Array;
}

function findMentions(units: readonly Unit[], { starts, places }: Segments, vocabulary: number): Mentions {
  const total = units.reduce((sum, { stems }) => sum + stems.length, 0);
  const [row, times] = [new Int32Array(total), new Int32Array(total)];
  const next = new Int32Array(total).fill(-1);
  const [firsts, words] = [new Int32Array(starts.length + 1), new Int32Array(starts.length + 1)];
  const last = new Int32Array(vocabulary).fill(-1);
  let count = 0;
  for (let r = 0; r < starts.length; r++) {
    words[r + 1] = words[r] as number;
    for (let i = starts[r] as number; i < (places[r] as number); i++) {
      const { stems } = units[i] as Unit;
      words[r + 1] = (words[r + 1] as number) + stems.length;
      for (let k = 0; k < stems.length; k++) {
        const before = last[stems[k] as number] as number;
        if (before >= (firsts[r] as number)) {
          times[before] = (times[before] as number) + 1;
          continue;
        }
        if (before >= 0) next[before] = count;
        last[stems[k] as number] = count;
        row[count] = r;
        times[count++] = 1;
      }
    }
    firsts[r + 1] = count;
  }
  return { firsts, row, times, next, words };
}

/** What its length costs a segment, n ln(n + V), for every length that a segment within reach can have. */
function lengthCosts(words: Int32Array, offsets: Int32Array, vocabulary: number): Float64Array {
  let most = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = row + (offsets[row + 1] as number) - (offsets[row] as number);
    most = Math.max(most, (words[end] as number) - (words[row] as number));
  }
  return Float64Array.from({ length: most + 1 }, (_, n) => n * Math.log(n + vocabulary));
}

/** Into `steps`: by how much more (or less) the stems of a row add to the segments that reach each further row. */
function stepAtMentions(
  { firsts, row: rowOf, times, next }: Mentions,
  { row, end, steps }: { readonly row: number; readonly end: number; readonly steps: Float64Array },
): void {
  for (let own = firsts[row] as number; own < (firsts[row + 1] as number); own++) {
    const more = times[own] as number;
    let said = 0;
    let added = worthOf(more);
    steps[row] = (steps[row] as number) + added;
    for (let at = next[own] as number; at >= 0 && (rowOf[at] as number) < end; at = next[at] as number) {
      said += times[at] as number;
      const now = worthOf(said + more) - worthOf(said);
      const place = rowOf[at] as number;
      steps[place] = (steps[place] as number) + now - added;
      added = now;
    }
  }
}
