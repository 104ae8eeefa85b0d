import type { Style } from "./style.ts";

/** How the ledger quotes text that stands behind the ground of a box around it. */
export const BEHIND = "behind its box";

const PLACED = /^(?:relative|absolute|fixed|sticky)$/;
const ALWAYS_STACKS = /^(?:fixed|sticky)$/;
const BELOW = /^-\d{1,9}$/;
const NUMBER = /^[+-]?\d{1,9}$/;
const OF_ITS_OWN = ["transform", "translate", "scale", "rotate", "filter", "clip-path", "perspective", "mask"] as const;

/** Whether a box is drawn before all that is not set back, the grounds of the boxes around it included. CSS 2.2, appendix E. */
export function isSetBack(style: Style): boolean {
  return PLACED.test(style("position")) && BELOW.test(style("z-index"));
}

/** Whether a box holds what is set back in it: its own ground is drawn before that. CSS Positioned Layout 3, section 2.2. */
export function makesStack(style: Style): boolean {
  const position = style("position");
  if (ALWAYS_STACKS.test(position) || (PLACED.test(position) && NUMBER.test(style("z-index")))) return true;
  if (OF_ITS_OWN.some((property) => style(property) !== "" && style(property) !== "none")) return true;
  const opacity = style("opacity");
  return (opacity !== "" && opacity !== "1") || style("isolation") === "isolate" || style("will-change") !== "";
}
