import { expect, test } from "vitest";
import { alignColumns } from "../../bench/align-columns.ts";

test("columns are as wide as their widest cell, and numbers stand to the right", () => {
  const table = alignColumns([
    ["set", "score"],
    ["long-name", "0.5"],
    ["x", "10.25"],
  ]);
  expect(table.split("\n")).toEqual(["set        score", "---------  -----", "long-name    0.5", "x          10.25"]);
});
