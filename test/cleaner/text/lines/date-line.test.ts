import { describe, expect, it } from "vitest";
import { isDateLine, sourceOfLine } from "../../../../cleaner/text/lines/date-line.ts";

describe("lines that are nothing but a date", () => {
  it.each([
    "January 16, 1925",
    "Date: November 12, 1927",
    "Last updated: February 13, 2023",
    "13 Feb. 2023",
    "2023-02-13",
  ])("takes %j", (line) => expect(isDateLine(line)).toBe(true));
  it.each(["On January 16, 1925, he was dismissed", "The Keeper’s Dismissal: January 16, 1925", "1929", "May I?"])(
    "leaves %j",
    (line) => expect(isDateLine(line)).toBe(false),
  );
});

describe("lines that name their source", () => {
  it("gives what stands behind the label", () =>
    expect(sourceOfLine("Source: www.example.org")).toBe("www.example.org"));
  it("leaves headings about sources", () => expect(sourceOfLine("Sources in this Story")).toBeUndefined());
});
