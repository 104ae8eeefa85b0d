import { CELL_EDGE } from "../../../../text/cell-edge.ts";
import { collapseSpaces } from "../../../../text/characters/collapse.ts";
import { plainEdges } from "./plain-edges.ts";

/** An edge that parts rows: "+------+-----+". */
const EDGE = /^\s*\+(?:[-=]{2,}\+)+$/;
const ROW = /^\s*\|.*\|$/;
const MIN_EDGES = 2;
/** Of one column nobody makes a table. */
const MIN_COLUMNS = 2;
/** Databases draw an edge above and below the titles and below all rows; who draws one below each row means it to hold several lines. */
const MIN_GROUPS_OF_LINES = 3;

/**
 * A table between drawn edges, as databases and reStructuredText have it, a row a line; undefined where a side stands elsewhere
 * than under a corner: then it is a drawing.
 */
export function gridTableOf(written: readonly string[]): string | undefined {
  const lines = written.map(plainEdges);
  const edges = lines.filter((line) => EDGE.test(line));
  const [edge = ""] = edges;
  if (edges.length < MIN_EDGES || edges.some((other) => cornersOf(other) !== cornersOf(edge))) return undefined;
  const corners = placesOf(edge, "+");
  if (corners.length <= MIN_COLUMNS) return undefined;
  const groups: string[][][] = [[]];
  for (const [i, line] of lines.entries()) {
    if (EDGE.test(line)) groups.push([]);
    else if (ROW.test(line) && corners.every((at) => line[at] === "|"))
      groups.at(-1)?.push(cellsOf(written[i] ?? "", corners));
    else return undefined;
  }
  const held = groups.filter((group) => group.length > 0);
  const rows = held.length < MIN_GROUPS_OF_LINES ? held.flat() : held.map(foldLines);
  return rows.length === 0 ? undefined : rows.map((cells) => cells.map(collapseSpaces).join(CELL_EDGE)).join("\n");
}

function cornersOf(line: string): string {
  return placesOf(line, "+").join();
}

function placesOf(line: string, sign: string): readonly number[] {
  return Array.from(line).flatMap((char, at) => (char === sign ? [at] : []));
}

function cellsOf(line: string, corners: readonly number[]): string[] {
  return corners.slice(1).map((at, i) => line.slice((corners[i] ?? 0) + 1, at));
}

/** The lines of one row as one. */
function foldLines(lines: readonly string[][]): string[] {
  const [first = []] = lines;
  return first.map((_, column) => lines.map((cells) => cells[column] ?? "").join(" "));
}
