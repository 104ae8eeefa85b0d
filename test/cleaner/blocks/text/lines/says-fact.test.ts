import { describe, expect, it } from "vitest";
import { saysFact } from "../../../../../cleaner/blocks/text/lines/says-fact.ts";

describe("a line that says a fact", () => {
  it.each([
    ["a field behind another", ["Tutor: Nadia Ferris", "Fee: 180 (concessions 120)"], 1],
    ["the first field, a year behind one word", ["Born: June 4, 1861 Bern", "Died: November 19, 1932 Bern"], 0],
    ["who wrote the page, in any language", ["Por Lucía Barrios · 7 de febrero de 2022 · 4 comentarios"], 0],
    ["who hosted it", ["Hosted by Priya Nair and Jonas Weld"], 0],
  ])("is %s", (_, texts, at) => expect(saysFact(texts, at)).toBe(true));

  it.each([
    ["a title with a colon", ["The dismissal: January 16, 1925", "On that day he was dismissed from his post."], 0],
    ["a title above the field of who wrote it", ["Krantz: a life among mosses", "Author: Hans Meier"], 0],
    ["a step below a sentence", ["Now the dough is ready.", "Step 2: Let it rest"], 1],
    ["a title of two words and a year above a field", ["Moss hunters: 1861", "Author: Hans Meier"], 0],
    ["what somebody is presented by", ["Presented by nobody in particular"], 0],
    ["a title that begins like a byline", ["Von Berlin nach Hamburg mit dem Rad"], 0],
    ["a sentence among fields", ["Note: see below", `Note: ${"the lamp was lit at six ".repeat(5)}`], 1],
  ])("is not %s", (_, texts, at) => expect(saysFact(texts, at)).toBe(false));
});
