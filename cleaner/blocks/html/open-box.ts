import type { Element } from "domhandler";
import type { Box } from "../../model/block.ts";
import type { Hider } from "./hiding/hider.ts";

/** Real pages reach 768 (FACTS: p99 is 68); below this the boxes of hostile ones are not told apart. */
const MAX_DEPTH = 400;
/** Attributes that name things; `class` and `id` come first because most rules are about them. */
const NAMING = ["class", "id", "role", "itemprop", "itemtype", "aria-label", "data-testid", "data-component"] as const;
const SPACE = /\s+/;
const NO_NAMES: readonly string[] = [];

/** Opens boxes in document order and shares the names of boxes that are named alike. */
export class BoxMaker {
  readonly #hider: Hider | undefined;
  #count = 0;
  readonly #namesOf = new Map<string, readonly string[]>();

  constructor(hider: Hider | undefined) {
    this.#hider = hider;
  }

  /** The box of an element in `parent`; the parent itself beyond the depth that is told apart. */
  open(element: Element, parent: Box | undefined): Box | undefined {
    if (parent !== undefined && parent.depth >= MAX_DEPTH) return parent;
    const { attribs } = element;
    const hiding = this.#hider === undefined ? undefined : this.#hider.hidingOf(element, parent?.hiding);
    const { role } = attribs;
    const box: { -readonly [Key in keyof Box]: Box[Key] } = {
      tag: element.name,
      names: this.#names(attribs),
      depth: parent === undefined ? 0 : parent.depth + 1,
      index: this.#count++,
      tally: { images: 0, controls: 0 },
    };
    if (role !== undefined) box.role = role;
    if (hiding !== undefined) box.hiding = hiding;
    if (parent !== undefined) box.parent = parent;
    return box;
  }

  #names(attribs: Readonly<Record<string, string>>): readonly string[] {
    let written = "";
    for (const name of NAMING) {
      const value = attribs[name];
      if (value !== undefined) written += written === "" ? value : ` ${value}`;
    }
    if (written === "") return NO_NAMES;
    let names = this.#namesOf.get(written);
    if (names === undefined) {
      names = written.split(SPACE).filter((name) => name !== "");
      this.#namesOf.set(written, names);
    }
    return names;
  }
}
