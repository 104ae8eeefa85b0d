import type { Element } from "domhandler";
import { Inherited } from "../values/inherited.ts";
import type { Style } from "../ways/style.ts";
import type { Colour } from "./colour.ts";
import { isLost, readColour, WHITE } from "./colours.ts";

/** What lies behind an element: a colour, something of any colour, or nothing that anybody declared. */
export type Ground = Colour | "unknown" | undefined;

const IMAGE = /url\(|gradient|image-set\(/;
/** A ground that lets more than half through shows what is behind it. */
const HALF = 0.5;
/** What sets no ground: no colour, and where and how often an image would stand. */
const NO_GROUND: ReadonlySet<string> = new Set(
  "none transparent currentcolor initial inherit unset revert repeat repeat-x repeat-y no-repeat scroll fixed local center top bottom left right cover contain auto".split(
    " ",
  ),
);
const BETWEEN_WORDS = /[\s,/]+/;
const PLACE = /^[\d.-]{1,20}(?:px|r?em|%|v[wh])?$/;
/** Colours of old attributes do without their sign. */
const BARE_HEX = /^[0-9a-f]{6}$/i;

/** The backgrounds of a page's elements; each element is asked once. */
export class Grounds {
  readonly #declared: (element: Element) => Style;
  readonly #grounds = new Inherited<Exclude<Ground, undefined>>((element, outer) =>
    laidOver(this.#ownGround(element), outer),
  );
  readonly #written = new Map<string, Colour | "unknown" | null>();

  /** `declared`: all that sets the background of an element, whatever else is with it. */
  constructor(declared: (element: Element) => Style) {
    this.#declared = declared;
  }

  /** The nearest background that is declared; an image may be of any colour. */
  of(element: Element): Ground {
    return this.#grounds.at(element);
  }

  #ownGround(element: Element): Ground {
    const style = this.#declared(element);
    const { bgcolor, background } = element.attribs;
    if (background !== undefined && background !== "") return "unknown";
    const declared = backgroundOf(style);
    if (declared === NOTHING && bgcolor === undefined) return undefined;
    const written =
      bgcolor === undefined ? declared : declared + (BARE_HEX.test(bgcolor) ? `#${bgcolor}` : bgcolor.toLowerCase());
    let ground = this.#written.get(written);
    if (ground === undefined) {
      ground = groundIn(written);
      if (this.#written.size < MAX_KEPT && written.length <= MAX_KEPT_CHARS) this.#written.set(written, ground);
    }
    return ground ?? undefined;
  }
}

/** All that a style says of its background; of the colour of its text, where that stands for it. */
export function backgroundOf(style: Style): string {
  const written = `${style("background")} ${style("background-color")} ${style("background-image")} `;
  return written.includes("currentcolor") ? written.replaceAll("currentcolor", style("color")) : written;
}

/** Hostile pages have another for each element. */
const MAX_KEPT = 1000;
const MAX_KEPT_CHARS = 500;
/** What three properties that nobody declared come to. */
const NOTHING = "   ";

/** The colour that is written, however much it lets through; what is written and can't be read may be of any colour. */
function groundIn(written: string): Colour | "unknown" | null {
  if (IMAGE.test(written)) return "unknown";
  return readColour(written.trim()) ?? (setsNothing(written) ? null : "unknown");
}

function setsNothing(written: string): boolean {
  return written.split(BETWEEN_WORDS).every((word) => word === "" || NO_GROUND.has(word) || PLACE.test(word));
}

/** What is seen of two grounds; a thin one over nothing that anybody declared is not told from the page. */
function laidOver(own: Ground, outer: Ground): Ground {
  if (own === undefined || own === "unknown") return own ?? outer;
  const [red, green, blue, alpha] = own;
  if (alpha > HALF || outer === "unknown") return alpha > HALF ? own : outer;
  const behind = outer ?? WHITE;
  const mix = (channel: number, place: 0 | 1 | 2) => channel * alpha + behind[place] * (1 - alpha);
  const mixed: Colour = [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
  return outer === undefined && isLost(mixed, WHITE) ? undefined : mixed;
}
