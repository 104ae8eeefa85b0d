import { expect, test } from "vitest";
import { judgeByAttributions } from "../../../../../cleaner/judge/html/keeping/by-attributions.ts";
import { keptIn } from "./kept-in.ts";

const kept = (source: string) => keptIn(judgeByAttributions, source);

test.each([
  ["its footer", "<blockquote><p>It hummed.</p><footer>- <cite>Ines Paredes</cite>, 2022</footer></blockquote>"],
  [
    "a caption",
    "<figure><blockquote><p>It hummed.</p></blockquote><figcaption>- Ines Paredes, 2022</figcaption></figure>",
  ],
])("who is quoted stays behind a kept quotation: in %s", (_, source) => {
  expect(kept(source)).toEqual(["- Ines Paredes, 2022"]);
});

test.each([
  ["behind a dropped quotation", "<blockquote><p>- It hummed.</p><footer>- Ines Paredes</footer></blockquote>"],
  [
    "below the next picture",
    "<blockquote>It hummed.</blockquote><figure><figcaption>- Ines Paredes</figcaption></figure>",
  ],
  ["in the foot of the page", "<blockquote>It hummed.</blockquote><footer>- Ines Paredes</footer>"],
  ["that leads to a post", "<blockquote><p>It hummed.</p><footer><a href=/x>- Ines, May 3</a></footer></blockquote>"],
  [
    "that is a text",
    `<blockquote><p>It hummed.</p><footer>- ${"It did so at night. ".repeat(12)}</footer></blockquote>`,
  ],
  ["in no element for it", "<blockquote><p>It hummed.</p><p>- Ines Paredes</p></blockquote>"],
])("a line is left as it was judged %s", (_, source) => {
  expect(kept(source)).toEqual([]);
});
