import type { Block } from "../../model/block.ts";
import type { Mark, Verdict } from "../../model/mark.ts";
import { type Heard, hearMark, hearNothing, verdictOn } from "../verdict-of.ts";

/** Hears marks of a page's blocks in their order; of each block only what can still matter is remembered. */
export class Hearing {
  readonly #heard: readonly Heard[];

  constructor(blocks: readonly Block[]) {
    this.#heard = blocks.map(hearNothing);
  }

  hear(marks: readonly Mark[]): void {
    for (const mark of marks) {
      const heard = this.#heard[mark.block];
      if (heard !== undefined) hearMark(heard, mark);
    }
  }

  /** Whether a certain judge drops the block, whatever its score. */
  isLost(block: number): boolean {
    return this.#heard[block]?.certain?.says === "drop";
  }

  /** 1 for each block that is kept as things stand. Every block was scored. */
  keeps(): Uint8Array {
    const keeps = new Uint8Array(this.#heard.length);
    this.#heard.forEach(({ certain, score }, i) => {
      if ((certain ?? score)?.says === "keep") keeps[i] = 1;
    });
    return keeps;
  }

  /** Whether a hint would be the reason, or a better one, why the block is dropped. */
  wantsReason(block: number): boolean {
    const heard = this.#heard[block];
    return heard !== undefined && heard.certain === undefined && heard.score?.says === "drop";
  }

  /** Whether nobody has given a reason but the score. */
  lacksReason(block: number): boolean {
    return this.wantsReason(block) && this.#heard[block]?.hint === undefined;
  }

  verdicts(): readonly Verdict[] {
    return this.#heard.map(verdictOn);
  }
}
