import { bytesOfTable, type Table } from "./table-bytes.ts";

/** What the language is like: how rare a term is on web pages, and which terms keep company. */
export interface Background {
  readonly dimensions: number;
  /** Hash of a term (`hashText`) to its row; -1 for terms too rare to be in the table. */
  readonly rowOf: (hash: number) => number;
  /** Natural log of pages over pages with the term, per row. */
  readonly idf: Float32Array;
  /** `dimensions` signed bytes per row. */
  readonly vectors: Int8Array;
  /** The idf of a term that the table doesn't hold. */
  readonly unknownIdf: number;
}

const HEADER_BYTES = 12;
const GAP_BYTES = 3;
const IDF_STEP = 1 / 30;
/** A term missing from the table stands on at most two pages of the background. */
const MISSING_PAGES = 1.5;

/**
 * Reads the table that training/text/background.py writes (base64, little-endian): u32 terms, dimensions, pages; per term, by rising
 * hash, 24 bits of how far its hash is from the one before; u8 idf per term in steps of 1/30; i8 vectors, row after row.
 */
export function readBackground(table: Table): Background {
  const bytes = bytesOfTable(table);
  const header = new DataView(bytes.buffer);
  const terms = header.getUint32(0, true);
  const dimensions = header.getUint32(4, true);
  const pages = header.getUint32(8, true);
  const idfAt = HEADER_BYTES + GAP_BYTES * terms;
  const keys = readKeys(bytes.subarray(HEADER_BYTES, idfAt), terms);
  const idfs = bytes.subarray(idfAt, idfAt + terms);
  return {
    dimensions,
    rowOf: indexKeys(keys),
    idf: Float32Array.from(idfs, (step) => step * IDF_STEP),
    vectors: new Int8Array(bytes.buffer, idfAt + terms, terms * dimensions),
    unknownIdf: Math.log((pages + 1) / MISSING_PAGES),
  };
}

/** The hashes of the terms, rising, by the gaps between them. */
function readKeys(gaps: Uint8Array, terms: number): Uint32Array {
  const keys = new Uint32Array(terms);
  let key = 0;
  for (let row = 0, at = 0; row < terms; row++, at += GAP_BYTES) {
    key += (gaps[at] as number) | ((gaps[at + 1] as number) << 8) | ((gaps[at + 2] as number) << 16);
    keys[row] = key;
  }
  return keys;
}

/** Open addressing over typed arrays: a Map of 32-bit keys is several times slower. */
function indexKeys(keys: Uint32Array): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 1)) - 1;
  const rows = new Int32Array(mask + 1).fill(-1);
  keys.forEach((key, row) => {
    let at = key & mask;
    while ((rows[at] as number) >= 0) at = (at + 1) & mask;
    rows[at] = row;
  });
  return (hash) => {
    for (let at = hash & mask; (rows[at] as number) >= 0; at = (at + 1) & mask)
      if (keys[rows[at] as number] === hash) return rows[at] as number;
    return -1;
  };
}
