import type { Mark } from "../../model/mark.ts";
import type { Draft } from "./sight.ts";

/** Shorter repetitions ("Yes.", table headings) are normal prose. */
const MIN_REPEATED_WORDS = 5;
/** A line under so many words that stands on a page so often belongs to each place: an entry's field, an exercise's step. */
const REFRAIN = { words: 20, times: 5 } as const;
const MAX_QUOTED = 40;

/** A caption that holds a heading says nothing else from this share of its characters on. */
const CAPTION_SHARE = 0.65;

/** Marks kept captions that only repeat a kept heading. */
export function judgeByCaptions({ blocks, keeps }: Draft): readonly Mark[] {
  const kept = blocks.filter(({ index, kind }) => keeps[index] === 1 && (kind === "heading" || kind === "caption"));
  if (!kept.some(({ kind }) => kind === "caption")) return [];
  const headings = kept.filter(({ kind }) => kind === "heading").map(({ text }) => text.toLowerCase());
  if (headings.length === 0) return [];
  return kept.flatMap(({ index, kind, text }): Mark[] => {
    if (kind !== "caption") return [];
    const caption = text.toLowerCase();
    const heading = headings.find((one) => caption.includes(one) && one.length >= caption.length * CAPTION_SHARE);
    if (heading === undefined) return [];
    const because = `repeats "${heading.slice(0, MAX_QUOTED)}"`;
    return [{ block: index, rule: "repetition/caption", says: "drop", because, force: "certain", confidence: 0.9 }];
  });
}

/** Marks kept blocks that say word for word what an earlier kept block says: twins for phones, repeated notices. Code may repeat. */
export function judgeByRepeats(draft: Draft): readonly Mark[] {
  const marks: Mark[] = [];
  for (const [first, ...later] of groupByWording(draft)) {
    const isRefrain = later.length + 1 >= REFRAIN.times;
    if (first === undefined || (isRefrain && (draft.view.scan.words[first] as number) < REFRAIN.words)) continue;
    const because = `same words as block ${first}`;
    for (const block of later)
      marks.push({ block, rule: "repetition/exact", says: "drop", because, force: "certain", confidence: 0.95 });
  }
  return marks;
}

/** Kept blocks of some words, those of the same words together. */
function groupByWording({ blocks, keeps, view }: Draft): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const { index, kind } of blocks) {
    const words = view.scan.words[index] as number;
    if (keeps[index] !== 1 || kind === "code" || words < MIN_REPEATED_WORDS) continue;
    const wording = (view.scan.wording[index] as number) | 0;
    const group = groups.get(wording);
    if (group === undefined) groups.set(wording, [index]);
    else group.push(index);
  }
  return groups.values();
}
