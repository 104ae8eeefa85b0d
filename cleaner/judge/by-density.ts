import type { Mark } from "../model/mark.ts";
import type { Judge } from "./judge.ts";

/** Share of link characters above which a block is a menu more often than not (FACTS: .17 of such blocks are content). */
const MENU_DENSITY = 0.9;

/** Marks blocks that are almost nothing but links. Kohlschütter et al. 2010, section 3. */
export const judgeByDensity: Judge = ({ blocks }) => {
  const marks: Mark[] = [];
  for (const block of blocks) {
    const density = block.linkChars / Math.max(1, block.chars);
    if (density < MENU_DENSITY || block.kind === "heading") continue;
    marks.push({
      block: block.index,
      rule: "density/links",
      says: "drop",
      because: `link density ${density.toFixed(2)}`,
      force: "hint",
      confidence: 0.6,
    });
  }
  return marks;
};
