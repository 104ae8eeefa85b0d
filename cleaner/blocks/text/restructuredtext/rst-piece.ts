import type { Box, Inline } from "../../../model/block.ts";
import { CELL_EDGE } from "../../../text/cell-edge.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { keepOwnBars } from "../../rows/own-bars.ts";
import type { Reading } from "../shown-text.ts";
import type { TextPiece, Writable } from "../text-block.ts";
import type { Draft } from "./draft.ts";
import { InlineReader, mayHoldMarkup } from "./inline-reader.ts";
import type { References } from "./references.ts";

const NOTHING = { images: 0, controls: 0 };
const NO_INLINES: readonly Inline[] = [];

/** The block of a draft. What shows nothing, as a row of badges does, is a picture. */
export function pieceOf(source: string, draft: Draft, references: References): TextPiece {
  const { kind, span, item, level, codeLanguage, part, name = "" } = draft;
  if (part !== undefined) return partOf(draft.texts.join("\n"), span, [part, name]);
  const { text, inlines, linkChars, lineEnds } = readDraft(draft, references);
  if (text.trim() === "") return partOf(collapseSpaces(source.slice(...span)), span, ["image", ""]);
  const piece: Writable = { kind, text, span, inlines, linkChars, opensParagraph: true };
  if (level !== undefined) piece.level = level;
  if (codeLanguage !== undefined) piece.codeLanguage = codeLanguage;
  if (lineEnds.length > 0) piece.lineEnds = lineEnds;
  const list = item?.placeOf(kind, text);
  if (list !== undefined) piece.list = list;
  return piece;
}

function partOf(text: string, span: TextPiece["span"], [tag, name]: readonly [string, string]): TextPiece {
  const box: Box = { tag, names: name === "" ? [] : [name], depth: 0, index: span[0], tally: NOTHING };
  return { kind: "paragraph", text, span, opensParagraph: true, box };
}

function readDraft({ kind, texts, as, rows }: Draft, references: References): Reading {
  if (rows !== undefined) return readRows(rows, references);
  if (as === "written") return bare(kind === "code" ? (texts[0] ?? "") : collapseSpaces(texts.join(" ")));
  if (as === "literal") return marked("code", collapseSpaces(texts.join(" ")));
  if (as === "math") return marked("math", `$$${collapseSpaces(texts.join(" "))}$$`);
  const read = readTexts(texts, references);
  if (as !== "strong") return read;
  const strong: Inline = { kind: "strong", start: 0, end: read.text.length };
  return { ...read, inlines: [strong, ...read.inlines.filter((inline) => inline.kind !== "strong")] };
}

function readTexts(texts: readonly string[], references: References): Reading {
  const [only = "", more] = texts;
  if (more === undefined && !mayHoldMarkup(only)) return bare(collapseSpaces(only));
  const reader = new InlineReader(references);
  for (const [at, text] of texts.entries()) {
    if (at > 0) reader.endLine();
    reader.read(collapseSpaces(text));
  }
  return reader.shown();
}

function bare(text: string): Reading {
  return { text, inlines: NO_INLINES, linkChars: 0, lineEnds: [] };
}

function marked(kind: "code" | "math", text: string): Reading {
  return { ...bare(text), inlines: text === "" ? NO_INLINES : [{ kind, start: 0, end: text.length }] };
}

/** The rows by line feed, their cells by " | ", each in its column, with what is marked in them. */
function readRows(rows: readonly (readonly string[])[], references: References): Reading {
  const lines: string[] = [];
  const inlines: Inline[] = [];
  let length = 0;
  let linkChars = 0;
  for (const row of rows) {
    let line = "";
    let edges = "";
    for (const cell of row) {
      const read = readTexts([cell], references);
      if (read.text !== "") {
        line += edges;
        edges = "";
        const by = length + line.length;
        for (const inline of read.inlines) inlines.push({ ...inline, start: inline.start + by, end: inline.end + by });
        linkChars += read.linkChars;
        line += keepOwnBars(read.text);
      }
      edges += CELL_EDGE;
    }
    if (line === "") continue;
    lines.push(line);
    length += line.length + 1;
  }
  return { text: lines.join("\n"), inlines, linkChars, lineEnds: [] };
}
