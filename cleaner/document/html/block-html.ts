import sanitizeHtml from "sanitize-html";
import type { Block } from "../../model/block.ts";
import { CELL_EDGE } from "../../text/cell-edge.ts";
import { marksByPart, type Stretch } from "../nest-marks.ts";
import { optionsFor } from "./allowlist.ts";
import { markUp, type Tag, tagsOf } from "./mark-up.ts";

/**
 * A block as HTML that is safe to render: written from its text and inlines, never copied from the page, and passed
 * through an allowlist of its kind all the same.
 */
export function blockHtml(block: Block, base: string | undefined): string {
  return sanitizeHtml(write(block, base), optionsFor(block.kind));
}

function write(block: Block, base: string | undefined): string {
  const whole = { start: 0, end: block.text.length };
  const tags = block.kind === "code" ? [] : tagsOf(block.inlines, base);
  if (block.kind === "table") return writeTable(block.text, tags);
  const marked = markUp(block.text, tags, whole);
  const inside = block.kind === "code" ? marked : marked.replaceAll("\n", "<br>");
  switch (block.kind) {
    case "heading":
      return `<h${block.level ?? 2}>${inside}</h${block.level ?? 2}>`;
    case "list-item":
      return block.list?.ordinal === undefined
        ? `<li>${inside}</li>`
        : `<li value="${block.list.ordinal}">${inside}</li>`;
    case "quote":
      return `<blockquote><p>${inside}</p></blockquote>`;
    case "code":
      return `<pre><code>${inside}</code></pre>`;
    case "post":
    case "comment":
      return `<article><p>${inside}</p></article>`;
    case "paragraph":
    case "caption":
    case "definition":
      return `<p>${inside}</p>`;
  }
}

function writeTable(text: string, tags: readonly Tag[]): string {
  const rows = cellsOf(text);
  const tagsOfCells = marksByPart(tags, rows.flat());
  let at = 0;
  const written = rows.map((row) => {
    const cells = row.map((cell) => `<td>${markUp(text, tagsOfCells[at++] ?? [], cell)}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><tbody>${written.join("")}</tbody></table>`;
}

function cellsOf(text: string): readonly (readonly Stretch[])[] {
  let at = 0;
  return text.split("\n").map((row) => {
    const cells = row.split(CELL_EDGE).map((cell) => {
      const start = at;
      at += cell.length + CELL_EDGE.length;
      return { start, end: start + cell.length };
    });
    at += 1 - CELL_EDGE.length;
    return cells;
  });
}
