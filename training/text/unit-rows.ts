import { readFileSync } from "node:fs";

/** A dump as units, each with the share of it that is content, and the page and section it came from. */
export interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly units: readonly string[];
  readonly keep: readonly number[];
  readonly src: readonly string[];
  readonly section: readonly number[];
}

/** The rows of a file that dump-units.ts or make_dumps.py wrote. */
export function readUnitRows(file: string): UnitRow[] {
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as UnitRow);
}
