import { describe, expect, it } from "vitest";
import { type DateOrder, parseDate } from "../../../../cleaner/document/metadata/dates/parse-date.ts";

describe("parseDate", () => {
  it.each([
    ["2024-03-05", "2024-03-05"],
    ["2024-03-05T08:09:10.123+0100", "2024-03-05T08:09:10+01:00"],
    ["2024-03-05 08:09", "2024-03-05T08:09"],
    ["2024-03-05T08:09:10Z", "2024-03-05T08:09:10Z"],
    ["20240305", "2024-03-05"],
    ["1709596800", "2024-03-05"],
    ["March 5, 2024", "2024-03-05"],
    ["Mar. 5th, 2024 at 10 am", "2024-03-05"],
    ["Tue, 05 Mar 2024 08:00:00 GMT", "2024-03-05"],
    ["5. März 2024", "2024-03-05"],
    ["1er août 2024", "2024-08-01"],
    ["5 de marzo de 2024", "2024-03-05"],
    ["5 marca 2024", "2024-03-05"],
    ["5 марта 2024 г.", "2024-03-05"],
    ["2024年3月5日", "2024-03-05"],
    ["2024. 3. 5.", "2024-03-05"],
    ["05.03.2024", "2024-03-05"],
    ["25/03/2024", "2024-03-25"],
    ["2024 Mar 5", "2024-03-05"],
    ["2024-Mar-05", "2024-03-05"],
    ["March 2024", "2024-03"],
    ["Updated: Feb 29, 2024", "2024-02-29"],
  ])("reads %s as %s", (text, date) => {
    expect(parseDate(text, "month-first")).toBe(date);
  });

  it.each([
    "2 days ago",
    "yesterday",
    "Feb 30, 2024",
    "31/31/2024",
    "13:45",
    "v2024",
    "Call 555-123-4567",
    "",
    "5 lemons 2024",
    "2024 lemons 5",
  ])("reads nothing into %s", (text) => {
    expect(parseDate(text, "month-first")).toBeUndefined();
  });

  it.each([
    ["month-first", "2024-03-04"],
    ["day-first", "2024-04-03"],
  ] as const)("reads 03/04/2024 by the page's habit: %s", (order: DateOrder, date) => {
    expect(parseDate("03/04/2024", order)).toBe(date);
  });
});
