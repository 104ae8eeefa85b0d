import { expect, test } from "vitest";
import { readPage, shapes } from "./read-page.ts";

const textOf = (source: string) => shapes(source).map(([, text]) => text);

test.each([
  ["in a line", "<p>She said <q>come in</q>.", "She said “come in”."],
  ["within another", "<p>He: <q>she said <q>come</q></q>.", "He: “she said ‘come’”."],
  ["in the page's language", "<html lang=de><p>Er sagte <q>komm</q>.", "Er sagte „komm“."],
  ["in its own language", "<html lang=de><p>Er sagte <q lang=fr-CA>viens</q>.", "Er sagte «viens»."],
  ["in a language that has no row", "<p lang=sw>Alisema <q>njoo</q>.", "Alisema “njoo”."],
  ["around other marks of the line", "<p><b><q>Come</q></b> in.", "“Come” in."],
])("a quotation %s has the marks that browsers show", (_where, source, text) => {
  expect(textOf(source)).toEqual([text]);
});

test.each([
  ["inside", "<p>She said <q>“come in”</q>.", "She said “come in”."],
  ["outside", "<p>She said “<q>come in</q>”.", "She said “come in”."],
  ["in code", "<pre>a <q>b</q></pre>", "a b"],
  ["around nothing", "<p>Nothing <q> </q>there.", "Nothing there."],
])("marks are not written twice, nor where there are none: %s", (_where, source, text) => {
  expect(textOf(source)).toEqual([text]);
});

test("a quotation of several blocks is marked in each", () => {
  expect(textOf("<q><div>One.</div><div>Two.</div></q><p>Behind.")).toEqual(["“One.”", "“Two.”", "Behind."]);
  expect(textOf("<table><tr><td><q>a</q><td>b<tr><td>c<td><q>d</q></table>")).toEqual(["“a” | b\nc | “d”"]);
});

test("marks are no characters of the page, and quotations without end cost nothing", () => {
  expect(readPage("<p>a <q>b</q>").blocks[0]?.chars).toBe(2);
  const deep = `<p>${"<q>a ".repeat(400)}${"</q>".repeat(400)}b`;
  expect(textOf(deep)[0]?.match(/[“‘]/g)).toHaveLength(8);
});
