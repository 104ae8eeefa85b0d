import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginsBzip2 } from "../../../../../cleaner/decode/packed/bzip2/begins-bzip2.ts";
import { BitReader } from "../../../../../cleaner/decode/packed/bzip2/bit-reader.ts";
import { Bunzip } from "../../../../../cleaner/decode/packed/bzip2/bunzip.ts";
import { HuffmanCode } from "../../../../../cleaner/decode/packed/bzip2/huffman-code.ts";
import { unpackAll } from "../../../../../cleaner/decode/packed/unpack-all.ts";
import { bzip2Of, EMPTY, NUMBERS, ZEROS, ZEROS_COUNT } from "../../../../archives/pack-bzip2.ts";

const TEXT = "The mill was built by hand. ".repeat(300);
const NUMBERED = `${Array.from({ length: 700 }, (_, n) => n + 1).join("\n")}\n`;

function unpack(bytes: Uint8Array): string {
  return Buffer.from(unpackAll(new Bunzip(), bytes, {})).toString();
}

/** As a stream comes: in chunks of so many bytes. */
function unpackInChunks(bytes: Uint8Array, chunkBytes: number): string {
  const bunzip = new Bunzip();
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    bunzip.push(bytes.subarray(at, at + chunkBytes));
    out.push(...bunzip.pieces());
  }
  bunzip.end();
  out.push(...bunzip.pieces());
  return Buffer.concat(out).toString();
}

describe("bzip2 is undone", () => {
  it.each([
    ["one block", bzip2Of("mill"), "mill"],
    ["many blocks", bzip2Of(TEXT), TEXT],
    ["what the bzip2 command packed", NUMBERS, NUMBERED],
    ["stream after stream", Buffer.concat([bzip2Of(TEXT), NUMBERS, bzip2Of("end")]), `${TEXT}${NUMBERED}end`],
    ["of nothing", EMPTY, ""],
    ["of nothing, then of something", Buffer.concat([EMPTY, bzip2Of("mill"), EMPTY]), "mill"],
    ["zeros behind it", Buffer.concat([bzip2Of("mill"), Buffer.alloc(5000)]), "mill"],
    ["runs of every length", bzip2Of(RUNS()), RUNS()],
  ])("%s, at once and in chunks of any size", (_what, packed, plain) => {
    expect(unpack(packed)).toBe(plain);
    for (const chunkBytes of [1, 7, 4096]) expect(unpackInChunks(packed, chunkBytes)).toBe(plain);
  });

  it("whatever the bytes are", () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.array(fc.constantFrom(0, 255), { maxLength: 900 }));
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 300 }), (plain, blockBytes) => {
        expect(Buffer.from(unpackAll(new Bunzip(), bzip2Of(Uint8Array.from(plain), blockBytes), {}))).toEqual(
          Buffer.from(plain),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("codes of up to twenty bits, and none that there is not", () => {
    const lengths = Uint8Array.from({ length: 20 }, (_, n) => n + 1);
    const code = new HuffmanCode(lengths);
    const symbols = [1, 10, 2, 18, 0];
    const written = symbols.map((ones) => `${"1".repeat(ones)}0`).join("");
    const bits = new BitReader(Buffer.from(BigInt(`0b${written.padEnd(40, "0")}`).toString(16), "hex"));
    expect(symbols.map(() => code.read(bits))).toEqual(symbols);
    expect(code.read(new BitReader(new Uint8Array(4).fill(0xff)))).toBeUndefined();
  });
});

function RUNS(): string {
  return Array.from({ length: 300 }, (_, n) => "ab"[n % 2]?.repeat(n)).join("");
}

describe("what is wrong with it is told", () => {
  const packed = Buffer.concat([bzip2Of(TEXT), NUMBERS]);
  const changed = (at: number) => packed.map((byte, n) => (n === at ? byte ^ 1 : byte));

  it.each([
    ["a block whose sum is another", changed(10), "the checksum of a block is another"],
    ["a stream whose sum is another", changed(packed.length - 2), "the checksum of a stream is another"],
    ["bytes behind it", Buffer.concat([packed, Buffer.from("garbage")]), "what stands behind it is none"],
    ["a stream behind its zeros", Buffer.concat([packed, Buffer.alloc(9), packed]), "what stands behind it is none"],
    ["bytes behind its zeros", Buffer.concat([packed, Buffer.from("\0\0garbage")]), "what stands behind it is none"],
    ["what should be a block", Buffer.from("BZh9 and so on, though it is none"), "what should be a block is none"],
    ["blocks of bzip2 0.1", packed.map((byte, n) => (n === 14 ? byte | 0x80 : byte)), "scrambled"],
  ])("%s", (_what, bytes, sentence) => {
    expect(() => unpack(bytes)).toThrow(sentence);
    for (const chunkBytes of [1, 100]) expect(() => unpackInChunks(bytes, chunkBytes)).toThrow(sentence);
  });

  it("bytes that end anywhere but behind a stream", () => {
    const whole = bzip2Of(TEXT).length;
    for (let end = 1; end < packed.length; end += 17) {
      if (end === whole) continue;
      expect(() => unpack(packed.subarray(0, end)), String(end)).toThrow("unexpected end of bytes");
    }
  });

  it("any other bytes, by an error or in silence, and never for long", () => {
    const damage = fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = Buffer.from(packed);
        for (const [at, byte] of changes) bytes[at] = byte;
        try {
          expect(unpackAll(new Bunzip(), bytes, { maxOutputLength: 50_000 }).length).toBeLessThan(50_000);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(TypeError);
        }
      }),
      { numRuns: 150 },
    );
  });
});

it("gives what a block unpacks to in pieces, so that whoever counts can stop", () => {
  const bunzip = new Bunzip();
  bunzip.push(Buffer.concat(Array.from({ length: 1000 }, () => ZEROS)));
  bunzip.end();
  let seen = 0;
  for (const piece of bunzip.pieces()) {
    expect(piece.length).toBeLessThanOrEqual(65_536);
    seen += piece.length;
    if (seen > ZEROS_COUNT) break;
  }
  expect(seen).toBeLessThan(ZEROS_COUNT + 65_537);
  expect(() => unpackAll(new Bunzip(), ZEROS, { maxOutputLength: 1_000_000 })).toThrow(RangeError);
});

it("is told by ten bytes, since a text may begin with four of them", () => {
  for (const bytes of [EMPTY, NUMBERS, bzip2Of("mill")]) expect(beginsBzip2(bytes)).toBe(true);
  for (const text of ["BZh9", "BZh9 is how bzip2 begins", "BZh0\x31AY&SY", ""])
    expect(beginsBzip2(Buffer.from(text, "latin1"))).toBe(false);
});
