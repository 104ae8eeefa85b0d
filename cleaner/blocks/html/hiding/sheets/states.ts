import { unescapeCss } from "../values/declarations.ts";
import { splitAtCommas } from "../values/split-at-commas.ts";
import type { PageNames } from "./page-names.ts";

/** A class, a state that a hand brings about, or a value of an attribute that scripts set. */
const PART =
  /\.((?:[\w\u0080-\uffff-]|\\.)+)|:(?:hover|checked|target|open|popover-open)(?![\w(-])|\[\s*(?:data-|aria-|open\b)[^\]]{0,100}\]/g;
const BY_HAND = /:(?:checked|target)\b/;
const SETTABLE = /^[.[]/;
const EDGE = /\s*[>+~]\s*|\s+/;
/** Weighs as much as a class, and is true of every element. */
const ANY = ":not(._)";
const NAME = /[#.[]/;
const NEGATED = /:not\(\s*(?:\.((?:[\w\u0080-\uffff-]|\\.)+)|\[\s*(?:data-|aria-|open\b)[^\]]{0,100}\])\s*\)/g;
const MAX_SELECTOR_CHARS = 300;
const MAX_SELECTORS = 200;

/** Classes that scripts give a page as soon as they run, or take from it once all is there: Modernizr, Webflow, web font loaders, HTML5 UP. */
const OF_SCRIPTS =
  /\.(?:js|has-?js|js-enabled|js-on|javascript|w-mod-js|wf-loading|(?:is-|page-|js-)?loading|(?:is-)?preload(?:ing)?|no-fouc|fouc|cloak)(?![\w-])/;

/** What changes a page: a reader, who ticks a box, points at something or opens what is around it; or a script, for any reason. */
export type Changer = "reader" | "script";

/**
 * The selectors of a rule as they are once something has changed: classes that nothing on the page has yet, a box that is
 * ticked. `.card.is-open > p` then speaks of `.card > p`. What is left must still name the element.
 */
export function inLaterState(selectors: string, names: PageNames, by: Changer): string {
  const later: string[] = [];
  for (const text of splitAtCommas(selectors).slice(0, MAX_SELECTORS)) {
    const changed = text.length > MAX_SELECTOR_CHARS || text.includes("(") ? text : withoutState(text, names);
    if (changed !== text && changerOf(text, changed) === by) later.push(changed);
  }
  return later.join(",");
}

/** Whether a selector speaks of an element only until a script changes what it is called. */
export function endsWithScript(selector: string, names: PageNames): boolean {
  if (!names.tags.has("script")) return false;
  if (selector.includes(".") && OF_SCRIPTS.test(selector)) return true;
  return [...selector.matchAll(NEGATED)].some(
    ([, name]) => name === undefined || !names.classes.has(unescapeCss(name)),
  );
}

function withoutState(text: string, { tags, classes }: PageNames): string {
  const hasScripts = tags.has("script");
  return text.replace(PART, (part: string, name: string | undefined) => {
    if (SETTABLE.test(part) && !hasScripts) return part;
    return name !== undefined && classes.has(unescapeCss(name)) ? part : ANY;
  });
}

/** Whose doing a state is; undefined where what is left names nothing. Readers open a named box around the text, or tick one. */
function changerOf(before: string, after: string): Changer | undefined {
  const parts = after.trim().split(EDGE);
  const innermost = parts.pop() ?? "";
  const own = innermost.replaceAll(ANY, "");
  const isAround =
    own === innermost && parts.every((part) => !part.includes(ANY) || NAME.test(part.replaceAll(ANY, "")));
  if (own !== "" && (isAround || BY_HAND.test(before))) return "reader";
  return NAME.test(own) ? "script" : undefined;
}
