import type { Dice } from "./dice.ts";

/** What a mutation may draw on. */
export interface Mutations {
  readonly dice: Dice;
  /** Words of the format that is fuzzed: chance alone would take years to spell them. */
  readonly words: readonly Uint8Array[];
  /** Inputs that led somewhere new before. */
  readonly corpus: readonly Uint8Array[];
  readonly maxBytes: number;
}

const MAX_STEPS = 6;
const ODD_BYTES: readonly [number, ...number[]] = [0, 1, 9, 10, 13, 27, 32, 34, 38, 39, 60, 62, 92, 127, 128, 255];

type Mutation = (bytes: Uint8Array, given: Mutations) => Uint8Array;

/** Ways to change an input, each as likely as the next. */
const WAYS: readonly [Mutation, ...Mutation[]] = [
  flipBit,
  oddByte,
  cutOut,
  doubleUp,
  putWord,
  putWord,
  putWord,
  swapPieces,
  cross,
  putRun,
];

/** A new input: an old one, changed in one to six places. */
export function mutate(bytes: Uint8Array, given: Mutations): Uint8Array {
  let changed = bytes;
  for (let steps = 1 + given.dice.below(MAX_STEPS); steps > 0; steps--) changed = given.dice.pick(WAYS)(changed, given);
  return changed.subarray(0, given.maxBytes);
}

function flipBit(bytes: Uint8Array, { dice }: Mutations): Uint8Array {
  const at = dice.below(bytes.length);
  return bytes.map((byte, i) => (i === at ? byte ^ (1 << dice.below(8)) : byte));
}

function oddByte(bytes: Uint8Array, { dice }: Mutations): Uint8Array {
  const at = dice.below(bytes.length);
  const odd = dice.oneIn(2) ? dice.pick(ODD_BYTES) : dice.below(256);
  return bytes.map((byte, i) => (i === at ? odd : byte));
}

function cutOut(bytes: Uint8Array, { dice }: Mutations): Uint8Array {
  const at = dice.below(bytes.length);
  return splice(bytes, at, { cut: 1 + dice.below(bytes.length - at), put: new Uint8Array() });
}

function doubleUp(bytes: Uint8Array, { dice }: Mutations): Uint8Array {
  const at = dice.below(bytes.length);
  return splice(bytes, at, { cut: 0, put: bytes.subarray(at, at + 1 + dice.below(64)) });
}

function putWord(bytes: Uint8Array, { dice, words }: Mutations): Uint8Array {
  const put = words[dice.below(words.length)] ?? new Uint8Array();
  return splice(bytes, dice.below(bytes.length + 1), { cut: dice.oneIn(2) ? put.length : 0, put });
}

/** The same word over and over: what is slow shows by length. */
function putRun(bytes: Uint8Array, { dice, words }: Mutations): Uint8Array {
  const word = words[dice.below(words.length)] ?? new Uint8Array();
  const times = 2 + dice.below(40);
  const put = new Uint8Array(word.length * times);
  for (let i = 0; i < times; i++) put.set(word, i * word.length);
  return splice(bytes, dice.below(bytes.length + 1), { cut: 0, put });
}

function swapPieces(bytes: Uint8Array, { dice }: Mutations): Uint8Array {
  const at = dice.below(bytes.length + 1);
  return join(bytes.subarray(at), bytes.subarray(0, at));
}

function cross(bytes: Uint8Array, { dice, corpus }: Mutations): Uint8Array {
  const other = corpus[dice.below(corpus.length)] ?? bytes;
  return join(bytes.subarray(0, dice.below(bytes.length + 1)), other.subarray(dice.below(other.length + 1)));
}

function splice(bytes: Uint8Array, at: number, { cut, put }: { cut: number; put: Uint8Array }): Uint8Array {
  return join(join(bytes.subarray(0, at), put), bytes.subarray(at + cut));
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const joined = new Uint8Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
