import { BLOCK_FEATURES } from "../features/index.ts";
import type { Scored } from "../sight.ts";

/** Features that are the same for every block of a page. */
const OF_PAGE = /^(?:page|url|sign|path):/;
/** Features of blocks whose mean over the page, and over its content, tells kinds of pages apart. */
const OF_BLOCKS = /^(?:own|name|tag|box1|repeat1|prose):/;
const columnsOf = (wanted: RegExp) => BLOCK_FEATURES.flatMap((name, column) => (wanted.test(name) ? [column] : []));
const PAGE_COLUMNS = columnsOf(OF_PAGE);
const BLOCK_COLUMNS = columnsOf(OF_BLOCKS);
const namesOf = (columns: readonly number[], prefix: string) =>
  columns.map((column) => `${prefix}${BLOCK_FEATURES[column]}`);

/** What the kind of a page is predicted from, in the order of the row. */
export const PAGE_TYPE_FEATURES: readonly string[] = [
  ...namesOf(PAGE_COLUMNS, ""),
  ...namesOf(BLOCK_COLUMNS, "all "),
  ...namesOf(BLOCK_COLUMNS, "content "),
  "content-share",
  "content-words",
  "words",
];

/** Sums up the features of a page's blocks: once by their words, once by the words that are likely content. */
export function measurePageType({ blocks, view, rows, probabilities }: Scored): Float32Array {
  const width = BLOCK_FEATURES.length;
  const columns = Int32Array.from(BLOCK_COLUMNS);
  const all = new Float64Array(columns.length);
  const content = new Float64Array(columns.length);
  let words = 0;
  let likely = 0;
  for (let i = 0; i < blocks.length; i++) {
    const weight = view.scan.words[i] as number;
    const share = weight * (probabilities[i] as number);
    words += weight;
    likely += share;
    const from = i * width;
    for (let k = 0; k < columns.length; k++) {
      const value = rows[from + (columns[k] as number)] as number;
      all[k] = (all[k] as number) + weight * value;
      content[k] = (content[k] as number) + share * value;
    }
  }
  const row = new Float32Array(PAGE_TYPE_FEATURES.length);
  if (blocks.length > 0) row.set(PAGE_COLUMNS.map((column) => rows[column] as number));
  row.set(divide(all, Math.max(1, words)), PAGE_COLUMNS.length);
  row.set(divide(content, Math.max(1e-6, likely)), PAGE_COLUMNS.length + columns.length);
  const rest = [likely / Math.max(1, words), Math.log1p(likely), Math.log1p(words)];
  row.set(rest, PAGE_COLUMNS.length + 2 * columns.length);
  return row;
}

function divide(sums: Float64Array, by: number): Float64Array {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) / by;
  return sums;
}
