import { describe, expect, test } from "vitest";
import { withClock } from "../../../../cleaner/document/posts/with-clock.ts";

describe("the time of day beside a day", () => {
  test.each([
    ["01.07.2024 18:03:11 UTC+02:00", "2024-07-01T18:03:11+02:00"],
    ["July 1, 2024, 9:14 a.m.", "2024-07-01T09:14"],
    ["7/1/2024 12:05 AM", "2024-07-01T00:05"],
    ["7/1/2024 12:05 PM", "2024-07-01T12:05"],
    ["Jul 1, 2024; 3:22pm", "2024-07-01T15:22"],
    ["Mon, 01 Jul 2024 06:41:12 -0700", "2024-07-01T06:41:12-07:00"],
    ["1 July 2024 10:01 GMT", "2024-07-01T10:01Z"],
  ])("%j", (text, moment) => expect(withClock("2024-07-01", text)).toBe(moment));

  test.each([
    "1 July 2024",
    "1 July 2024, edited at 10:15 and 11:20",
    "1 July 2024, ratio 99:99",
    "1 July 2024, 13:15 PM",
    "1 July 2024 (chapter 3:4)",
  ])("%j says none", (text) => expect(withClock("2024-07-01", text)).toBe("2024-07-01"));

  test("what is no day stays as it is", () => {
    expect(withClock("2024-07", "July 2024, 10:15")).toBe("2024-07");
    expect(withClock("2024-07-01T10:15Z", "10:15")).toBe("2024-07-01T10:15Z");
    expect(withClock(undefined, "10:15")).toBeUndefined();
  });
});
