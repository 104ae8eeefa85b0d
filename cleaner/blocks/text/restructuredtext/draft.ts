import type { BlockKind, Span } from "../../../model/block.ts";
import type { ListItem } from "../../list-item.ts";

/** Parts of a page that are none of its text, as the box that their block lies in says it. */
export type RstPart = "comment" | "target" | "substitution" | "directive" | "option" | "image" | "docinfo";

/** A block before its inline markup is read: where links lead is known only when all targets have been seen. */
export interface Draft {
  readonly kind: BlockKind;
  /** What it says, one string for all that is read together: a paragraph, a line of a line block. */
  readonly texts: readonly string[];
  span: Span;
  /** As markup where nothing is said; "literal" is code in a line; "strong" is a title of the text's own; "written" stays as it is. */
  readonly as?: "strong" | "literal" | "math" | "written";
  /** Of tables, instead of texts. */
  readonly rows?: readonly (readonly string[])[];
  readonly level?: number;
  readonly codeLanguage?: string | undefined;
  item?: ListItem | undefined;
  readonly part?: RstPart;
  /** Of a part: what it is called, "toctree". */
  readonly name?: string;
}

const MAX_TITLES = 2;

/** Collects the drafts of a page in the order of its source. Marks that show nothing belong to what follows them. */
export class Drafts {
  readonly all: Draft[] = [];
  /** Titles so far, where nothing else was shown yet. */
  #titles = 0;
  #marks: Span | undefined;

  /** What stands here is shown by nothing of its own. */
  mark([start, end]: Span): void {
    this.#marks = [this.#marks?.[0] ?? start, end];
  }

  add(draft: Draft): void {
    if (this.#marks !== undefined) draft.span = [Math.min(this.#marks[0], draft.span[0]), draft.span[1]];
    this.#marks = undefined;
    if (draft.part === undefined) this.#titles += draft.kind === "heading" ? 1 : MAX_TITLES + 1;
    this.all.push(draft);
  }

  /** Whether nothing stands above but a title, a second one, and what nobody is shown. */
  get isAtTop(): boolean {
    return this.#titles <= MAX_TITLES;
  }

  /** Marks with nothing behind them belong to what stands before them; alone, they are an empty comment. */
  close(source: string): readonly Draft[] {
    const last = this.all.at(-1);
    if (this.#marks === undefined) return this.all;
    const [start, end] = this.#marks;
    if (last !== undefined) last.span = [last.span[0], end];
    else {
      const texts = [source.slice(start, end)];
      this.all.push({ kind: "paragraph", texts, as: "written", span: [start, end], part: "comment" });
    }
    return this.all;
  }
}
