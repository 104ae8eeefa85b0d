/** Memory and speed after so many documents. */
export interface Reading {
  readonly documents: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly cpuMsEach: number;
}

/** What documents that are held keep alive. */
export interface Held {
  readonly count: number;
  readonly heldBytes: number;
  /** Characters of their JSON. */
  readonly ownChars: number;
  readonly pageBytes: number;
}

/** What a soak came to; memory in MB of a million bytes. */
export interface SoakNumbers {
  readonly readings: readonly Reading[];
  /** Resident memory gained per 1,000 documents after the warm-up, by least squares. */
  readonly slopeMb: number;
  readonly heapSlopeMb: number;
  /** By how much the last quarter took longer than the second, as a share; negative where it was quicker. */
  readonly slowdown: number;
  /** Bytes that a held document keeps alive for each character of its JSON. */
  readonly heldRatio: number;
  readonly heldKb: number;
  readonly pageKb: number;
}

const BYTES_PER_MB = 1_000_000;
const BYTES_PER_KB = 1000;
const PER_DOCUMENTS = 1000;
/** The first quarter warms up: code is compiled, tables are decoded, the heap finds its size. */
const WARM_SHARE = 0.25;

/** Reads the slopes off the readings. */
export function soakNumbers(readings: readonly Reading[], held: Held): SoakNumbers {
  const warm = readings.slice(Math.floor(readings.length * WARM_SHARE));
  const quarter = Math.max(1, Math.floor(readings.length / 4));
  const speedOf = (part: readonly Reading[]) => median(part.map(({ cpuMsEach }) => cpuMsEach));
  const before = speedOf(readings.slice(quarter, 2 * quarter));
  return {
    readings,
    slopeMb: slopeOf(warm, ({ rss }) => rss),
    heapSlopeMb: slopeOf(warm, ({ heapUsed }) => heapUsed),
    slowdown: speedOf(readings.slice(-quarter)) / before - 1,
    heldRatio: held.heldBytes / held.ownChars,
    heldKb: held.heldBytes / held.count / BYTES_PER_KB,
    pageKb: held.pageBytes / held.count / BYTES_PER_KB,
  };
}

function slopeOf(readings: readonly Reading[], of: (reading: Reading) => number): number {
  const n = readings.length;
  const meanX = readings.reduce((sum, { documents }) => sum + documents, 0) / n;
  const meanY = readings.reduce((sum, reading) => sum + of(reading), 0) / n;
  let [over, under] = [0, 0];
  for (const reading of readings) {
    over += (reading.documents - meanX) * (of(reading) - meanY);
    under += (reading.documents - meanX) ** 2;
  }
  return under === 0 ? 0 : ((over / under) * PER_DOCUMENTS) / BYTES_PER_MB;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
