import type { Element } from "domhandler";
import type { Piece } from "./piece.ts";

interface Interruption {
  readonly by: Element;
  readonly piece: Piece;
  /** Pieces there were when it was left. */
  readonly pieces: number;
}

/** Lines left unfinished at a time: what is hidden is rarely inside of something hidden. */
const MAX_LEFT = 8;

/** Lines of text that are left unfinished while something hidden in the middle of them is read. */
export class Interruptions {
  readonly #left: Interruption[] = [];

  get isFull(): boolean {
    return this.#left.length >= MAX_LEFT;
  }

  leave(interruption: Interruption): void {
    this.#left.push(interruption);
  }

  /** The line that goes on behind the element; undefined where it interrupted none. */
  goOnBehind(element: Element, pieces: number): Piece | undefined {
    if (this.#left.at(-1)?.by !== element) return undefined;
    const left = this.#left.pop();
    if (left !== undefined && pieces > left.pieces) left.piece.reach.leaveGap();
    return left?.piece;
  }
}
