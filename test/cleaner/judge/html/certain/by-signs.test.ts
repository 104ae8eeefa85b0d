import { describe, expect, test } from "vitest";
import { constantModel, droppedBy, judgePage } from "../judge-page.ts";

const BODY = "<p>The keeper trimmed the lamp before the fog came in.</p>";
const droppedIn = (markup: string) => droppedBy(judgePage(BODY + markup, {}, constantModel("keep")));

describe("a line of signs that stand between things", () => {
  test.each(["|", "| /", "›", "×", "ⓘ", "▢", "+", ".", "( )"])("%j goes", (line) => {
    expect(droppedIn(`<div>${line}</div>`)).toEqual([[line, "form/punctuation"]]);
  });

  test.each(["<p>* * *</p>", "<p>—</p>", "<p>…</p>", "<p>★★★★★</p>", "<pre>+</pre>", "<p>+1</p>", "<p>🏆</p>"])(
    "%j stays",
    (markup) => {
      expect(droppedIn(markup)).toEqual([]);
    },
  );
});
