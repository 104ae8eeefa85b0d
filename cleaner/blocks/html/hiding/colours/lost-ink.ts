import { type Element, isText } from "domhandler";
import type { PageSigns } from "../page-signs.ts";
import type { Cascade } from "../sheets/cascade.ts";
import type { StyleReader } from "../style-reader.ts";
import { parentOf } from "../values/inherited.ts";
import { makesStack } from "../ways/behind.ts";
import type { Style } from "../ways/style.ts";
import type { Colour } from "./colour.ts";
import { isColouredAsCode } from "./coloured-as-code.ts";
import { isColouredForOthers } from "./coloured-for-others.ts";
import { BLACK, isLost, WHITE } from "./colours.ts";
import { Grounds } from "./grounds.ts";
import { Inks, isColouredByBrowser } from "./inks.ts";

/** What declares the looks of a page's elements, and what the page says of itself. */
interface Looks {
  readonly source: string;
  readonly cascade: Cascade;
  readonly styles: StyleReader;
  readonly signs: PageSigns;
}

/** Boxes around that are looked at. */
const MAX_STEPS = 32;

/** Tells text whose colour is that of what is behind it. */
export class LostInk {
  readonly #cascade: Cascade;
  readonly #signs: PageSigns;
  readonly #grounds: Grounds;
  readonly #inks: Inks;
  readonly #styleOf: (element: Element) => Style;

  constructor({ source, cascade, styles, signs }: Looks) {
    this.#cascade = cascade;
    this.#signs = signs;
    this.#grounds = new Grounds((element) => styles.styleOf(element, cascade.ground(element)));
    this.#styleOf = (element) => styles.styleOf(element, cascade.all(element));
    this.#inks = new Inks(this.#styleOf, source);
  }

  /** Whether text of this colour is lost where the element stands. */
  isLostIn(element: Element, colour: Colour): boolean {
    if (this.#signs.hasForeignSheets && !hasText(element)) return false;
    const ground = this.#grounds.of(element);
    if (ground === undefined) return !this.#signs.hasForeignSheets && isLost(colour, WHITE);
    if (ground === "unknown" || !isLost(colour, ground)) return false;
    return !this.#signs.hasForeignSheets || !isColouredAsCode(element, (around) => this.#setsGround(around));
  }

  /** A ground of its own may be of the colour that the element inherits; a sheet elsewhere would give it another. */
  isLostOnOwnGround(element: Element): boolean {
    if (this.#signs.hasForeignSheets || !this.#setsGround(element)) return false;
    const ground = this.#grounds.of(element);
    if (ground === undefined || ground === "unknown") return false;
    const ink = this.#inks.of(element) ?? (this.#signs.mayBeDark ? "unknown" : BLACK);
    return ink !== "unknown" && isLost(ink, ground) && !isColouredForOthers(element, this.#cascade);
  }

  /** Whether an element in text that is lost is seen without a colour that is declared. */
  standsOut(element: Element): boolean {
    if (isColouredByBrowser(element)) return !this.#signs.hasForeignSheets;
    if (!this.#setsGround(element)) return false;
    const [ink = BLACK, ground] = [this.#inks.of(element), this.#grounds.of(element)];
    return ink === "unknown" || ground === "unknown" || (ground !== undefined && !isLost(ink, ground));
  }

  /** Whether an element that is set back stands behind the ground of a box around it; what a sheet elsewhere says would be needed too. */
  isPaintedOver(element: Element): boolean {
    if (this.#signs.hasForeignSheets) return false;
    let around = parentOf(element);
    // The ground of the body is the page's, and nothing is behind that.
    for (let steps = 0; around !== undefined && around.name !== "body" && steps < MAX_STEPS; steps++) {
      if (makesStack(this.#styleOf(around))) return false;
      if (this.#setsGround(around) && this.#grounds.of(around) !== undefined) return true;
      around = parentOf(around);
    }
    return false;
  }

  #setsGround(element: Element): boolean {
    const { style, bgcolor } = element.attribs;
    return bgcolor !== undefined || style?.includes("background") === true || this.#cascade.ground(element).size > 0;
  }
}

/** Whether an element holds text of its own. */
export function hasText({ children }: Element): boolean {
  return children.some((child) => isText(child) && child.data.trim() !== "");
}
