import { expect, test } from "vitest";
import { UsageFault } from "../../bench/follow-call.ts";
import { wholeNumber } from "../../bench/whole-number.ts";

test.each([
  ["1", 1],
  ["200", 200],
])("a number within its range is read: %s", (value, number) => {
  expect(wholeNumber("--runs", value, [1, 200])).toBe(number);
});

test.each(["0", "201", "-1", "1.5", "1e2", "ten", "", " 3", "9999999999"])("anything else is refused: %j", (value) => {
  expect(() => wholeNumber("--runs", value, [1, 200])).toThrow(UsageFault);
  expect(() => wholeNumber("--runs", value, [1, 200])).toThrow(`--runs ${value} is no whole number from 1 to 200`);
});
