/** What stands between two cells in the text of a table, whose rows are lines. */
export const CELL_EDGE = " | ";
