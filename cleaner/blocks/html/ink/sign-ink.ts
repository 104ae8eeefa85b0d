import type { Element } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { inkOfCodeSign } from "../code/code-signs.ts";
import { inkOfFormulaTwin } from "../formulas/formula-twin.ts";
import { inkOfItemSign } from "../lists/item-tag.ts";
import { inkOfBackLink } from "./back-link.ts";
import { inkOfNoteMark } from "./notes-in-line.ts";
import { inkOfPageNumber } from "./page-number.ts";
import { permalinkOf } from "./permalink-of.ts";

/** Ink of an element that is a sign for the eye and no text of the page; undefined for all others. */
export function signInkOf(element: Element): number | undefined {
  const permalink = permalinkOf(element);
  return permalink === undefined
    ? (inkOfFormulaTwin(element) ??
        inkOfCodeSign(element) ??
        inkOfBackLink(element) ??
        inkOfItemSign(element) ??
        inkOfNoteMark(element) ??
        inkOfPageNumber(element))
    : countInk(permalink);
}
