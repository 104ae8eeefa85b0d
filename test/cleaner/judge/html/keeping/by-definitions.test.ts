import { expect, test } from "vitest";
import { judgeByDefinitions } from "../../../../../cleaner/judge/html/keeping/by-definitions.ts";
import { keptIn } from "./kept-in.ts";

const kept = (source: string) => keptIn(judgeByDefinitions, source);
const LONG = "<dt>Entry<dd>A first degree in engineering, physics or geography";

test("the rest of a list of definitions stays where most of its text is kept, in boxes of its own, too", () => {
  expect(kept(`<dl><dt>- Start<dd>- <a href=/s>September</a>${LONG}</dl>`)).toEqual(["- Start", "- September"]);
  expect(kept(`<dl><div><dt>- Start<dd>- May</div><div>${LONG}</div></dl>`)).toEqual(["- Start", "- May"]);
});

test.each([
  ["most of it is dropped", "<dl><dt>Start<dd>May<dt>- Entry<dd>- A first degree in engineering</dl>"],
  ["it is another list", `<dl><dt>- Start<dd>- May</dl><dl>${LONG}</dl>`],
  ["it is none of definitions", "<ul><li>- May<li>A first degree in engineering, physics or geography</ul>"],
  ["nobody sees it", `<dl><div hidden><dt>- Start<dd>- May</div>${LONG}</dl>`],
])("it is left as it was judged where %s", (_, source) => {
  expect(kept(source)).toEqual([]);
});
