import { expect, test } from "vitest";
import { namesIn } from "../../../bench/quality/names-in.ts";

test.each([
  ["Ada Marsh", ["Ada Marsh"]],
  ["By Ada Marsh", ["Ada Marsh"]],
  ["Ada Marsh, Bo Lind and Cy Roe", ["Ada Marsh", "Bo Lind", "Cy Roe"]],
  ["Ada Marsh & Bo Lind", ["Ada Marsh", "Bo Lind"]],
  ["Ada Marsh, MS, RD, FAND", ["Ada Marsh"]],
  ["Ada Marsh, Ph.D., Bo Lind, CFP®", ["Ada Marsh", "Bo Lind"]],
  ["Sandy Brandon", ["Sandy Brandon"]],
  ["", []],
])("the names in %j are %j", (byline, names) => {
  expect(namesIn(byline)).toEqual(names);
});
