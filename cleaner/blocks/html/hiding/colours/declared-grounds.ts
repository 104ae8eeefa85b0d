import type { Element } from "domhandler";
import type { Colour } from "./colour.ts";
import { isLost, isPale, readColour } from "./colours.ts";

const BACKGROUND = /background(?:-color)?\s{0,9}:([^;{}]{1,120})/gi;
/** Colours of old attributes do without their sign. */
const BARE_HEX = /^[0-9a-f]{6}$/i;
/** Pages have a dozen; hostile ones may have another for each rule. */
const MAX_GROUNDS = 40;
const MAX_VALUES = 2000;

/** The grounds that a page sets anywhere, pale ones left out: text of one of these colours may be lost on it. */
export class DeclaredGrounds {
  readonly #grounds: Colour[] = [];
  readonly #read = new Set<string>();

  /** `bodies`: of rules; `putIn` puts variables in. */
  constructor(bodies: readonly string[], elements: readonly Element[], putIn: (value: string) => string) {
    for (const body of bodies) if (body.includes("ackground")) this.#readBody(body, putIn);
    for (const { attribs } of elements) {
      if (attribs.style?.includes("ackground") === true) this.#readBody(attribs.style, putIn);
      if (attribs.bgcolor !== undefined)
        this.#note(BARE_HEX.test(attribs.bgcolor) ? `#${attribs.bgcolor}` : attribs.bgcolor);
    }
  }

  /** Whether text of a colour would be lost on one of them. */
  mayLose(colour: Colour): boolean {
    return this.#grounds.some((ground) => isLost(colour, ground));
  }

  #readBody(body: string, putIn: (value: string) => string): void {
    for (const [, value = ""] of body.matchAll(BACKGROUND)) this.#note(putIn(value.trim()));
  }

  #note(written: string): void {
    if (this.#read.size >= MAX_VALUES || this.#read.has(written)) return;
    this.#read.add(written);
    const colour = readColour(written.toLowerCase());
    if (colour === undefined || colour[3] < 1 || isPale(colour)) return;
    if (this.#grounds.length < MAX_GROUNDS && !this.mayLose(colour)) this.#grounds.push(colour);
  }
}
