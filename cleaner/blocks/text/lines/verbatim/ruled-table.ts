import { CELL_EDGE } from "../../../../text/cell-edge.ts";
import { collapseSpaces } from "../../../../text/characters/collapse.ts";

/** A rule for each column: "-------  -----" below their titles, "---+---" as PostgreSQL has it, "=====  ===" as reStructuredText does. */
const RULE = /^ *(?:-{2,}(?:[ +|]{1,60}-{2,})+|={2,}(?: {1,60}={2,})+)$/;
const MAY_RULE = /(?:-{2}[ +|]{1,60}-{2}|={2} {1,60}={2})/;
const COLUMN = /-{2,}|={2,}/g;
const BETWEEN = /^[ |+]*$/;
const INK = /[\p{L}\p{N}]/u;

/** Whether a text may hold such a table at all. */
export function mayRule(source: string): boolean {
  return MAY_RULE.test(source);
}

/** A table whose columns a rule tells, a row a line; undefined where words stand between columns, or nothing above or below the rule. */
export function ruledTableOf(lines: readonly string[]): string | undefined {
  const rules = lines.filter((line) => RULE.test(line));
  const [rule] = rules;
  if (rule === undefined || rules.some((other) => other !== rule)) return undefined;
  const starts = [...rule.matchAll(COLUMN)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const rows = lines.filter((line) => line !== rule);
  const isTitled = lines.indexOf(rule) > 0 || rules.length > 1;
  if (!isTitled || lines.at(-1 - Number(lines.at(-1) === rule)) === rule || rows.length <= 1) return undefined;
  if (!rows.every((row) => INK.test(row) && standsInColumns(row, starts))) return undefined;
  return rows.map((row) => cellsOf(row, starts).map(collapseSpaces).join(CELL_EDGE)).join("\n");
}

type Column = readonly [from: number, to: number];

/** What stands further left or right than the outer columns belongs to them. */
function standsInColumns(row: string, columns: readonly Column[]): boolean {
  return columns.slice(1).every(([from], i) => BETWEEN.test(row.slice(columns[i]?.[1], from)));
}

function cellsOf(row: string, columns: readonly Column[]): readonly string[] {
  return columns.map(([, to], i) =>
    row.slice(i === 0 ? 0 : columns[i]?.[0], i === columns.length - 1 ? undefined : to),
  );
}
