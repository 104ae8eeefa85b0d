import type { Block, Box } from "../../model/block.ts";
import { type NameFacts, readNames } from "./names.ts";

/** The boxes that hold text, outermost first, in document order: parents always stand before children. */
export interface BoxTable {
  readonly boxes: readonly Box[];
  /** Row of the box around; -1 at the top. */
  readonly parent: Int32Array;
  readonly names: readonly NameFacts[];
  /** Equal for boxes of one tag and one class list. */
  readonly signature: Uint32Array;
  /** Row of each block's own box; -1 where it has none. */
  readonly ofBlock: Int32Array;
}

const PRIME = 0x01000193;

/** Lists the boxes that blocks sit in, each once. */
export function tableOfBoxes(blocks: readonly Block[]): BoxTable {
  const boxes = boxesOf(blocks);
  const rowOf = new Int32Array((boxes.at(-1)?.index ?? -1) + 1).fill(-1);
  for (let row = 0; row < boxes.length; row++) rowOf[(boxes[row] as Box).index] = row;
  const rowAt = (box: Box | undefined) => (box === undefined ? -1 : (rowOf[box.index] as number));
  const names = namesOf(boxes);
  return {
    boxes,
    parent: Int32Array.from(boxes, (box) => rowAt(box.parent)),
    names,
    signature: Uint32Array.from(boxes, (box, row) => signatureOf(box.tag, names[row])),
    ofBlock: Int32Array.from(blocks, ({ box }) => rowAt(box)),
  };
}

/** In document order. Climbing stops at the first box that is known: what is around it is known too. */
function boxesOf(blocks: readonly Block[]): readonly Box[] {
  const known = new Set<Box>();
  for (const { box } of blocks) for (let at = box; at !== undefined && !known.has(at); at = at.parent) known.add(at);
  return [...known].sort((a, b) => a.index - b.index);
}

function namesOf(boxes: readonly Box[]): readonly NameFacts[] {
  const factsOf = new Map<readonly string[], NameFacts>();
  return boxes.map(({ names }) => {
    let facts = factsOf.get(names);
    if (facts === undefined) {
      facts = readNames(names);
      factsOf.set(names, facts);
    }
    return facts;
  });
}

/** FNV-1a over the tag and the name words, so that "post-123" and "post-124" are of one kind. */
function signatureOf(tag: string, names: NameFacts | undefined): number {
  let hash = hashTag(tag);
  for (const word of names?.words ?? []) hash = Math.imul(hash ^ word, PRIME);
  return hash >>> 0;
}

/** FNV-1a of a tag's name. */
export function hashTag(tag: string): number {
  let hash = 0x811c9dc5;
  for (let p = 0; p < tag.length; p++) hash = Math.imul(hash ^ tag.charCodeAt(p), PRIME);
  return hash >>> 0;
}
