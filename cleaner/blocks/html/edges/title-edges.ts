import { type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { traitsOf } from "../elements.ts";
import { nextIn } from "../next-in.ts";

/** Boxes that set parts of a title apart: the brand, the name, the variant. */
const PARTS: ReadonlySet<string> = new Set(["div", "p"]);
/** More ink is no title: an `<h1>` that nobody closed goes on with the page. */
const MAX_INK = 160;
const MAX_ELEMENTS = 40;

/** Tells the boxes in a page's title whose edges do not break it. Shops set name and variant in boxes of one `<h1>`; a brand that is a link leads elsewhere. */
export class TitleEdges {
  readonly #soft = new Set<Element>();
  #title: Element | undefined;

  /** Whether the edges of an element that is entered are soft. */
  enter(element: Element): boolean {
    if (element.name === "h1" && this.#title === undefined && isOneTitle(element)) this.#title = element;
    const isIn = this.#title !== undefined && PARTS.has(element.name);
    if (isIn) this.#soft.add(element);
    return isIn;
  }

  /** The same of one that is left. */
  leave(element: Element): boolean {
    if (element === this.#title) this.#title = undefined;
    return this.#soft.delete(element);
  }
}

function isOneTitle(heading: Element): boolean {
  let ink = 0;
  let elements = 0;
  for (let node = nextIn(heading, heading); node !== null; node = nextIn(heading, node)) {
    if (isText(node)) ink += countInk(node.data);
    else if (isTag(node)) {
      const { isInline, isSilent, counts, inline } = traitsOf(node.name);
      if (++elements > MAX_ELEMENTS || counts === "control" || inline === "link") return false;
      if (!PARTS.has(node.name) && !isInline && !isSilent) return false;
    }
    if (ink > MAX_INK) return false;
  }
  return true;
}
