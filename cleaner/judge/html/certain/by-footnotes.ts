import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { Scene } from "../sight.ts";

/** DPUB-ARIA 1.1 and EPUB 3 Structural Semantics, WordPress, the Web Experience Toolkit of Canada's government; a box of all notes is named in the plural. */
const NAMES: ReadonlySet<string> = new Set([
  ...["doc-footnote", "doc-endnote", "doc-endnotes"],
  ...["epub:footnote", "epub:footnotes", "epub:endnote", "epub:endnotes", "epub:rearnote", "epub:rearnotes"],
  ...["wp-block-footnotes", "wb-fnote"],
]);
/** Ids of the boxes that word processors write around each note: Word, LibreOffice. */
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d{1,5}$/;
/** What a note's box is called, or that of all notes: by itself this may be a shop's small print. */
const NOTE_NAME = /^foot-?notes?(?:-\w{1,20})?$/i;
/** A note is a paragraph or a few in its box. */
const MAX_STEPS = 4;

/** Keeps the notes of a document that says which they are: they stand beside the text or behind its end, as furniture does. */
export function judgeByFootnotes({ blocks }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  for (const each of blocks) {
    const { index: block, box } = each;
    const because = around(box, isNote) ?? (leadsBack(each) ? around(box, (name) => NOTE_NAME.test(name)) : undefined);
    if (because === undefined) continue;
    marks.push({ block, rule: "form/footnote", says: "keep", because, force: "certain", confidence: 0.9 });
  }
  return marks;
}

function isNote(name: string): boolean {
  return NAMES.has(name) || NOTE_ID.test(name);
}

/** Whether a note begins with a link to where the text has its number. */
function leadsBack({ inlines }: Block): boolean {
  return inlines.some(
    ({ kind, start, href = "" }) => kind === "link" && start === 0 && href.length > 1 && href[0] === "#",
  );
}

function around(box: Box | undefined, isMeant: (name: string) => boolean): string | undefined {
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    const found = at.names.find(isMeant);
    if (found !== undefined) return found;
  }
  return undefined;
}
