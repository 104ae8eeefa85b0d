/** A space beside a bar that the page wrote ("string | null"): kept as one that ends no cell. */
const BESIDE_BAR = / (?=\|)|(?<=\|) /g;
const NO_BREAK_SPACE = "\u00a0";

/** The text of a table's cell, whose own bars are told from those between cells; as long as before. */
export function keepOwnBars(cell: string): string {
  return cell.replace(BESIDE_BAR, NO_BREAK_SPACE);
}
