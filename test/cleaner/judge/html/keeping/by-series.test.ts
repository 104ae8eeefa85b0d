import { expect, test } from "vitest";
import { judgeBySeries } from "../../../../../cleaner/judge/html/keeping/by-series.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const label = (text: string) => `<div><label><input type=radio name=q> ${text}</label></div>`;
const QUESTION = "<p>Which of these is a wreck that dries?</p>";
const ANSWERS = ["A. A dotted oval", "B. A hull in outline", "C. An anchor"];

/** Texts of what is marked on a page that keeps what begins with one of these. */
function keptIn(source: string, kept: readonly string[]): readonly string[] {
  const { blocks } = readPage(source);
  const keeps = Uint8Array.from(blocks, ({ text }) => (kept.some((start) => text.startsWith(start)) ? 1 : 0));
  return judgeBySeries({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  ["of which one is kept", ANSWERS, ["A."], ANSWERS.slice(1)],
  ["of which none is, below a question that is", ANSWERS, ["Which"], ANSWERS],
  ["in brackets", ["(a) the deck", "(b) the piers", "(c) the rails"], ["(a)", "(c)"], ["(b) the piers"]],
  [
    "of numbers",
    ["1) red", "2) green", "3) white", "4) black"],
    ["Which"],
    ["1) red", "2) green", "3) white", "4) black"],
  ],
])("answers %s stay", (_, answers, ...[kept, expected]) => {
  expect(keptIn(QUESTION + answers.map(label).join(""), kept)).toEqual(expected);
});

test.each([
  ["two of them", ANSWERS.slice(0, 2), ["Which"]],
  ["in no order", ["A. Red", "C. Green", "B. White"], ["Which"]],
  ["that begin in the middle", ["C. Red", "D. Green", "E. White"], ["C."]],
  ["in different forms", ["A. Red", "(b) Green", "3) White"], ["Which"]],
  ["that lead elsewhere", ANSWERS.map((text) => `<a href=/x>${text}</a>`), ["Which"]],
  ["below a question that is dropped, as they are", ANSWERS, []],
  ["of words", ["A red one", "B flat", "C major"], ["Which"]],
])("lines %s are left as they were judged", (_, answers, kept) => {
  expect(keptIn(QUESTION + answers.map(label).join(""), kept)).toEqual([]);
});

test("below a sentence that asks nothing, what is dropped as a whole stays dropped", () => {
  expect(keptIn(`<p>Read on.</p>${ANSWERS.map(label).join("")}`, ["Read"])).toEqual([]);
});

const CHAPTERS = ["00:00 Introduction", "03:45 Loam and goat hair", "18:20 The pour", "1:02:05 Tuning"];
const listOf = (items: readonly string[]) => `<ul>${items.map((text) => `<li><a href=#t>${text}</a>`).join("")}</ul>`;

test.each([
  ["below their heading", `<h3>Chapters</h3>${listOf(CHAPTERS)}`, ["Chapters"], CHAPTERS],
  ["of which one is kept", listOf(CHAPTERS), ["18:20"], [...CHAPTERS.slice(0, 2), ...CHAPTERS.slice(3)]],
])("chapters of a recording %s stay, though they lead into it", (_, source, ...[kept, expected]) => {
  expect(keptIn(source, kept)).toEqual(expected);
});

test.each([
  ["of a day", ["08:00 Doors", "09:15 The keel", "11:00 Tea"]],
  ["two of them", CHAPTERS.slice(0, 2)],
  ["in no order", ["0:00 A", "4:00 B", "2:00 C"]],
  ["of times alone", ["0:00", "4:00", "6:00"]],
])("but not times %s", (_, items) => {
  expect(keptIn(`<h3>Times</h3>${listOf(items)}`, ["Times"])).toEqual([]);
});

test("letters below a heading are no chapters", () => {
  expect(keptIn(`<h3>Shapes</h3>${ANSWERS.map(label).join("")}`, ["Shapes"])).toEqual([]);
});
