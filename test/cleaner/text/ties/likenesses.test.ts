import { expect, it } from "vitest";
import { likeness, likenesses, likenessesOfAll } from "../../../../cleaner/text/ties/likenesses.ts";
import { buildSpace } from "../../../../cleaner/text/ties/topic-space.ts";

const TABLE = {
  dimensions: 5,
  rowOf: (hash: number) => hash % 40,
  idf: Float32Array.from({ length: 40 }, (_, row) => 1 + row / 7),
  vectors: Int8Array.from({ length: 200 }, (_, at) => ((at * 37) % 255) - 127),
  unknownIdf: 9,
};
const space = buildSpace(
  Array.from({ length: 11 }, (_, i) => [`term${i}`, `other${i * 3}`, "common", `term${i}`]),
  TABLE,
);

it("many at once are to the bit what each is alone", () => {
  const others = Int32Array.from({ length: 11 }, (_, i) => i);
  const expected = Float64Array.from(others, (b) => likeness(space, 4, b));
  expect(likenesses(space, 4, others)).toEqual(expected);
});

it("those of all texts are to the bit what each is alone, however many there are", () => {
  for (let n = 0; n <= 11; n++) {
    const expected = Float64Array.from({ length: n * n }, (_, at) => likeness(space, Math.floor(at / n), at % n));
    expect(likenessesOfAll(space, n)).toEqual(expected);
  }
});

it("a term said twice stands once in its text, by the number that it has in all texts", () => {
  expect(Array.from(space.points[1]?.ids ?? [], (id) => [...space.ids.keys()][id])).toEqual([
    "term1",
    "other3",
    "common",
  ]);
});
