import type { Mark } from "../../model/mark.ts";
import type { Draft } from "./sight.ts";

/** Shorter repetitions ("Yes.", table headings) are normal prose. */
const MIN_REPEATED_WORDS = 5;
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
export function judgeByRepeats({ blocks, keeps, view }: Draft): readonly Mark[] {
  const seen = new Map<number, number>();
  const marks: Mark[] = [];
  for (const block of blocks) {
    const words = view.scan.words[block.index] as number;
    if (keeps[block.index] !== 1 || block.kind === "code" || words < MIN_REPEATED_WORDS) continue;
    const wording = (view.scan.wording[block.index] as number) | 0;
    const earlier = seen.get(wording);
    if (earlier === undefined) seen.set(wording, block.index);
    else
      marks.push({
        block: block.index,
        rule: "repetition/exact",
        says: "drop",
        because: `same words as block ${earlier}`,
        force: "certain",
        confidence: 0.95,
      });
  }
  return marks;
}
