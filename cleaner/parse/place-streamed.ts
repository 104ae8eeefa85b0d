import { type Document as Dom, type Element, hasChildren, isComment, isTag, isText, type ParentNode } from "domhandler";
import type { ParsedMarkup } from "./parse-markup.ts";

/** React's calls that put a part in its place: of a boundary ("B:0", "S:0"), and of a segment the other way round ("S:1", "P:1"). */
const CALL = /\$R([CRS])\("([^"\\]{1,60})","([^"\\]{1,60})"/g;
const CALLS = ["$RC(", "$RR(", "$RS("] as const;
/** More are no page that somebody waits for. */
const MAX_PARTS = 300;
/** So many nodes at most stand where a part will. */
const MAX_WAITING = 1000;
/** Whoever reads a part that begins so begins a paragraph. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);
/** What paragraphs stand in: in anything else (code, a heading, a table, which is one block) a part would lie in the middle of something. */
const FLOWS: ReadonlySet<string> = new Set(
  "html body address article aside blockquote center dd details dialog div dl fieldset figure footer form header hgroup li main nav ol search section ul".split(
    " ",
  ),
);
/** What holds no text of the page. */
const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "svg", "title"]);
/** The end of what is shown until a part is there. */
const BOUNDARY_ENDS = "/$";

interface Part {
  readonly box: Element;
  readonly place: Element;
}

/**
 * Puts what React streamed to the end of a page where its reader sees it: parts come late, in hidden boxes, and scripts move them to
 * the places that wait for them. What stood there until then is hidden.
 *
 * Of a page of which more is streamed than shown nothing is moved: that is a shell, whose text is recovered as a whole.
 */
export function placeStreamed(parsed: ParsedMarkup, source: string): ParsedMarkup {
  if (!CALLS.some((call) => source.includes(call))) return parsed;
  const parts = findParts(parsed.elements);
  if (parts.length === 0 || !showsMore(parsed.dom, new Set(parts.map(({ box }) => box)))) return parsed;
  for (const part of parts) move(part);
  return { ...parsed, elements: elementsIn(parsed.dom) };
}

function findParts(elements: readonly Element[]): readonly Part[] {
  const placeOfBox = new Map<string, string>();
  for (const { name, firstChild } of elements) {
    if (name !== "script" || firstChild === null || !isText(firstChild)) continue;
    for (const [, call, first = "", second = ""] of firstChild.data.matchAll(CALL))
      if (call === "S") placeOfBox.set(first, second);
      else placeOfBox.set(second, first);
    if (placeOfBox.size > MAX_PARTS) return [];
  }
  const places = new Set(placeOfBox.values());
  const byId = new Map<string, Element>();
  for (const element of elements) {
    const { id } = element.attribs;
    if (id !== undefined && (placeOfBox.has(id) || places.has(id)) && !byId.has(id)) byId.set(id, element);
  }
  return [...placeOfBox].flatMap(([boxId, placeId]) => {
    const box = byId.get(boxId);
    const place = byId.get(placeId);
    return box !== undefined && place !== undefined && isPart({ box, place }) ? [{ box, place }] : [];
  });
}

/**
 * Parts of lines stay where they are: a paragraph that holds one would lie in two places of the source. So do parts before
 * their place: what is streamed comes later than what waits for it, and blocks would change their order in the source.
 */
function isPart({ box, place }: Part): boolean {
  if (box.attribs.hidden === undefined || place.name !== "template" || place.parent === null) return false;
  if ((box.startIndex ?? 0) < (place.startIndex ?? 0)) return false;
  if (!isInFlow(place) || !isInFlow(box) || isWithin(place, box)) return false;
  return box.children.every((child) => !isText(child) || child.data.trim() === "") && box.children.every(isBlockOrNone);
}

function isInFlow({ parent }: Element): boolean {
  for (let up = parent; up !== null; up = up.parent) if (isTag(up) && !FLOWS.has(up.name)) return false;
  return true;
}

function isWithin(element: Element, box: Element): boolean {
  for (let up = element.parent; up !== null; up = up.parent) if (up === box) return true;
  return false;
}

function isBlockOrNone(node: Element["children"][number]): boolean {
  return !isTag(node) || BLOCKS.has(node.name) || SILENT.has(node.name);
}

/** Whether more characters stand outside of parts than in them. */
function showsMore(dom: Dom, boxes: ReadonlySet<Element>): boolean {
  let shown = 0;
  let streamed = 0;
  const open: { readonly node: ParentNode; readonly isStreamed: boolean }[] = [{ node: dom, isStreamed: false }];
  for (let top = open.pop(); top !== undefined; top = open.pop())
    for (const child of top.node.children) {
      if (isText(child)) {
        if (top.isStreamed) streamed += child.data.trim().length;
        else shown += child.data.trim().length;
      } else if (hasChildren(child) && !(isTag(child) && SILENT.has(child.name)))
        open.push({ node: child, isStreamed: top.isStreamed || (isTag(child) && boxes.has(child)) });
    }
  return shown > streamed;
}

function move({ box, place }: Part): void {
  const { parent } = place;
  if (parent === null) return;
  hideWaiting(place);
  const moved = box.children;
  box.children = [];
  // Empty and shown it still parts what stands before and behind it: their line would reach over the part in the source.
  const { hidden: _, ...attribs } = box.attribs;
  box.attribs = attribs;
  parent.children.splice(parent.children.indexOf(place), 0, ...moved);
  for (const child of moved) {
    child.parent = parent;
    child.prev = place.prev;
    child.next = place;
    if (place.prev !== null) place.prev.next = child;
    place.prev = child;
  }
}

/** Hides what was shown while a part was not there yet. */
function hideWaiting(place: Element): void {
  let node = place.next;
  for (let i = 0; i < MAX_WAITING && node !== null && !isBoundaryEnd(node); i++, node = node.next)
    if (isTag(node)) node.attribs = { ...node.attribs, hidden: "" };
}

function isBoundaryEnd(node: Element["children"][number]): boolean {
  return isComment(node) && node.data === BOUNDARY_ENDS;
}

/** All elements of a tree, in its order. */
function elementsIn(dom: Dom): readonly Element[] {
  const elements: Element[] = [];
  const open: Element["children"] = [...dom.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isTag(node)) elements.push(node);
    if (hasChildren(node))
      for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as typeof node);
  }
  return elements;
}
