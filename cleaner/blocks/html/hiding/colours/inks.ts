import type { Element } from "domhandler";
import { Inherited } from "../values/inherited.ts";
import type { Style } from "../ways/style.ts";
import { isOutlined } from "../ways/techniques.ts";
import type { Colour } from "./colour.ts";
import { readColour } from "./colours.ts";

/** The colour of an element's text: one, some that can't be told, or none that anybody declared. */
export type Ink = Colour | "unknown" | undefined;

/** Values that come to what the parent has. */
export const TAKEN_OVER = /^(?:inherit|unset|revert(?:-layer)?|currentcolor)$/;
/** Browsers give these colours of their own. HTML 15.3 and 15.5. */
const OWN_COLOURS: ReadonlySet<string> = new Set(
  "button input select textarea mark option optgroup fieldset".split(" "),
);
/** In quirks mode tables take their colour from the page, not from what is around them. */
const DOCTYPE = /^[^<]{0,100}<!doctype\s/i;

/** The colours of a page's text, as elements inherit them; each element is asked once. */
export class Inks {
  readonly #declared: (element: Element) => Style;
  readonly #isQuirky: boolean;
  readonly #inks = new Inherited<Exclude<Ink, undefined>>((element, outer) => this.#ownInk(element) ?? outer);

  constructor(declared: (element: Element) => Style, source: string) {
    this.#declared = declared;
    this.#isQuirky = !DOCTYPE.test(source);
  }

  /** The nearest colour that is declared. */
  of(element: Element): Ink {
    return this.#inks.at(element);
  }

  #ownInk(element: Element): Ink {
    const style = this.#declared(element);
    if (isOutlined(style)) return "unknown";
    const value = style("-webkit-text-fill-color") || style("color");
    if (value !== "") return TAKEN_OVER.test(value) ? undefined : (readColour(value) ?? "unknown");
    if (isColouredByBrowser(element) || (element.name === "table" && this.#isQuirky)) return "unknown";
    return element.name === "body" && element.attribs.text !== undefined ? "unknown" : undefined;
  }
}

/** Whether browsers give an element a colour of its own: links, controls, marked text. */
export function isColouredByBrowser({ name, attribs }: Element): boolean {
  return OWN_COLOURS.has(name) || (name === "a" && attribs.href !== undefined);
}
