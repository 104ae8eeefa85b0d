import { expect, test } from "vitest";
import { spaceOf } from "../../../cleaner/learned/space-of.ts";

const TEXTS = [
  "The harbour froze in March.",
  "Bakers raised the price of bread.",
  "Ships left the frozen harbour.",
  "Bakers raised the price of bread.",
  "Nothing else was sold.",
];

/** What a space says, without the memory of any other texts. */
function readAfresh(texts: readonly string[]) {
  spaceOf(["Another text altogether comes between."]);
  return spaceOf(texts);
}

test("texts that were asked for a moment ago come out as if they had never been", () => {
  const afresh = readAfresh(TEXTS);
  expect(spaceOf(TEXTS)).toEqual(afresh);
});

test("some of the texts come out, in order, as if there had been no others", () => {
  for (const places of [[0, 2], [1, 3, 4], [2], [3, 4], []]) {
    const some = places.map((place) => TEXTS[place] as string);
    spaceOf(TEXTS);
    const taken = spaceOf(some);
    const afresh = readAfresh(some);
    expect(taken.points).toEqual(afresh.points);
    expect(taken.vectors).toEqual(afresh.vectors);
    expect([...taken.ids]).toEqual([...afresh.ids]);
  }
});

test("texts in another order are read anew", () => {
  spaceOf(TEXTS);
  const turned = [...TEXTS].reverse();
  expect([...spaceOf(turned).ids.keys()][0]).toBe("noth");
});
