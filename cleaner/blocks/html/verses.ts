import type { Element, Text } from "domhandler";
import type { Box } from "../../model/block.ts";
import type { TextPlace } from "./text-place.ts";

/** What WordPress and sites of poems call preformatted text that is no code. */
const VERSE = /(?:^|\s)(?:wp-block-verse|verse|poem|poetry)(?:\s|$)/i;
const LINE_END = /\r\n?|\n/;

/** A part of a text in a verse: it stands on a line with what comes before, or on the next. */
export interface VersePart {
  readonly text: string;
  readonly isNextLine: boolean;
  readonly node: TextPlace["node"];
}

/** Whether an element keeps its line ends because it is a verse, and not because it is code. */
export function isVerse({ name, attribs }: Element): boolean {
  return name === "pre" && attribs.class !== undefined && VERSE.test(attribs.class);
}

/** Whether a box stands in a verse, whose line ends are all its own. */
export function isInVerse(box: Box | undefined): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (at.tag === "pre") return at.readAs === "p";
  return false;
}

/** Listens to the walk and knows the lines of the verse that is open. */
export class Verses {
  readonly #source: string | undefined;
  #verse: Element | undefined;

  /** Without the page's source empty lines part no stanzas: nobody would know where each of them lies. */
  constructor(source: string | undefined) {
    this.#source = source;
  }

  get isOpen(): boolean {
    return this.#verse !== undefined;
  }

  enter(element: Element): void {
    if (this.#verse === undefined && isVerse(element)) this.#verse = element;
  }

  leave(element: Element): void {
    if (this.#verse === element) this.#verse = undefined;
  }

  /** The parts of a text, one for each of its lines. */
  partsOf(node: Text): readonly VersePart[] {
    const lines = node.data.split(LINE_END);
    const places = this.#placesOf(node, lines.length);
    if (places !== undefined) return lines.map((text, i) => ({ text, isNextLine: i > 0, node: places[i] ?? node }));
    return lines
      .filter((text, i) => i === 0 || i === lines.length - 1 || text.trim() !== "")
      .map((text, i) => ({ text, isNextLine: i > 0, node }));
  }

  /** Where in the source each line lies; a line feed that is written as a reference makes them unknown. */
  #placesOf({ startIndex, endIndex }: Text, count: number): readonly TextPlace["node"][] | undefined {
    if (this.#source === undefined || startIndex === null || endIndex === null) return undefined;
    const written = this.#source.slice(startIndex, endIndex + 1);
    const places: TextPlace["node"][] = [];
    let at = 0;
    for (const line of written.split(LINE_END)) {
      places.push({ startIndex: startIndex + at, endIndex: startIndex + at + line.length - 1 });
      at += line.length + 1;
      if (written.startsWith("\r\n", at - 1)) at++;
    }
    return places.length === count ? places : undefined;
  }
}
