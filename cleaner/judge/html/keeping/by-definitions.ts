import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { boxesAround } from "../boxes-around.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** From a block to its list. */
const MAX_STEPS = 4;
/** Share of a list's characters that must be kept as they are. */
const KEPT_SHARE = 0.5;

/** Marks the rest of a list of definitions of which half is kept: one fact about a course is worth no less than the next. */
export function judgeByDefinitions({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const lists = new Map<Box, Block[]>();
  for (const block of blocks) {
    const list = listAround(block);
    if (list === undefined) continue;
    const members = lists.get(list);
    if (members === undefined) lists.set(list, [block]);
    else members.push(block);
  }
  return [...lists.values()].flatMap((members): Mark[] => {
    const dropped = members.filter(({ index }) => keeps[index] !== 1);
    if (dropped.length === 0 || inkOf(dropped) > inkOf(members) * (1 - KEPT_SHARE)) return [];
    return dropped
      .filter(({ hiding }) => hiding === undefined)
      .map(({ index }) => markKept(index, "form/record", "stands in a list of definitions that is kept"));
  });
}

function inkOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { chars }) => sum + chars, 0);
}

function listAround(block: Block): Box | undefined {
  return block.kind === "definition" ? boxesAround(block, MAX_STEPS).find(({ tag }) => tag === "dl") : undefined;
}
