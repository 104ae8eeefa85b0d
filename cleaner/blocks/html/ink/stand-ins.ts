import type { Element } from "domhandler";
import type { Inline } from "../../../model/block.ts";
import { countInk } from "../../../text/characters/collapse.ts";
import { FormulaReader } from "../formulas/formula-reader.ts";
import { counterOf } from "./counter-of.ts";
import { emojiOf } from "./emoji-of.ts";

/** Text that is written for what a reader sees of an element. */
export interface StandIn {
  readonly text: string;
  /** Non-white-space characters of the source that it accounts for. */
  readonly ink: number;
  /** What it is marked as; undefined for text like any other. */
  readonly kind: Inline["kind"] | undefined;
}

/** Finds the elements of one page that text stands for: formulas, pictures of a character, and counters that have not run yet. */
export class StandIns {
  readonly #formulas = new FormulaReader();

  read(element: Element): StandIn | undefined {
    const formula = this.#formulas.read(element);
    if (formula !== undefined) return { ...formula, kind: "math" };
    const emoji = emojiOf(element);
    if (emoji !== undefined) return { text: emoji, ink: countInk(emoji), kind: undefined };
    const counter = counterOf(element);
    return counter === undefined ? undefined : { text: counter, ink: 1, kind: undefined };
  }
}
