import { readFileSync } from "node:fs";
import { buildSpace, readBackground } from "../../cleaner/training.ts";
import type { UnitRow } from "./unit-rows.ts";

/**
 * Reads documents into topic space by the background of their fold. DIR/folds.json has the fold of each row's id, the background of
 * fold k is DIR/bgk.bin, and DIR/seen.json names the pages each background was made of: a sentence from such a page is read as if
 * its own page had not been counted, because the pages of tomorrow are not in the table either.
 */
export function spaceReader(dir: string): (row: Pick<UnitRow, "id" | "src">, terms: string[][]) => Space {
  const backgrounds = new Map<number, Table>();
  const folds = JSON.parse(readFileSync(`${dir}/folds.json`, "utf8")) as Record<string, number>;
  const seen = JSON.parse(readFileSync(`${dir}/seen.json`, "utf8")) as Record<string, string[]>;
  const seenPages = new Map(Object.entries(seen).map(([fold, pages]) => [fold, new Set(pages)]));
  return (row, terms) => {
    const fold = folds[row.id] ?? 0;
    const table = backgrounds.get(fold) ?? readBackground(readFileSync(`${dir}/bg${fold}.bin`).toString("base64"));
    backgrounds.set(fold, table);
    return unsee({ terms, table, isSeen: (i) => seenPages.get(String(fold))?.has(row.src[i] ?? "") === true });
  };
}

type Space = ReturnType<typeof buildSpace>;
type Table = ReturnType<typeof readBackground>;

/** The space of a document whose sentences from pages of the background are read without their own page. */
function unsee({ terms, table, isSeen }: { terms: string[][]; table: Table; isSeen: (i: number) => boolean }) {
  const honest = buildSpace(terms, table);
  const without = buildSpace(terms, withoutOnePage(table));
  const points = honest.points.map((point, i) => (isSeen(i) ? (without.points[i] ?? point) : point));
  const vectors = honest.vectors.slice();
  const { dimensions } = honest;
  for (let i = 0; i < points.length; i++)
    if (isSeen(i)) vectors.set(without.vectors.subarray(i * dimensions, (i + 1) * dimensions), i * dimensions);
  return { ...honest, points, vectors };
}

/** Terms on three pages fall out (the table asks for three), the others lose one page. */
function withoutOnePage(table: Table): Table {
  const pages = Math.exp(table.unknownIdf) * 1.5;
  const counts = table.idf.map((idf) => pages / Math.exp(idf));
  const rowOf = (hash: number) => {
    const row = table.rowOf(hash);
    return row >= 0 && (counts[row] ?? 0) > 3.5 ? row : -1;
  };
  return { ...table, rowOf, idf: counts.map((count) => Math.log(pages / Math.max(1.5, count - 1))) };
}
