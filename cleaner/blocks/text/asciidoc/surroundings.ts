import type { ListItem } from "../../list-item.ts";
import { AsciidocLists } from "./asciidoc-lists.ts";

/** A block that other blocks stand in. */
interface Context {
  readonly closer: string;
  readonly kind: ContextKind;
  /** The lists around it. */
  readonly lists: AsciidocLists;
}

/** How text is read in it: as what somebody else said, line by line, as it is. */
export type ContextKind = "quote" | "verse" | "plain";

/** The blocks and the lists that are open around a line. */
export class Surroundings {
  readonly #contexts: Context[] = [];
  readonly #closers = new Set<string>();
  #quotes = 0;
  #lists = new AsciidocLists();
  #isAttached = false;

  get lists(): AsciidocLists {
    return this.#lists;
  }

  get isQuote(): boolean {
    return this.#quotes > 0;
  }

  get isVerse(): boolean {
    return this.#contexts.at(-1)?.kind === "verse";
  }

  get isAttached(): boolean {
    return this.#isAttached;
  }

  /** Whether a line ends a block that is open here. */
  closes(line: string): boolean {
    return this.#closers.has(line);
  }

  open(closer: string, kind: ContextKind): void {
    this.#contexts.push({ closer, kind, lists: this.#lists });
    this.#closers.add(closer);
    if (kind !== "plain") this.#quotes++;
    this.#lists = new AsciidocLists(this.#lists);
  }

  /** Ends a block, and with it those that stand in it. */
  close(line: string): void {
    for (let top = this.#contexts.pop(); top !== undefined; top = this.#contexts.pop()) {
      this.#closers.delete(top.closer);
      if (top.kind !== "plain") this.#quotes--;
      this.#lists = top.lists;
      if (top.closer === line) break;
    }
    this.#isAttached = false;
  }

  /** The next block belongs to the item above. */
  attach(): void {
    this.#isAttached = true;
  }

  /** The item that a block is in which begins here; in none, unless it is attached, or goes on (`keeps`), and lists end before it. */
  enterBlock(keeps: "keeps" | "ends" = "ends"): ListItem | undefined {
    if (!this.#isAttached && keeps === "ends") this.#lists.close();
    this.#isAttached = false;
    return this.#lists.item;
  }
}
