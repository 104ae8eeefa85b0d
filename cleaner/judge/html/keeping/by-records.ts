import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { boxesAround } from "../boxes-around.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** From a block to the box of its entry. */
const MAX_STEPS = 6;
/** Fewer boxes of one name are no record. */
const MIN_ENTRIES = 4;
/** An entry of more blocks is a part of the page. */
const MAX_BLOCKS = 6;
/** Share of a record's entries that are kept as a whole. */
const KEPT_SHARE = 0.6;

/**
 * Marks text that the model drops beside what it keeps in one of several boxes of one name, most of which are kept as a whole: a fact
 * about an object in a museum, an answer among others.
 */
export function judgeByRecords({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const behind = keptBehind(blocks, keeps);
  let before: Block | undefined;
  const halves = blocks.flatMap((block) => {
    if (keeps[block.index] === 1) {
      before = block;
      return [];
    }
    const box = block.hiding === undefined ? entryOf(block, [before, behind[block.index]]) : undefined;
    return box === undefined ? [] : [{ block, box }];
  });
  if (halves.length === 0) return [];
  const shares = new KeptShares(blocks, keeps, new Set(halves.map(({ box }) => box.parent)));
  return halves
    .filter(({ box }) => shares.of(box) >= KEPT_SHARE)
    .map(({ block: { index } }) => markKept(index, "form/record", "stands in a record that is kept"));
}

/** Of each block the next one that is kept, by index. */
function keptBehind(blocks: readonly Block[], keeps: Uint8Array): readonly (Block | undefined)[] {
  const found: (Block | undefined)[] = [];
  let next: Block | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    found[i] = next;
    if (keeps[i] === 1) next = blocks[i];
  }
  return found;
}

/** The innermost named box that holds a block and what is kept next to it. */
function entryOf({ box }: Block, beside: readonly (Block | undefined)[]): Box | undefined {
  const [one, other] = beside.map((kept) => sharedBox(box, kept?.box));
  let entry = (one?.depth ?? -1) > (other?.depth ?? -1) ? one : other;
  while (entry !== undefined && entry.names.length === 0) entry = entry.parent;
  return entry !== undefined && box !== undefined && box.depth - entry.depth < MAX_STEPS ? entry : undefined;
}

/** The innermost box around both, where it is near. */
function sharedBox(one: Box | undefined, other: Box | undefined): Box | undefined {
  let [at, to] = [one, other];
  for (let steps = 0; steps < 2 * MAX_STEPS && at !== to && at !== undefined && to !== undefined; steps++) {
    if (at.depth >= to.depth) at = at.parent;
    else to = to.parent;
  }
  return at === to ? at : undefined;
}

interface Count {
  readonly whole: number;
  readonly all: number;
}

const NONE: Count = { whole: 0, all: 0 };

/** How many of the boxes of one name in one box are kept as a whole; boxes of equal names share them. */
class KeptShares {
  readonly #counts = new Map<Box, Map<readonly string[], Count>>();
  /** Of the blocks in each box. */
  readonly #kept = new Map<Box, Count>();

  constructor(blocks: readonly Block[], keeps: Uint8Array, records: ReadonlySet<Box | undefined>) {
    for (const block of blocks)
      for (const box of boxesAround(block, MAX_STEPS))
        if (box.names.length > 0 && records.has(box.parent))
          this.#kept.set(box, plusOne(this.#kept.get(box), keeps[block.index] === 1));
    for (const [{ names, parent }, { whole, all }] of this.#kept) {
      if (parent === undefined) continue;
      const counts = this.#counts.get(parent) ?? new Map<readonly string[], Count>();
      this.#counts.set(parent, counts.set(names, plusOne(counts.get(names), whole === all)));
    }
  }

  /** Of a box and its sisters: 0 where they are too few, and where it holds more than a fact. */
  of(box: Box): number {
    const { names, parent } = box;
    const { whole, all } = (parent === undefined ? undefined : this.#counts.get(parent)?.get(names)) ?? NONE;
    return all < MIN_ENTRIES || (this.#kept.get(box) ?? NONE).all > MAX_BLOCKS ? 0 : whole / all;
  }
}

function plusOne({ whole, all }: Count = NONE, isWhole: boolean): Count {
  return { whole: whole + (isWhole ? 1 : 0), all: all + 1 };
}
