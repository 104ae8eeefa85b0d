import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWords } from "../../../../cleaner/text/words/name-words.ts";
import { termReader } from "../../../../cleaner/text/words/terms-of.ts";

/** What is read character by character instead. */
const TERM = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*|\p{N}{4}/gu;
const HUMP = /([a-z0-9])([A-Z])/g;
const EDGE = /[^a-zA-Z0-9]+/;

test("words of names are parted at humps and at what is no letter and no digit, in any name", () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^[aZ_1-]*$/));
  fc.assert(
    fc.property(name, (written) => {
      const words = written.replace(HUMP, "$1-$2").split(EDGE);
      expect(nameWords(written)).toEqual(words.filter((word) => word !== "").map((word) => word.toLowerCase()));
    }),
  );
});

test("a single word gives the terms that it gives inside a text", () => {
  const alone = termReader();
  const inside = termReader();
  const word = fc.stringMatching(/^[a-zA-Zé'0-9]{1,12}$/);
  fc.assert(
    fc.property(word, (written) => {
      expect(alone(written)).toEqual(inside(`${written} .`));
      expect(alone(written).length).toBeLessThanOrEqual(written.toLowerCase().match(TERM)?.length ?? 0);
    }),
  );
});
