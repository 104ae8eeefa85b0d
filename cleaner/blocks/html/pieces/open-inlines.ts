import type { Inline } from "../../../model/block.ts";

/** Deeper inline nesting than this is not recorded: hostile pages nest without end. */
const MAX_OPEN_INLINES = 8;

interface OpenInline {
  readonly kind: Inline["kind"];
  readonly href: string | undefined;
  /** -1 until the first ink inside. */
  start: number;
}

/** The links, strong words and the like that are open where a piece is written, and those that ended in it. */
export class OpenInlines {
  /** Ended, in the order of their ends. */
  readonly ended: Inline[] = [];
  /** Links among those that are open. */
  links = 0;
  readonly #open: OpenInline[] = [];

  get isCode(): boolean {
    return this.#open.some(({ kind }) => kind === "code");
  }

  open(kind: Inline["kind"], href: string | undefined): void {
    if (this.#open.length >= MAX_OPEN_INLINES) return;
    this.#open.push({ kind, href, start: -1 });
    if (kind === "link") this.links++;
  }

  /** Ends the innermost of a kind where the text ends. */
  close(kind: Inline["kind"], end: number): void {
    let at = this.#open.length - 1;
    while (at >= 0 && this.#open[at]?.kind !== kind) at--;
    const inline = this.#open[at];
    if (inline === undefined) return;
    if (at === this.#open.length - 1) this.#open.pop();
    else this.#open.splice(at, 1);
    if (kind === "link") this.links--;
    this.#end(inline, end);
  }

  /** Ink is about to be written: what was opened and holds none yet begins here. */
  startAt(start: number): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const inline = this.#open[i];
      if (inline === undefined || inline.start >= 0) return;
      inline.start = start;
    }
  }

  /** Ends all where a piece ends; they go on in the next. */
  goOnIn(next: OpenInlines, end: number): void {
    for (const inline of this.#open) {
      this.#end(inline, end);
      next.#open.push({ kind: inline.kind, href: inline.href, start: -1 });
    }
    next.links = this.links;
  }

  #end({ kind, href, start }: OpenInline, end: number): void {
    if (start >= 0) this.ended.push(href === undefined ? { kind, start, end } : { kind, start, end, href });
  }
}
