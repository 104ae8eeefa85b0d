import { bytesOfTable, type Table } from "./table-bytes.ts";

/** A small net over a page's blocks in their order, as flat arrays; matrices stand row after row of what goes in. */
export interface SequenceNet {
  readonly features: number;
  /** A multiple of 8. */
  readonly channels: number;
  /** A feature counts from `low` to `high`, and nothing where it is `mean`. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Features to channels. */
  readonly first: Float64Array;
  /** Features straight to the output. */
  readonly direct: Float64Array;
  /** Of each channel, and of the output. */
  readonly bias: Float64Array;
  readonly layers: readonly Layer[];
  readonly last: Float64Array;
}

/** What one layer looks at: neighbours `reach` blocks away, the mean of like blocks and that of the page. */
export interface Layer {
  readonly reach: number;
  /** Weights of the block before, of the block itself and of the block after, by channel. */
  readonly taps: Float64Array;
  /** From channels to channels, each. */
  readonly ofNear: Float64Array;
  readonly ofLike: Float64Array;
  readonly ofPage: Float64Array;
  readonly bias: Float64Array;
}

/**
 * Reads the table that training/blocks/sequence.py writes (base64, little-endian).
 *
 * Layout: u32 features, channels, layers, and each layer's reach; f32 deviations that a feature counts no further than;
 * f32 mean and f32 deviation of each feature; then matrices: first, direct, bias, those of the layers (taps, near, like,
 * page, bias), last.
 * A matrix is an f32 scale and i16 values in units of it, filled up to 4 bytes.
 */
export function decodeSequenceNet(table: Table): SequenceNet {
  const bytes = bytesOfTable(table);
  const [features = 0, channels = 0, count = 0] = new Uint32Array(bytes.buffer, 0, 3);
  const reaches = new Uint32Array(bytes.buffer, 12, count);
  const at = 12 + 4 * count;
  const [clip = 0] = new Float32Array(bytes.buffer, at, 1);
  const mean = Float64Array.from(new Float32Array(bytes.buffer, at + 4, features));
  const deviation = new Float32Array(bytes.buffer, at + 4 + 4 * features, features);
  const read = matrixReader(bytes.buffer, at + 4 + 8 * features);
  const square = channels * channels;
  return {
    features,
    channels,
    mean,
    low: mean.map((middle, f) => middle - clip * (deviation[f] as number)),
    high: mean.map((middle, f) => middle + clip * (deviation[f] as number)),
    first: read(features * channels).map((weight, k) => weight / (deviation[Math.floor(k / channels)] as number)),
    direct: read(features).map((weight, f) => weight / (deviation[f] as number)),
    bias: read(channels + 1),
    layers: Array.from(reaches, (reach) => ({
      reach,
      taps: read(3 * channels),
      ofNear: read(square),
      ofLike: read(square),
      ofPage: read(square),
      bias: read(channels),
    })),
    last: read(channels),
  };
}

/** Reads one matrix after the other. */
function matrixReader(buffer: ArrayBuffer, from: number): (size: number) => Float64Array {
  let at = from;
  return (size) => {
    const [scale = 0] = new Float32Array(buffer, at, 1);
    const steps = new Int16Array(buffer, at + 4, size);
    at += 4 + 4 * Math.ceil(size / 2);
    return Float64Array.from(steps, (step) => step * scale);
  };
}
