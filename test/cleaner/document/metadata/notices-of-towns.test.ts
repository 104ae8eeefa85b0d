import { expect, test } from "vitest";
import { metadataOf } from "./a-page.ts";

const below = (lines: string) => metadataOf("", `<h1>De Molenweg is dicht</h1>${lines}`);

test.each([
  ["that it is", "<p>Geplaatst op dinsdag 5 maart 2024</p>"],
  ["of a change as well", "<p>Kovács Réka</p><p>2024.03.05. 10:12</p><p>Módosítva: 2024.03.06. 13:40</p>"],
  ["in German what it is", "<p>Amtliche Bekanntmachung vom 05.03.2024</p>"],
  ["when it was issued", "<p>Issued at 06:00 (UTC) on Tue 5 Mar 2024</p>"],
  ["by their names", "<div><span class=timestamp>5 March 2024</span></div>"],
  ["of a change in the same line", "<p>5. března 2024 10:12, aktualizováno 13:40</p>"],
])("the day right below a title is the page's where lines tell %s", (_, lines) => {
  expect(below(lines)).toMatchObject({ publishedAt: "2024-03-05", witnesses: { publishedAt: "dateline:title" } });
});

test.each([
  ["a day alone", "<p>5 maart 2024</p>", "dateline"],
  ["the day of an event", "<p class=date>5 maart 2024</p>", "dateline"],
  ["further down", "<p>Een</p><p>Twee</p><p>Drie</p><p>Geplaatst op dinsdag 5 maart 2024</p>", "dateline"],
])("%s may be anything's", (_, lines, witness) => {
  expect(below(lines).witnesses).toMatchObject({ publishedAt: witness });
});
