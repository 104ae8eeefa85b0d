import { type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { traitsOf } from "../elements.ts";
import { nextIn } from "../next-in.ts";

/** What rows of facts are built of, beside what stands in a line. */
const PARTS: ReadonlySet<string> = new Set(
  "caption colgroup col thead tbody tfoot tr td th p div ul ol li br button".split(" "),
);
/** A cell of more ink is a column of the page. */
const MAX_CELL_INK = 240;
/** ... and so is one of more items or lines. */
const MAX_CELL_LINES = 12;
const MIN_ROWS = 2;
const MIN_NAMES = 2;

/**
 * Whether a table says that it holds facts although lists, paragraphs or empty lines stand in its cells: it names its rows or
 * columns, has several cells in most rows and little in each, and no table, heading or field inside. What says of itself that it only
 * lays out must name each of its rows: Amazon's specifications do.
 */
export function isFactTable(table: Element): boolean {
  const { role } = table.attribs;
  const found = { rows: 0, cells: 0, names: 0, ink: 0, lines: 0 };
  for (let node = nextIn(table, table); node !== null; node = nextIn(table, node)) {
    if (isText(node)) found.ink += countInk(node.data);
    else if (isTag(node)) {
      const traits = traitsOf(node.name);
      const isPart = PARTS.has(node.name) || (traits.isInline && traits.counts !== "control") || traits.isSilent;
      if (!isPart) return false;
      if (node.name === "tr") found.rows++;
      if (node.name === "th") found.names++;
      if (node.name === "li" || node.name === "p" || node.name === "br") found.lines++;
      if (traits.isCell) {
        found.cells++;
        found.ink = 0;
        found.lines = 0;
      }
    }
    if (found.ink > MAX_CELL_INK || found.lines > MAX_CELL_LINES) return false;
  }
  const leastNames = role === "presentation" || role === "none" ? found.rows : MIN_NAMES;
  return found.names >= leastNames && found.rows >= MIN_ROWS && found.cells > found.rows * 1.5;
}
