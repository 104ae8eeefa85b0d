import type { Block, Box } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import type { Draft } from "./sight.ts";

/** From a block to the button around it, and from there to the heading. */
const MAX_STEPS = 6;

/** Marks headings that are dropped as the buttons which open their panels, where what they open is kept. */
export function judgeByPanels({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    if (keeps[index] === 1 || keeps[index + 1] !== 1 || blocks[index + 1]?.kind === "heading" || !isOpener(block))
      return [];
    const because = "heads what is kept behind it";
    return [{ block: index, rule: "form/panel", says: "keep", because, force: "certain", confidence: 0.6 }];
  });
}

/** Whether a block is a heading whose text is a button's. */
function isOpener({ kind, box }: Block): boolean {
  if (kind !== "heading") return false;
  let at: Box | undefined = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.tag === "button") return true;
  return false;
}
