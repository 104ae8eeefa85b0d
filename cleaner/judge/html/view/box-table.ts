import type { Block, Box } from "../../../model/block.ts";
import { FNV_OFFSET, FNV_PRIME } from "../../../text/words/fnv.ts";
import { type NameFacts, readNames } from "./names.ts";

/** The boxes that hold text, outermost first, in document order: parents always stand before children. */
export interface BoxTable {
  readonly boxes: readonly Box[];
  /** Row of the box around; -1 at the top. */
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly names: readonly NameFacts[];
  /** FNV-1a of the tag's name. */
  readonly tagHash: Uint32Array;
  /** Equal for boxes of one tag and one class list. */
  readonly signature: Uint32Array;
  /** The same as numbers from 0 without gaps, and how many there are. */
  readonly kind: Int32Array;
  readonly kinds: number;
  /** Row of each block's own box; -1 where it has none. */
  readonly ofBlock: Int32Array;
}

/** Lists the boxes that blocks sit in, each once. */
export function tableOfBoxes(blocks: readonly Block[]): BoxTable {
  const rowOf = new Int32Array(lastIndex(blocks) + 1).fill(-1);
  const boxes = boxesOf(blocks, rowOf);
  const n = boxes.length;
  const parent = new Int32Array(n);
  const depth = new Int32Array(n);
  const names = namesOf(boxes);
  const tagHash = tagHashesOf(boxes);
  const signature = new Uint32Array(n);
  for (let row = 0; row < n; row++) {
    const box = boxes[row] as Box;
    parent[row] = box.parent === undefined ? -1 : (rowOf[box.parent.index] as number);
    depth[row] = box.depth;
    signature[row] = signatureOf(tagHash[row] as number, names[row] as NameFacts);
  }
  const ofBlock = new Int32Array(blocks.length).fill(-1);
  for (let i = 0; i < blocks.length; i++) {
    const box = blocks[i]?.box;
    if (box !== undefined) ofBlock[i] = rowOf[box.index] as number;
  }
  return { boxes, parent, depth, names, tagHash, signature, ...countKinds(signature), ofBlock };
}

/** The highest position of a block's box; what is around it stands before it. */
function lastIndex(blocks: readonly Block[]): number {
  let last = -1;
  for (const { box } of blocks) if (box !== undefined && box.index > last) last = box.index;
  return last;
}

/** In document order; writes the row of each. Climbing stops at the first box that is known: what is around it is known too. */
function boxesOf(blocks: readonly Block[], rowOf: Int32Array): readonly Box[] {
  const found: Box[] = [];
  for (const { box } of blocks)
    for (let at = box; at !== undefined && rowOf[at.index] === -1; at = at.parent) rowOf[at.index] = found.push(at) - 1;
  const boxes: Box[] = [];
  for (let index = 0; index < rowOf.length; index++) {
    const at = rowOf[index] as number;
    if (at >= 0) rowOf[index] = boxes.push(found[at] as Box) - 1;
  }
  return boxes;
}

/** Boxes of equal names share the list, so each list is read once. */
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
function signatureOf(tagHash: number, { words }: NameFacts): number {
  let hash = tagHash | 0;
  for (let k = 0; k < words.length; k++) hash = Math.imul(hash ^ (words[k] as number), FNV_PRIME);
  return hash >>> 0;
}

/** A signature as the small number that it has among those of the page. */
function countKinds(signature: Uint32Array): { kind: Int32Array; kinds: number } {
  const kind = new Int32Array(signature.length);
  const known = new Map<number, number>();
  for (let row = 0; row < kind.length; row++) {
    const key = (signature[row] as number) | 0;
    let own = known.get(key);
    if (own === undefined) {
      own = known.size;
      known.set(key, own);
    }
    kind[row] = own;
  }
  return { kind, kinds: known.size };
}

function tagHashesOf(boxes: readonly Box[]): Uint32Array {
  const hashes = new Uint32Array(boxes.length);
  for (let row = 0; row < boxes.length; row++) {
    const { tag } = boxes[row] as Box;
    let hash = FNV_OFFSET;
    for (let p = 0; p < tag.length; p++) hash = Math.imul(hash ^ tag.charCodeAt(p), FNV_PRIME);
    hashes[row] = hash;
  }
  return hashes;
}
