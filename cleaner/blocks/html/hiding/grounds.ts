import { type Element, isTag } from "domhandler";
import type { Colour } from "./colour.ts";
import { readColour } from "./colours.ts";
import type { Declarations } from "./declarations.ts";
import { styleOf } from "./techniques.ts";

/** What lies behind an element: a colour, something of any colour, or nothing that anybody declared. */
export type Ground = Colour | "unknown" | undefined;

const IMAGE = /url\(|gradient/;
/** A ground that lets more than half through shows what is behind it. */
const HALF = 0.5;

/** The backgrounds of a page's elements; each element is asked once. */
export class Grounds {
  readonly #declared: (element: Element) => Declarations;
  readonly #grounds = new Map<Element, Ground>();
  readonly #written = new Map<string, Colour | "unknown" | null>();

  /** `declared`: all that sets the background of an element, whatever else is with it. */
  constructor(declared: (element: Element) => Declarations) {
    this.#declared = declared;
  }

  /** The nearest background that is declared; an image may be of any colour. */
  of(element: Element): Ground {
    const path: Element[] = [];
    let at: Element | undefined = element;
    for (; at !== undefined && !this.#grounds.has(at); at = parentOf(at)) path.push(at);
    let ground = at === undefined ? undefined : this.#grounds.get(at);
    for (const inner of path.reverse()) {
      ground = this.#ownGround(inner) ?? ground;
      this.#grounds.set(inner, ground);
    }
    return ground;
  }

  #ownGround(element: Element): Ground {
    const style = styleOf(this.#declared(element));
    const { bgcolor } = element.attribs;
    const declared = `${style("background")} ${style("background-color")} ${style("background-image")} `;
    if (declared === NOTHING && bgcolor === undefined) return undefined;
    const written = bgcolor === undefined ? declared : declared + bgcolor;
    let ground = this.#written.get(written);
    if (ground === undefined) {
      ground = groundIn(written);
      if (this.#written.size < MAX_KEPT && written.length <= MAX_KEPT_CHARS) this.#written.set(written, ground);
    }
    return ground ?? undefined;
  }
}

/** Hostile pages have another for each element. */
const MAX_KEPT = 1000;
const MAX_KEPT_CHARS = 500;
/** What three properties that nobody declared come to. */
const NOTHING = "   ";

function groundIn(written: string): Colour | "unknown" | null {
  if (IMAGE.test(written)) return "unknown";
  const colour = readColour(written.trim());
  return colour !== undefined && colour[3] > HALF ? colour : null;
}

function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && isTag(parent) ? parent : undefined;
}
