import type { Dice } from "../engine/dice.ts";
import type { Subject } from "../engine/load-subject.ts";

/** Something that is fuzzed, and what must be true of it. */
export interface Target {
  readonly name: string;
  /** Executions out of a hundred. */
  readonly share: number;
  readonly maxBytes: number;
  /** Where it begins: inputs written for it. */
  readonly seeds: readonly Uint8Array[];
  /** What the inputs are made of. */
  readonly words: readonly Uint8Array[];
  /** A new input from nothing, beside those that come by mutation. */
  readonly fresh?: (dice: Dice) => Uint8Array;
  /** Does the work and throws where something that must be true is not. `turn` counts the runs: dear checks are not made in each. */
  readonly run: (subject: Subject, bytes: Uint8Array, turn: number) => void | Promise<void>;
}

/** Something that must be true was not. */
export class Broken extends Error {
  override readonly name = "Broken";
}

/** Throws the sentence where the condition does not hold. */
export function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Broken(sentence);
}

const encoder = new TextEncoder();

/** Texts as the bytes of an input. */
export function bytesOf(...texts: readonly string[]): readonly Uint8Array[] {
  return texts.map((text) => encoder.encode(text));
}
