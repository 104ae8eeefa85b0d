import sanitizeHtml from "sanitize-html";
import type { Block } from "../../model/block.ts";
import { optionsFor } from "./allowlist.ts";
import { markUp } from "./mark-up.ts";

const CELL_EDGE = " | ";

/**
 * A block as HTML that is safe to render: written from its text and inlines, never copied from the page, and passed
 * through an allowlist of its kind all the same.
 */
export function blockHtml(block: Block, base: string | undefined): string {
  return sanitizeHtml(write(block, base), optionsFor(block.kind));
}

function write(block: Block, base: string | undefined): string {
  const inside = markUp(block, { start: 0, end: block.text.length, base });
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
      return `<pre><code>${markUp({ text: block.text, inlines: [] }, { start: 0, end: block.text.length, base })}</code></pre>`;
    case "table":
      return writeTable(block, base);
    case "post":
    case "comment":
      return `<article><p>${inside}</p></article>`;
    case "paragraph":
    case "caption":
    case "definition":
      return `<p>${inside}</p>`;
  }
}

function writeTable(block: Block, base: string | undefined): string {
  let at = 0;
  const rows = block.text.split("\n").map((row) => {
    const cells = row.split(CELL_EDGE).map((cell) => {
      const start = at;
      at += cell.length + CELL_EDGE.length;
      return `<td>${markUp(block, { start, end: start + cell.length, base })}</td>`;
    });
    at += 1 - CELL_EDGE.length;
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><tbody>${rows.join("")}</tbody></table>`;
}
