/** A layer of rules: the later it is named, the more its rules weigh, whatever their selectors. CSS Cascade 5, section 6.4. */
export interface Layer {
  /** With the names of the layers around it: "base.forms". */
  readonly name: string;
  /** Rules of a higher rank win over those of a lower one. */
  readonly rank: number;
}

/** Rules in no layer win over all others. */
export const UNLAYERED: Layer = { name: "", rank: Number.MAX_SAFE_INTEGER };

const AT_LAYER = /^@layer\b\s*/i;
const NAMES = /^[\w\s.,-]{1,500}$/;
/** Pages have a dozen layers; hostile ones may have another for each rule. */
const MAX_LAYERS = 400;
/** Layers in a layer stand below its own rules and above the layer before it. */
const STEP_INSIDE = 1 / (MAX_LAYERS + 1);

/** The layers of a page's sheets, by rank in order of first mention. */
export class Layers {
  readonly #known = new Map<string, Layer>();

  /** Notes what `@layer reset, base;` says: an order, before any rules. */
  announce(statement: string): void {
    if (!AT_LAYER.test(statement)) return;
    const names = statement.replace(AT_LAYER, "");
    if (!NAMES.test(names)) return;
    for (const name of names.split(",")) this.#within(UNLAYERED, name.trim());
  }

  /** The layer that a prelude opens inside of another one: that one itself where it opens none. */
  enter(prelude: string, outer: Layer): Layer {
    if (!AT_LAYER.test(prelude)) return outer;
    const name = prelude.replace(AT_LAYER, "");
    return this.#within(outer, name === "" ? `(${this.#known.size})` : name);
  }

  #within(outer: Layer, written: string): Layer {
    let layer = outer;
    for (const part of written.split(".")) layer = this.#inside(layer, part.trim());
    return layer;
  }

  #inside(outer: Layer, part: string): Layer {
    const name = outer.name === "" ? part : `${outer.name}.${part}`;
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.size >= MAX_LAYERS) return known ?? outer;
    const place = this.#known.size + 1;
    const layer = { name, rank: outer.name === "" ? place : outer.rank - 1 + place * STEP_INSIDE };
    this.#known.set(name, layer);
    return layer;
  }
}
