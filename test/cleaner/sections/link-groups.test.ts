import { describe, expect, it } from "vitest";
import { linkGroups } from "../../../cleaner/sections/link-groups.ts";

const read = (rows: readonly (readonly number[])[], bar: number, fewest = 1) =>
  Array.from(linkGroups(rows.length, Float64Array.from(rows.flat()), { bar, fewest }));

describe("linking groups", () => {
  const BONDS = [
    [0, 0.9, 0.1, 0.1],
    [0.9, 0, 0.3, 0.1],
    [0.1, 0.3, 0, 0.8],
    [0.1, 0.1, 0.8, 0],
  ];

  it("merges by the mean bond between groups, not by the best single one", () => {
    expect(read(BONDS, 0.2)).toEqual([0, 0, 2, 2]);
    expect(read(BONDS, 0.1)).toEqual([0, 0, 0, 0]);
  });

  it("leaves everything alone above the best bond", () => {
    expect(read(BONDS, 0.9)).toEqual([0, 1, 2, 3]);
  });

  it("stops where only so many groups are left, the best merge first", () => {
    expect(read(BONDS, 0, 3)).toEqual([0, 0, 2, 3]);
    expect(read(BONDS, 0, 2)).toEqual([0, 0, 2, 2]);
    expect(read(BONDS, 0, 4)).toEqual([0, 1, 2, 3]);
  });

  it("takes no sentence at all", () => {
    expect(read([], 0.5)).toEqual([]);
  });
});
