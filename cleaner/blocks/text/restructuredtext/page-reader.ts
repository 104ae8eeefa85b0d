import type { Span } from "../../../model/block.ts";
import type { Context, Range } from "./context.ts";
import type { Draft, Drafts } from "./draft.ts";
import type { References } from "./references.ts";
import type { SourceLine } from "./source-line.ts";

/** What readers of single elements ask of the one that reads the page. Lines are named by their numbers. */
export interface PageReader {
  readonly source: string;
  readonly lines: readonly SourceLine[];
  readonly drafts: Drafts;
  readonly references: References;
  /** An empty line behind the last. */
  lineAt(at: number): SourceLine;
  /** What stands on a line. */
  textAt(at: number): string;
  isBlank(at: number): boolean;
  /** Whether a line is a title, underlined by the next one. */
  isUnderlined(at: number, to: number, indent: number): boolean;
  /** Reads lines that belong together: those of the page, of an item, of a directive. The context is theirs alone. */
  readBody(range: Range, context: Context): void;
  /** The line behind the last that is further to the right than `indent`, empty lines in between. */
  endOfBody(from: number, to: number, indent: number): number;
  /** Columns before the line that is furthest to the left; `otherwise` where no line holds text. */
  indentOf(from: number, to: number, otherwise?: number): number;
  /** What stands on some lines, from the first of their signs to the last. */
  spanOf(from: number, to: number): Span;
  /** Lines as one text. */
  joined(from: number, to: number): string;
  /** Adds lines as they are written, but for what indents all of them. */
  addCode(range: Range, context: Context, codeLanguage?: string): void;
  /** Adds a block to what stands around it. */
  add(draft: Draft, around: Pick<Context, "item">): void;
  /** Adds a paragraph, or what it is here. */
  addText(draft: Pick<Draft, "texts" | "span"> & Partial<Draft>, context: Context): void;
}
