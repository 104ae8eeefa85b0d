import { expect, test } from "vitest";
import { signPosts } from "../../../../cleaner/document/posts/sign-posts.ts";
import type { Block } from "../../../../cleaner/model/block.ts";

function kindOf(text: string): string | undefined {
  const block: Block = {
    index: 0,
    kind: "heading",
    level: 2,
    text,
    chars: text.length,
    span: [0, text.length],
    linkChars: 0,
    inlines: [],
    origin: "visible",
    opensParagraph: true,
  };
  return signPosts([{ block, confidence: 1 }], [{ author: "ann", span: [0, 99] }])[0]?.block.kind;
}

test.each(["ann", "#12", "#12 2024-05-01 09:40:00"])("%s is no title of what a post says", (text) => {
  expect(kindOf(text)).toBe("post");
});

test.each(["anna", "#12 bolts", "12 bolts", "#12 2024-05-01: the day on which my winch came off"])(
  "%s may be one",
  (text) => expect(kindOf(text)).toBe("heading"),
);
