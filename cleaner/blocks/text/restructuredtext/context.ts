import type { BlockKind } from "../../../model/block.ts";
import type { ListItem } from "../../list-item.ts";

/** Where in a page lines stand. */
export interface Context {
  /** What a paragraph is here, and what the next one is. */
  kind: BlockKind;
  readonly next: BlockKind;
  readonly item?: ListItem | undefined;
  /** Lists around. */
  readonly lists: number;
  /** Bodies around, of items, quotations and directives. */
  readonly depth: number;
  /** Whether titles may stand here. */
  readonly holdsTitles: boolean;
}

/** Lines of the page that are read together, by their numbers: `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** Columns before the lines of its own. */
  readonly indent: number;
}

export function pageContext(): Context {
  return { kind: "paragraph", next: "paragraph", item: undefined, lists: 0, depth: 0, holdsTitles: true };
}

/** The context of a body within another. Field by field: a page may hold a million, and spreading objects costs more than all else. */
export function inside(around: Context, kind: BlockKind, changes: Partial<Context> = NO_CHANGES): Context {
  return {
    kind,
    next: changes.next ?? kind,
    item: changes.item ?? around.item,
    lists: changes.lists ?? around.lists,
    depth: around.depth + 1,
    holdsTitles: changes.holdsTitles ?? false,
  };
}

const NO_CHANGES: Partial<Context> = {};
