import { isFaint } from "./is-faint.ts";
import type { Style } from "./style.ts";
import { type Technique, techniqueOf } from "./techniques.ts";
import { isFlattened, isMovedAway } from "./transforms.ts";

/**
 * What a style says of text that a script may bring in: `begun` is what libraries of motion write before they start, `possible`
 * what pages bring in by some other sign, `none` what stays hidden.
 */
export type Entrance = "none" | "possible" | "begun";

/** What text is brought in by; nobody brings it in by its size, its ink or its place. */
const BROUGHT_IN_BY: ReadonlySet<string> = new Set([
  "opacity",
  "visibility",
  "filter",
  "clip-path",
  "transform",
  "scale",
  "rotate",
  "translate",
]);
/** Boxes laid over the page wait for a hand: menus, tooltips, dialogs. */
const LAID_OVER = /^(?:absolute|fixed)$/;
const IN_MOTION = /opacity|transform|filter/;
/** GSAP takes these away from each element that it moves. */
const TAKEN_AWAY = ["translate", "rotate", "scale"] as const;

/** What text is never brought in by: what hides so as well is hidden whatever moves. */
const STAYS: ReadonlySet<string> = new Set(["font-size", "zoom", "mask", "transparent text"]);

/** How declarations hide, and whether that may be an entrance's first state. */
export interface EntranceReading {
  readonly technique: Technique | undefined;
  readonly entrance: Entrance;
}

/** Reads how declarations hide, seeing through what text is brought in by. */
export function readEntrance(properties: readonly string[], style: Style): EntranceReading {
  const technique = techniqueOf(properties, style);
  if (technique === undefined) return { technique, entrance: "none" };
  const behind = techniqueOf(properties, (property) => (BROUGHT_IN_BY.has(property) ? "" : style(property)));
  if (behind !== undefined) return { technique: STAYS.has(behind.by) ? behind : technique, entrance: "none" };
  return { technique, entrance: begins(style) ? "begun" : "possible" };
}

/** Faint, in its place, and moved a little, blurred, or made ready to be so. Framer Motion, GSAP, Webflow, ScrollReveal. */
function begins(style: Style): boolean {
  if (!isFaint(style("opacity")) || LAID_OVER.test(style("position"))) return false;
  if (TAKEN_AWAY.every((property) => style(property) === "none")) return true;
  const transform = style("transform");
  const isMoved = transform !== "" && transform !== "none" && !isMovedAway(transform) && !isFlattened(transform);
  return isMoved || style("filter").includes("blur(") || IN_MOTION.test(style("will-change"));
}
