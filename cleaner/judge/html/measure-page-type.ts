import { BLOCK_FEATURES } from "./features/index.ts";
import type { Review } from "./judge-html.ts";

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
export function measurePageType({ blocks, view, rows, probabilities }: Review): Float32Array {
  const width = BLOCK_FEATURES.length;
  const [all, content] = [PAGE_COLUMNS.length, PAGE_COLUMNS.length + BLOCK_COLUMNS.length];
  const row = new Float64Array(PAGE_TYPE_FEATURES.length);
  let words = 0;
  let likely = 0;
  for (let i = 0; i < blocks.length; i++) {
    const weight = view.scan.words[i] as number;
    const share = weight * (probabilities[i] as number);
    words += weight;
    likely += share;
    for (let k = 0; k < BLOCK_COLUMNS.length; k++) {
      const value = rows[i * width + (BLOCK_COLUMNS[k] as number)] as number;
      row[all + k] = (row[all + k] as number) + weight * value;
      row[content + k] = (row[content + k] as number) + share * value;
    }
  }
  PAGE_COLUMNS.forEach((column, k) => {
    row[k] = blocks.length === 0 ? 0 : (rows[column] as number);
  });
  for (let k = 0; k < BLOCK_COLUMNS.length; k++) {
    row[all + k] = (row[all + k] as number) / Math.max(1, words);
    row[content + k] = (row[content + k] as number) / Math.max(1e-6, likely);
  }
  row.set([likely / Math.max(1, words), Math.log1p(likely), Math.log1p(words)], content + BLOCK_COLUMNS.length);
  return Float32Array.from(row);
}
