import { describe, expect, test } from "vitest";
import { constantModel, droppedBy, judgePage } from "../judge-page.ts";

const BODY = "<p>The keeper trimmed the lamp before the fog came in.</p>";
const droppedIn = (markup: string) => droppedBy(judgePage(BODY + markup, {}, constantModel("keep")));

describe("a line of signs that stand between things", () => {
  test.each(["|", "| /", "›", "×", "ⓘ", "▢", "+", ".", "( )", "\ue037", "\uf095 \uf0e0"])("%j goes", (line) => {
    expect(droppedIn(`<div>${line}</div>`)).toEqual([[line, "form/punctuation"]]);
  });

  test.each([
    "<p>* * *</p>",
    "<p>—</p>",
    "<p>…</p>",
    "<p>★★★★★</p>",
    "<pre>+</pre>",
    "<p>+1</p>",
    "<p>🏆</p>",
    "<p>\uf095 01632</p>",
  ])("%j stays", (markup) => {
    expect(droppedIn(markup)).toEqual([]);
  });
});

describe("numbers of slides", () => {
  const slides = (numbers: readonly string[]) =>
    numbers.map((number) => `<div>A lamp.</div><div>${number}</div>`).join("");

  test("go where they count from the first to the last", () => {
    const twice = ["1/3", "2/3", "3/3", "1 / 4", "2 / 4", "3 / 4", "4 / 4"];
    expect(droppedIn(slides(twice)).map(([text]) => text)).toEqual(twice);
  });

  test.each([
    ["ratings", ["5/5", "4/5", "1/5", "5/5"]],
    ["counted to the end but not from the beginning", ["2/3", "3/3"]],
    ["of another number", ["1/3", "2/4", "3/3"]],
    ["two", ["1/2", "2/2"]],
  ])("stay where they are %s", (_, numbers) => {
    expect(droppedIn(slides(numbers))).toEqual([]);
  });
});

describe("times of a player", () => {
  test.each(["0:00 / 41:12", "00:00 / 41:12", "00:00:00|01:41:12"])("%j goes", (line) => {
    expect(droppedIn(`<div>${line}</div>`)).toEqual([[line, "form/punctuation"]]);
  });

  test.each(["<p>00:00</p>", "<p>08:00 / 17:30</p>", "<ul><li>00:00 / 06:30</ul>", "<p>0:00 / 41:12 of the talk</p>"])(
    "%j stays",
    (markup) => {
      expect(droppedIn(markup)).toEqual([]);
    },
  );
});
