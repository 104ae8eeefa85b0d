import type { Layer, SequenceNet } from "./sequence-net.ts";

/** A page as the net reads it. */
export interface BlockSequence {
  /** The features of all blocks, row after row. */
  readonly rows: Float32Array;
  /** Equal for blocks that are alike. */
  readonly likes: Int32Array;
  /** How much a block counts in a mean; above 0. */
  readonly weights: Float64Array;
}

const LANES = 8;
const TINY_SQUARE = 1e-5;
const TINY_WEIGHT = 1e-6;

/** Log-odds of every block of a page. Linear in the blocks; nothing is allocated for a single one. */
export function scoreSequence(net: SequenceNet, page: BlockSequence): Float32Array {
  const { channels, last } = net;
  const odds = new Float32Array(page.likes.length);
  const state = new Float32Array(odds.length * channels);
  readRows(net, page.rows, { odds, state });
  const room: Room = { ...groupAlike(page), weights: page.weights, state, seen: new Float32Array(state.length) };
  for (const layer of net.layers) addLayer(layer, channels, room);
  for (let i = 0, at = 0; i < odds.length; i++) {
    let sum = odds[i] as number;
    for (let c = 0; c < channels; c++) sum += (state[at++] as number) * (last[c] as number);
    odds[i] = sum;
  }
  return odds;
}

/** From features to channels. Three features of four are what they were a block before: only what changes is added up. */
function readRows(
  net: SequenceNet,
  rows: Float32Array,
  { odds, state }: { odds: Float32Array; state: Float32Array },
): void {
  const { features, channels, bias, first } = net;
  const level = net.mean.slice();
  const sums = bias.slice(0, channels);
  const changed = { values: new Float64Array(features), places: new Int32Array(features), count: 0 };
  const reading = { rows, at: 0, level, changed };
  let direct = bias[channels] as number;
  for (let i = 0; i < odds.length; i++) {
    reading.at = i * features;
    direct += listChanges(net, reading);
    addProducts(changed, first, sums);
    for (let c = 0, k = i * channels; c < channels; c++, k++) state[k] = Math.max(0, sums[c] as number);
    odds[i] = direct;
  }
}

/** Some numbers and, for each, where its row of a matrix begins. */
interface Row {
  readonly values: Float64Array;
  readonly places: Int32Array;
  count: number;
}

interface Reading {
  readonly rows: Float32Array;
  /** Where the block's features begin. */
  at: number;
  /** What each feature was, cut to its range; brought up to date. */
  readonly level: Float64Array;
  readonly changed: Row;
}

/** Fills `changed` with what differs from the block before; what that alone changes in the output. */
function listChanges(
  { features, channels, low, high, direct }: SequenceNet,
  { rows, at, level, changed }: Reading,
): number {
  const { values, places } = changed;
  let sum = 0;
  let count = 0;
  for (let f = 0; f < features; f++) {
    const value = rows[at + f] as number;
    if (at > 0 && value === rows[at + f - features]) continue;
    const most = high[f] as number;
    const least = low[f] as number;
    const now = value > most ? most : value > least ? value : least;
    const change = now - (level[f] as number);
    level[f] = now;
    sum += change * (direct[f] as number);
    values[count] = change;
    places[count++] = f * channels;
  }
  changed.count = count;
  return sum;
}

/** Adds the product of a row and a matrix to the sums, eight columns at a time. */
function addProducts({ values, places, count }: Row, matrix: Float64Array, sums: Float64Array): void {
  for (let c = 0; c < sums.length; c += LANES) {
    let one = sums[c] as number;
    let two = sums[c + 1] as number;
    let three = sums[c + 2] as number;
    let four = sums[c + 3] as number;
    let five = sums[c + 4] as number;
    let six = sums[c + 5] as number;
    let seven = sums[c + 6] as number;
    let eight = sums[c + 7] as number;
    for (let j = 0; j < count; j++) {
      const value = values[j] as number;
      const at = (places[j] as number) + c;
      one += value * (matrix[at] as number);
      two += value * (matrix[at + 1] as number);
      three += value * (matrix[at + 2] as number);
      four += value * (matrix[at + 3] as number);
      five += value * (matrix[at + 4] as number);
      six += value * (matrix[at + 5] as number);
      seven += value * (matrix[at + 6] as number);
      eight += value * (matrix[at + 7] as number);
    }
    sums[c] = one;
    sums[c + 1] = two;
    sums[c + 2] = three;
    sums[c + 3] = four;
    sums[c + 4] = five;
    sums[c + 5] = six;
    sums[c + 6] = seven;
    sums[c + 7] = eight;
  }
}

/** What the layers work on. */
interface Room {
  /** Group of each block, and the blocks' weights by group. */
  readonly groupOf: Int32Array;
  readonly totals: Float64Array;
  readonly weights: Float64Array;
  /** Channels of every block, and the same brought to one length. */
  readonly state: Float32Array;
  readonly seen: Float32Array;
}

function groupAlike({ likes, weights }: BlockSequence): Pick<Room, "groupOf" | "totals"> {
  const groupOf = new Int32Array(likes.length);
  const known = new Map<number, number>();
  for (let i = 0; i < likes.length; i++) {
    const like = likes[i] as number;
    const group = known.get(like) ?? known.size;
    if (group === known.size) known.set(like, group);
    groupOf[i] = group;
  }
  const totals = new Float64Array(known.size);
  for (let i = 0; i < likes.length; i++) {
    const group = groupOf[i] as number;
    totals[group] = (totals[group] as number) + (weights[i] as number);
  }
  return { groupOf, totals };
}

function addLayer(layer: Layer, channels: number, room: Room): void {
  const { groupOf, state } = room;
  bringToLength(channels, room);
  const means = mixMeans(layer, channels, room);
  const near = fullRow(channels);
  const place = { near: near.values, at: 0 };
  const sums = new Float64Array(channels);
  for (let i = 0; i < groupOf.length; i++) {
    place.at = i * channels;
    lookAround(layer, room.seen, place);
    const from = (groupOf[i] as number) * channels;
    for (let c = 0; c < channels; c++) sums[c] = means[from + c] as number;
    addProducts(near, layer.ofNear, sums);
    for (let c = 0, at = i * channels; c < channels; c++, at++) {
      const sum = sums[c] as number;
      if (sum > 0) state[at] = (state[at] as number) + sum;
    }
  }
}

/** A row that has a number for each row of a square matrix. */
function fullRow(size: number): Row {
  return { values: new Float64Array(size), places: Int32Array.from({ length: size }, (_, k) => k * size), count: size };
}

/** `seen` becomes `state` with a mean square of 1 in every block. */
function bringToLength(channels: number, { state, seen }: Room): void {
  for (let from = 0; from < state.length; from += channels) {
    let square = 0;
    for (let at = from; at < from + channels; at++) square += (state[at] as number) * (state[at] as number);
    const share = 1 / Math.sqrt(square / channels + TINY_SQUARE);
    for (let at = from; at < from + channels; at++) seen[at] = (state[at] as number) * share;
  }
}

/** The block and its neighbours, each channel weighed by the taps; beyond the page's ends is nothing. */
function lookAround(
  { reach, taps }: Layer,
  seen: Float32Array,
  { near, at }: { near: Float64Array; at: number },
): void {
  const channels = near.length;
  const before = at - reach * channels;
  const after = at + reach * channels;
  for (let c = 0; c < channels; c++) near[c] = (seen[at + c] as number) * (taps[channels + c] as number);
  if (before >= 0)
    for (let c = 0; c < channels; c++)
      near[c] = (near[c] as number) + (seen[before + c] as number) * (taps[c] as number);
  if (after < seen.length)
    for (let c = 0; c < channels; c++)
      near[c] = (near[c] as number) + (seen[after + c] as number) * (taps[2 * channels + c] as number);
}

/** What the means of like blocks and of the page add to the blocks of each group. */
function mixMeans({ ofLike, ofPage, bias }: Layer, channels: number, room: Room): Float64Array {
  const { totals } = room;
  const groups = sumGroups(channels, room);
  const row = fullRow(channels);
  let total = TINY_WEIGHT;
  for (let g = 0; g < totals.length; g++) {
    total += totals[g] as number;
    for (let c = 0; c < channels; c++) row.values[c] = (row.values[c] as number) + (groups[g * channels + c] as number);
  }
  for (let c = 0; c < channels; c++) row.values[c] = (row.values[c] as number) / total;
  const common = bias.slice();
  addProducts(row, ofPage, common);
  const sums = new Float64Array(channels);
  for (let g = 0, from = 0; g < totals.length; g++, from += channels) {
    const share = 1 / ((totals[g] as number) + TINY_WEIGHT);
    for (let c = 0; c < channels; c++) row.values[c] = (groups[from + c] as number) * share;
    sums.set(common);
    addProducts(row, ofLike, sums);
    groups.set(sums, from);
  }
  return groups;
}

/** What the blocks of each group show, by their weights. */
function sumGroups(channels: number, { groupOf, totals, weights, seen }: Room): Float64Array {
  const groups = new Float64Array(totals.length * channels);
  for (let i = 0, at = 0; i < groupOf.length; i++) {
    const weight = weights[i] as number;
    for (let c = 0, to = (groupOf[i] as number) * channels; c < channels; c++, to++)
      groups[to] = (groups[to] as number) + weight * (seen[at++] as number);
  }
  return groups;
}
