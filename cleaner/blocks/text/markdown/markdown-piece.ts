import type { Block, Inline } from "../../../model/block.ts";
import { collapseSpaces, countInk } from "../../../text/characters/collapse.ts";
import { repairText } from "../../../text/characters/repair-text.ts";
import type { Writable } from "../text-block.ts";
import { NO_INLINES, type References, readInlines } from "./markdown-inlines.ts";
import type { OpenBlock } from "./markdown-lines.ts";
import { readTable } from "./markdown-table.ts";
import { readTaggedTable } from "./tagged-table.ts";

/**
 * Without text where only marks stand, as tags of HTML, rules and addresses of references are: they belong to what follows them.
 *
 * Written out, as blocks are: of a million characters a third may be pieces, and spreading objects costs more than all else.
 */
export function pieceOf(open: OpenBlock, start: number, references: References): Writable {
  const { kind, text, inlines, linkChars } = linked(readText(open, references), open.href);
  const span = [start, open.end] as const;
  const piece: Writable = { kind, text, span, opensParagraph: true, linkChars, inlines };
  if (open.level !== undefined) piece.level = open.level;
  if (open.codeLanguage !== undefined) piece.codeLanguage = open.codeLanguage;
  const list = text === "" ? undefined : open.item?.placeOf(kind, text);
  if (list !== undefined) piece.list = list;
  return piece;
}

type Reading = Pick<Block, "kind" | "text" | "inlines" | "linkChars">;

const FIRST_LINE_END = /^\s*\n/;
const HARD_BREAK = /\\$/;
/** A formula that stands alone, its signs on lines of their own. */
const DISPLAY = /^\$\$ ([^$]{1,2000}) \$\$$/;
const TAGS = /<\/?[a-z][^<>]{0,500}>/gi;

/** What stands in a link around blocks is a link, all of it. */
function linked(read: Reading, href: string | undefined): Reading {
  if (href === undefined || read.text === "" || read.kind === "code") return read;
  const link: Inline = { kind: "link", start: 0, end: read.text.length, href };
  const inlines = [link, ...read.inlines.filter(({ kind }) => kind !== "link")];
  return { ...read, inlines, linkChars: countInk(read.text) };
}

function readText({ kind, lines, isMark, until, isTagged }: OpenBlock, references: References): Reading {
  if (isMark === true) return { kind, text: "", inlines: NO_INLINES, linkChars: 0 };
  if (kind === "code") {
    const text =
      until === undefined
        ? lines.join("\n")
        : repairText(lines.join("\n").replace(TAGS, "").replace(FIRST_LINE_END, "")).text;
    return { kind, text: text.trimEnd() || "```", inlines: NO_INLINES, linkChars: 0 };
  }
  if (isTagged === true) return { kind, ...readTaggedTable(lines.join("\n"), references) };
  if (kind === "table") return { kind, ...readTable(lines, references) };
  const written = collapseSpaces(
    lines.map((line, i) => (i === lines.length - 1 ? line : line.replace(HARD_BREAK, ""))).join(" "),
  );
  return { kind, ...readInlines(written.replace(DISPLAY, "$$$$$1$$$$"), references) };
}
