import type { Element } from "domhandler";
import { type Box, type ListPlace, MAX_LIST_DEPTH } from "../../../model/block.ts";
import { ListItem } from "../../list-item.ts";
import { nameOf } from "../read-as.ts";
import { markerOf, type Numbering, numberingByStyle, numberingOf, readInteger } from "./numbering.ts";

/** `edge`: what begins inside is no part of the list around, as an article is whose card is an item. */
const PARTS: ReadonlyMap<string, "list" | "item" | "edge"> = new Map([
  ["ol", "list"],
  ["ul", "list"],
  ["menu", "list"],
  ["dir", "list"],
  ["li", "item"],
  ["article", "edge"],
  ["aside", "edge"],
  ["main", "edge"],
  ["section", "edge"],
  ["td", "edge"],
  ["th", "edge"],
]);
const NO_LIST_ROLES: ReadonlySet<string> = new Set(["none", "presentation"]);
const GOOGLE_DEPTH = /(?:^|\s)lst-kix_\w{1,40}-(\d)(?:\s|$)/;
const TAKES_NO_PLACE: ReadonlySet<string> = new Set(["display:none", "hidden"]);

/** A list whose items are being read. */
interface OpenList {
  readonly depth: number;
  /** Undefined where its items have no numbers. */
  readonly numbering: Numbering | undefined;
  readonly step: 1 | -1;
  /** The number of the item that comes next; less the number of items where it is counted from the end. */
  next: number;
  items: number;
  isFromEnd: boolean;
}

interface Surroundings {
  readonly list: OpenList | undefined;
  readonly item: ListItem | undefined;
}

/** Listens to the walk and knows which item of which list it is in. Each element costs one look, however deep it is. */
export class ListReader {
  readonly #around: Surroundings[] = [];
  #list: OpenList | undefined;
  #item: ListItem | undefined;

  /** The innermost item that is open. */
  get item(): ListItem | undefined {
    return this.#item;
  }

  enter(element: Element, box: Box | undefined, outer: Box | undefined): void {
    const part = PARTS.get(nameOf(element, box, outer));
    if (part === undefined) return;
    this.#around.push({ list: this.#list, item: this.#item });
    if (part === "item") this.#item = itemOf(element, this.#list, isGone(box, outer) ? "gone" : "there");
    else this.#list = part === "list" ? listOf(element, this.#list) : undefined;
  }

  leave(element: Element, box: Box | undefined, outer: Box | undefined): void {
    const around = PARTS.has(nameOf(element, box, outer)) ? this.#around.pop() : undefined;
    if (around === undefined) return;
    this.#list = around.list;
    this.#item = around.item;
  }
}

/** An item that takes no place is not counted, unless a script shows it. WHATWG 4.4.8, ordinal value. */
function isGone(box: Box | undefined, outer: Box | undefined): boolean {
  const hiding = box?.hiding;
  if (hiding === undefined || hiding === outer?.hiding) return false;
  return hiding.class === "suspicious" && TAKES_NO_PLACE.has(hiding.by);
}

function listOf(element: Element, around: OpenList | undefined): OpenList {
  const { attribs } = element;
  if (NO_LIST_ROLES.has(attribs.role ?? ""))
    return { depth: around?.depth ?? 0, numbering: undefined, step: 1, next: 1, items: 0, isFromEnd: false };
  const isReversed = element.name === "ol" && attribs.reversed !== undefined;
  const start = readInteger(attribs.start);
  return {
    depth: depthOf(attribs.class, around),
    numbering: numberingOf(element),
    step: isReversed ? -1 : 1,
    next: start ?? (isReversed ? 0 : 1),
    items: 0,
    isFromEnd: isReversed && start === undefined,
  };
}

/** Google's documents write a list that is within another behind it, and say how deep it is. */
function depthOf(names: string | undefined, around: OpenList | undefined): number {
  if (around !== undefined) return Math.min(around.depth + 1, MAX_LIST_DEPTH);
  return Number(GOOGLE_DEPTH.exec(names ?? "")?.[1] ?? 0);
}

function itemOf({ attribs }: Element, list: OpenList | undefined, state: "there" | "gone"): ListItem {
  if (list === undefined || state === "gone") {
    const place = { depth: list?.depth ?? 0 };
    return new ListItem(() => place);
  }
  const value = readInteger(attribs.value);
  if (value !== undefined) {
    list.next = value;
    list.isFromEnd = false;
  }
  const { next, isFromEnd, depth } = list;
  list.next += list.step;
  list.items++;
  const styled = numberingByStyle(attribs.style);
  const numbering = styled === "none" ? undefined : (styled ?? list.numbering);
  if (numbering === undefined) return new ListItem(() => ({ depth }));
  return new ListItem(() => numberedPlace(list, isFromEnd ? next + list.items : next, numbering));
}

function numberedPlace({ depth }: OpenList, ordinal: number, numbering: Numbering): ListPlace {
  const marker = markerOf(ordinal, numbering);
  return marker === undefined ? { depth, ordinal } : { depth, ordinal, marker };
}
