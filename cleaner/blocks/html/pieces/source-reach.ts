import type { Text } from "domhandler";
import type { Span } from "../../../model/block.ts";

/** Where in the source a piece was found: one stretch, or several where something stands between that is none of it. */
export class SourceReach {
  /** -1 until something was found. */
  start = -1;
  end = -1;
  #earlier: Span[] | undefined;
  /** Where the last stretch starts. */
  #from = -1;
  #gap = false;

  /** Goes on as far as this node ends. */
  add(
    { startIndex, endIndex }: Pick<Text, "startIndex" | "endIndex">,
    start = startIndex ?? Math.max(0, this.end),
  ): void {
    if (this.start < 0) {
      // A sign that stands before what interrupted it is too far away to begin with.
      this.start = this.#gap ? (startIndex ?? start) : start;
      this.#from = this.start;
    } else if (this.#gap) {
      this.#earlier ??= [];
      this.#earlier.push([this.#from, this.end]);
      this.#from = start;
    }
    this.#gap = false;
    this.end = (endIndex ?? 0) + 1;
  }

  /** Goes on as far as another that follows. */
  absorb({ end }: SourceReach): void {
    this.end = end;
  }

  /** What comes next is found behind something that is none of the piece. */
  leaveGap(): void {
    this.#gap = true;
  }

  /** The stretches; undefined where there is but one. */
  get pieces(): readonly Span[] | undefined {
    return this.#earlier && [...this.#earlier, [this.#from, this.end]];
  }
}
