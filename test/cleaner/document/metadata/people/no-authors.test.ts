import { describe, expect, it } from "vitest";
import { metadataOf } from "../a-page.ts";

describe("authors", () => {
  it.each([
    [
      "what a box of a form is for",
      "",
      "<p class=comment-form-author><label>Your name, please</label><input name=author></p>",
    ],
    [
      "what a card says of something else",
      "<meta name=twitter:label1 content='Time to read'><meta name=twitter:data1 content='Less than a minute'>",
      "",
    ],
    ["a key that nobody filled in", "<meta name=author content=page.head.extra.author>", ""],
    ["the category in a byline", "", "<p class=byline__category><a href=/health>Wellness &amp; Prevention</a></p>"],
    ["a sentence about the review", "", "<p class=blog-author>This review is posted in Games</p>"],
    ["what Weebly asks an author for", "", "<p class=blog-author-text>Write something about yourself.</p>"],
    ["what authors do", "", "<h1>Night ferries return</h1><h3>Authors</h3><p>Write for us and be paid</p>"],
  ])("are not %s", (_, head, body) => {
    expect(metadataOf(head, body).authors).toEqual([]);
  });

  it("are who a card says that wrote it, in any language", () => {
    const card = "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ann Lee'>";
    expect(metadataOf(card).authors).toEqual(["Ann Lee"]);
  });
});
