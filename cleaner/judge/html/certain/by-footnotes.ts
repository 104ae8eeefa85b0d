import type { Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { Scene } from "../sight.ts";

/** DPUB-ARIA 1.1 and EPUB 3 Structural Semantics; a box of all notes is named in the plural. */
const NAMES: ReadonlySet<string> = new Set([
  ...["doc-footnote", "doc-endnote", "doc-endnotes"],
  ...["epub:footnote", "epub:footnotes", "epub:endnote", "epub:endnotes", "epub:rearnote", "epub:rearnotes"],
]);
/** Ids of the boxes that word processors write around each note: Word, LibreOffice. */
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d{1,5}$/;
/** A note is a paragraph or a few in its box. */
const MAX_STEPS = 4;

/** Keeps the notes of a document that says which they are: they stand beside the text or behind its end, as furniture does. */
export function judgeByFootnotes({ blocks }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index: block, box } of blocks) {
    const because = noteAround(box);
    if (because === undefined) continue;
    marks.push({ block, rule: "form/footnote", says: "keep", because, force: "certain", confidence: 0.9 });
  }
  return marks;
}

function noteAround(box: Box | undefined): string | undefined {
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    const found = at.names.find((name) => NAMES.has(name) || NOTE_ID.test(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
