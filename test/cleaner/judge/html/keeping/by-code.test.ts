import { expect, test } from "vitest";
import { droppedBy, judgePage, modelByWords } from "../judge-page.ts";

/** Keeps what has more than twelve words, and drops what is shorter. */
const MODEL = modelByWords({ words: 12, below: -6, above: 6 });
const TEXT = `<p>${"A paragraph says at some length what the call does and what it is for. ".repeat(2)}</p>`;
const LONG_CODE = `<pre>${"call(one, two, three); ".repeat(16)}</pre>`;
/** Long enough that the model is asked. */
const PAGE = TEXT.repeat(9);
const EXAMPLE = "<pre>send(a + b + c);</pre>";

const droppedIn = (page: string) => droppedBy(judgePage(page, {}, MODEL)).map(([text]) => text);

test("code that the model drops stays on a page that shows code", () => {
  expect(droppedIn(PAGE + LONG_CODE + TEXT + EXAMPLE)).not.toContain("send(a + b + c);");
});

test("where a page keeps no code, nothing says that it is an example", () => {
  expect(droppedIn(PAGE + EXAMPLE)).toContain("send(a + b + c);");
});

test.each([
  { what: "a word or two may be a button's", box: "<pre>Copy</pre>", text: "Copy" },
  { what: "what a certain judge drops stays dropped", box: `<textarea>${EXAMPLE}</textarea>`, text: EXAMPLE },
])("$what", ({ box, text }) => {
  expect(droppedIn(PAGE + LONG_CODE + TEXT + box)).toContain(text);
});
