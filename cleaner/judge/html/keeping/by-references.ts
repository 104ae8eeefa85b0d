import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** Words in the names of lists of references, matched whole. */
const LIST_NAME = /(?:^|[_-])(?:references|ref-list|bibliography|cit-list)(?:$|[_-])/i;
/** From what an entry says to the box of its list. */
const MAX_STEPS = 10;
/** What is link for more than this leads to the work: "View in Scopus". */
const MAX_LINK_SHARE = 0.4;
/** What heads such a list, in lower case. */
const HEADS: ReadonlySet<string> = new Set(
  "references|bibliography|literature cited|works cited|literatur|literaturverzeichnis|références|bibliographie|referencias|bibliografía|referências|bibliografia|riferimenti".split(
    "|",
  ),
);

/**
 * Marks the rest of entries in lists of references of which something is kept, and the heading of such a list: publishers give
 * who wrote a work, its title and where it stands a box each (ScienceDirect, HighWire), and the names look like a byline.
 */
export function judgeByReferences({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const isList = namedAsList();
  const entries = blocks.map(({ box }) => entryAround(box, isList));
  const kept = new Set(entries.filter((entry, at) => entry !== undefined && keeps[at] === 1));
  if (kept.size === 0) return [];
  return blocks.flatMap((block, at): Mark[] => {
    if (keeps[at] === 1) return [];
    const entry = entries[isHead(block) ? at + 1 : at];
    if (entry === undefined || !kept.has(entry) || !isSaid(block)) return [];
    return [markKept(at, "form/reference", "cites what is kept")];
  });
}

/** Boxes of equal names share them, so each is looked at once. */
function namedAsList(): (box: Box) => boolean {
  const known = new Map<readonly string[], boolean>();
  return ({ names }) => {
    const found = known.get(names) ?? names.some((name) => LIST_NAME.test(name));
    known.set(names, found);
    return found;
  };
}

function isHead({ kind, text }: Block): boolean {
  return kind === "heading" && HEADS.has(text.toLowerCase());
}

function isSaid({ hiding, linkChars, chars }: Block): boolean {
  return hiding === undefined && linkChars <= chars * MAX_LINK_SHARE;
}

/** The outermost item of a list of references around a box. */
function entryAround(box: Box | undefined, isList: (box: Box) => boolean): Box | undefined {
  let item: Box | undefined;
  let entry: Box | undefined;
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    if (item !== undefined && at.tag !== "li" && isList(at)) entry = item;
    if (at.tag === "li") item = at;
  }
  return entry;
}
