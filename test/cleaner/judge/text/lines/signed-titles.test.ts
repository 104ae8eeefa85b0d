import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const clean = (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const outcome = cleanPage({ bytes, uri: "page.txt", key: "page.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
};

const MENU = ["The Quiet Gardener", "Menu", "Home", "About", "Vegetables", "Flowers", "Shop", "Search for:", "Search"];
const TITLE = "Why I stopped digging my vegetable beds";
const SIGNED = ["Posted on", "October 3, 2022", "by", "Helen Marsh", "5 min read"];
const BODY = [
  "For twenty years I turned over every bed each autumn, because my father did, and his father before him. Then I hurt my back, and for one winter nobody dug anything.",
  "The following summer I had the best onions of my life.",
  "Digging brings weed seeds to the light, and light is what they wait for. It also tears the threads of fungi that carry water and phosphorus to the roots.",
  "In an undug bed I counted 31 worms in a spadeful; in the dug one next to it there were nine, and half of these were cut in two.",
];
const FOOT = [
  "Reply",
  "Leave a Reply",
  "Your email address will not be published. Required fields are marked *",
  "Recent Posts",
];
const page = (...head: readonly string[]) => clean([...MENU, ...head, ...BODY, ...FOOT]);

describe("the title of a page without markup, far above its text", () => {
  it("stays, and is the page's title, where it stands above who wrote the page and when", () => {
    const { text, metadata, removed } = page(TITLE, ...SIGNED);
    expect(text).toContain(TITLE);
    expect(metadata).toMatchObject({ title: TITLE, authors: ["Helen Marsh"], publishedAt: "2022-10-03" });
    expect(removed.map((item) => item.text)).toEqual(expect.arrayContaining([...MENU, "5 min read"]));
  });

  it("stays with what is said below it before somebody signs", () => {
    const below = "A winter of worms, fungi and weed seeds";
    expect(page(TITLE, below, ...SIGNED).text).toContain(`${TITLE}\n\n${below}`);
  });

  it("is none where the text is about something else, or nobody signs", () => {
    const other = "Ten beans worth growing";
    expect(page(other, ...SIGNED).text).not.toContain(other);
    expect(page(TITLE, "Pin", "Share", "Tweet", "Print", "Save").text).not.toContain(TITLE);
  });
});
