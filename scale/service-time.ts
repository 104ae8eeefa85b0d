import { meanOf } from "../bench/statistics.ts";
import { MEMORY_OF_ONE_CORE_MB, S3_WAIT_MS } from "./assumptions.ts";
import type { Measurements, PageRow } from "./measurements.ts";
import { S3_REQUESTS } from "./request-pattern.ts";

/** What one page of a given size takes and gives, by the measurements. */
export interface PageEstimate {
  /** Processor time at one core. */
  readonly cpuMs: number;
  readonly outputBytes: number;
  readonly pageLogBytes: number;
  readonly batchLogBytes: number;
}

/**
 * Estimates a page of `kb` KiB. Time and output grow with the page along a straight line: the one of least squares
 * through the measured pages, never below a tenth of what is usual.
 */
export function estimatePage({ pages }: Measurements, kb: number): PageEstimate {
  const on = (column: keyof PageRow) =>
    Math.max(lineThrough(pages, column)(kb * KIB), meanOf(valuesOf(pages, column)) / 10);
  return {
    cpuMs: on("ms"),
    outputBytes: on("outputBytes"),
    pageLogBytes: meanOf(valuesOf(pages, "pageLogBytes")),
    batchLogBytes: meanOf(valuesOf(pages, "batchLogBytes")),
  };
}

/** Milliseconds that the function is busy with a page: work on the core it has, then waiting for S3. */
export function serviceMs(
  cpuMs: number,
  { memoryMb, s3Ms }: { readonly memoryMb: number; readonly s3Ms: number },
): number {
  return workMs(cpuMs, memoryMb) + s3Ms;
}

/** Milliseconds of work where memory buys less than one core. */
export function workMs(cpuMs: number, memoryMb: number): number {
  return cpuMs * Math.max(1, MEMORY_OF_ONE_CORE_MB / memoryMb);
}

/** Milliseconds that a page usually waits for S3, all its requests together. */
export function usualS3Ms(fate: keyof typeof S3_REQUESTS): number {
  const { GetObject, PutObject, HeadObject } = S3_REQUESTS[fate];
  return GetObject * S3_WAIT_MS.GetObject + PutObject * S3_WAIT_MS.PutObject + HeadObject * S3_WAIT_MS.HeadObject;
}

const KIB = 1_024;

function lineThrough(pages: readonly PageRow[], column: keyof PageRow): (bytes: number) => number {
  const bytes = meanOf(valuesOf(pages, "bytes"));
  const mean = meanOf(valuesOf(pages, column));
  const spread = pages.reduce((sum, page) => sum + (page.bytes - bytes) ** 2, 0);
  const together = pages.reduce((sum, page) => sum + (page.bytes - bytes) * (page[column] - mean), 0);
  const slope = spread === 0 ? 0 : together / spread;
  return (at) => mean + slope * (at - bytes);
}

function valuesOf(pages: readonly PageRow[], column: keyof PageRow): readonly number[] {
  return pages.map((page) => page[column]);
}
