import { type ChildNode, type Document as Dom, isTag, isText } from "domhandler";
import type { Block, BlockKind, Box } from "../../model/block.ts";
import { collapseSpaces, countInk } from "../../text/collapse.ts";

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const SILENT = new Set("script style template head noscript iframe object svg math canvas audio video".split(" "));
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: "list-item",
  blockquote: "quote",
  pre: "code",
  tr: "table",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  figcaption: "caption",
  dt: "definition",
  dd: "definition",
};

interface Piece {
  text: string;
  start: number;
  end: number;
  linkChars: number;
}

/** Cuts HTML into blocks at block-level boundaries in one pass, without recursion. */
export function cutHtml(dom: Dom): readonly Block[] {
  const blocks: Block[] = [];
  let boxes = 0;
  let box: Box | undefined;
  let piece: Piece | undefined;
  const flush = () => {
    const text = piece === undefined ? "" : collapseSpaces(piece.text);
    if (piece !== undefined && text !== "") blocks.push(blockOf(blocks.length, { piece, text, box }));
    piece = undefined;
  };
  let links = 0;
  const stack: { node: ChildNode; leave: boolean }[] = dom.children.map((node) => ({ node, leave: false })).reverse();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node } = item;
    if (isText(node)) {
      piece ??= { text: "", start: node.startIndex ?? 0, end: 0, linkChars: 0 };
      piece.text += node.data;
      piece.end = (node.endIndex ?? 0) + 1;
      if (links > 0) piece.linkChars += countInk(node.data);
    } else if (isTag(node) && !SILENT.has(node.name)) {
      if (!INLINE.has(node.name)) flush();
      if (node.name === "a") links += item.leave ? -1 : 1;
      if (item.leave) {
        if (!INLINE.has(node.name)) box = box?.parent;
        continue;
      }
      if (!INLINE.has(node.name)) box = openBox(node, box, boxes++);
      stack.push({ node, leave: true });
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) stack.push({ node: child, leave: false });
      }
    }
  }
  flush();
  return blocks;
}

function openBox(node: { name: string; attribs: Record<string, string> }, parent: Box | undefined, index: number): Box {
  const { class: classes = "", id = "", role } = node.attribs;
  return {
    tag: node.name,
    names: `${classes} ${id} ${role ?? ""}`.split(" ").filter((name) => name !== ""),
    depth: parent === undefined ? 0 : parent.depth + 1,
    index,
    ...(role === undefined ? {} : { role }),
    ...(parent === undefined ? {} : { parent }),
  };
}

function blockOf(index: number, found: { piece: Piece; text: string; box: Box | undefined }): Block {
  const { piece, text, box } = found;
  const kind = kindOf(box);
  return {
    index,
    kind,
    text,
    chars: countInk(text),
    span: [piece.start, piece.end],
    linkChars: piece.linkChars,
    inlines: [],
    origin: "visible",
    opensParagraph: true,
    ...(box === undefined ? {} : { box }),
    ...(kind === "heading" && box !== undefined ? { level: Number(box.tag[1]) } : {}),
  };
}

function kindOf(box: Box | undefined): BlockKind {
  for (let at = box, steps = 0; at !== undefined && steps < 3; at = at.parent, steps++) {
    const kind = KINDS[at.tag];
    if (kind !== undefined && (steps === 0 || kind !== "heading")) return kind;
  }
  return "paragraph";
}
