import type { Element } from "domhandler";
import type { Box } from "../../model/block.ts";
import { headingLevelOf } from "./heading-level.ts";
import type { Hider } from "./hiding/hider.ts";
import { NamedAttributes } from "./named-attributes.ts";
import { readAs } from "./read-as.ts";

/** Real pages reach 768 (FACTS: p99 is 68); below this the boxes of hostile ones are not told apart. */
const MAX_DEPTH = 400;
const SPACE = /\s+/;
const NO_NAMES: readonly string[] = [];

/** Opens boxes in document order and shares the names of boxes that are named alike. */
export class BoxMaker {
  readonly #hider: Hider | undefined;
  readonly #attributes = new NamedAttributes();
  #count = 0;
  readonly #namesOf = new Map<string, readonly string[]>();

  constructor(hider: Hider | undefined) {
    this.#hider = hider;
  }

  /** The box of an element in `parent`; the parent itself beyond the depth that is told apart. */
  open(element: Element, parent: Box | undefined): Box | undefined {
    if (parent !== undefined && parent.depth >= MAX_DEPTH) return parent;
    const attributes = this.#attributes;
    attributes.read(element.attribs);
    // All boxes have all fields in one order, so that those who read a million of them know where to look.
    return {
      tag: element.name,
      names: this.#names(attributes.written()),
      depth: parent === undefined ? 0 : parent.depth + 1,
      index: this.#count++,
      tally: { images: 0, controls: 0 },
      role: attributes.role,
      readAs: readAs(element, attributes.role, parent),
      level: headingLevelOf(element, attributes),
      hiding: this.#hider?.hidingOf(element, parent?.hiding, attributes),
      isClosed: element.name === "details" && element.attribs.open === undefined,
      parent,
    };
  }

  #names(written: string): readonly string[] {
    if (written === "") return NO_NAMES;
    let names = this.#namesOf.get(written);
    if (names === undefined) {
      names = written.split(SPACE).filter((name) => name !== "");
      this.#namesOf.set(written, names);
    }
    return names;
  }
}
