import { readFileSync } from "node:fs";

/** One page as the bundled function cleaned it. */
export interface PageRow {
  readonly bytes: number;
  /** Processor time of the function's process, in milliseconds: everything but waiting. */
  readonly ms: number;
  /** Of the document or rejection. */
  readonly outputBytes: number;
  /** Of the line that the function logged about it. */
  readonly pageLogBytes: number;
  /** Of the line with the metrics of its batch, which was this one page. */
  readonly batchLogBytes: number;
}

/** What `npm run scale:measure` found on one machine. */
export interface Measurements {
  readonly measuredOn: string;
  /** Processor and Node: milliseconds belong to them. */
  readonly machine: string;
  readonly pagesFrom: string;
  /** Milliseconds of processor time: loading the bundle, and what the first page takes more than a warm one. */
  readonly coldStart: { readonly initMs: number; readonly firstPageMs: number };
  readonly pages: readonly PageRow[];
}

/** Where the numbers are kept: other people's pages are not in this repository, only what they took. */
export const MEASURED = new URL("./measured.json", import.meta.url);

const COLUMNS = [
  "bytes",
  "ms",
  "outputBytes",
  "pageLogBytes",
  "batchLogBytes",
] as const satisfies readonly (keyof PageRow)[];

/** Reads the stored measurements. */
export function readMeasurements(): Measurements {
  // Written by `writeMeasurements`, checked by test/scale/measurements.test.ts.
  const stored = JSON.parse(readFileSync(MEASURED, "utf8")) as Omit<Measurements, "pages"> & { pages: number[][] };
  return { ...stored, pages: stored.pages.map(rowOf) };
}

/** One page a line, so that two runs can be compared. */
export function writeMeasurements({ pages, ...rest }: Measurements): string {
  const rows = pages.map((page) => JSON.stringify(COLUMNS.map((column) => round(page[column]))));
  const head = JSON.stringify({ ...rest, columns: COLUMNS }, undefined, 2).replace(LAST_BRACE, "");
  return `${head},\n  "pages": [\n    ${rows.join(",\n    ")}\n  ]\n}\n`;
}

const LAST_BRACE = /\n}$/;

function rowOf([bytes = 0, ms = 0, outputBytes = 0, pageLogBytes = 0, batchLogBytes = 0]: readonly number[]): PageRow {
  return { bytes, ms, outputBytes, pageLogBytes, batchLogBytes };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
