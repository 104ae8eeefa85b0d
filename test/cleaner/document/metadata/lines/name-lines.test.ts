import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const TITLE = "How a split keel is mended";
const MENU = ["Skip to content", "• Home", "• Boats", "• Tides", "Search"];
const BODY = [
  "A keel that has split along its length is not lost, and the yard at Sandvik has mended eleven of them since the war without a single one opening again.",
  "The work begins with the wood. The split is opened with wedges, dried for a fortnight, and only then is the mended keel filled with oak that has lain as long in the same air.",
  "Then the bolts are drawn. Most keels have nine of them, and each is replaced by one that is a finger longer, for the mended wood has to be held from both sides of the yard.",
];
const metadataOf = (lines: readonly string[], key = "page.txt") => {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n\n")), uri: key, key });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.metadata;
};
const page = (...below: readonly string[]) => metadataOf([...MENU, TITLE, ...below, ...BODY]);

describe("who wrote a page of lines, and when", () => {
  it.each([
    ["a name above its date", ["Marta Lindqvist", "March 3, 2024"]],
    ["a name, its date and how long it takes", ["• Marta Lindqvist", "• 3 March 2024 • 5 min read"]],
    ["a name and its date in one line", ["Marta Lindqvist March 3, 2024"]],
    ["the same, glued", ["Marta LindqvistMarch 3, 2024"]],
    ["a date before the name, glued", ["March 3, 2024Marta Lindqvist"]],
    ["labels glued to the name", ["By Marta LindqvistPublished: Mar 3, 2024"]],
    ["a label glued in front", ["ByMarta LindqvistMar 3, 2024 | 6 comments"]],
    ["other marks between facts", ["by Marta Lindqvist ● March 3, 2024 ● 6 min read"]],
    ["a label in a line of its own", ["Written by", "Marta Lindqvist", "March 3, 2024"]],
    ["degrees behind the name", ["Marta Lindqvist, PhD", "March 3, 2024"]],
  ])("%s", (_, lines) => {
    expect(page(...lines)).toMatchObject({ title: TITLE, authors: ["Marta Lindqvist"], publishedAt: "2024-03-03" });
  });

  it.each([
    ["Thread starter keel_hauler", "Start date Mar 3, 2024"],
    ["Discussion in 'Hulls and keels' started by keel_hauler, Mar 3, 2024."],
    ["Started by keel_hauler, March 03, 2024, 11:23:55 AM"],
    ["Pages: 1", "#1 2024-03-03 15:14:37", "keel_hauler", "Member"],
    ["3rd March 2024, 16:26 #1 | Link", "keel_hauler", "Registered User"],
    ["Score: 17", "Improve this question", "asked Mar 3, 2024 at 16:18", "keel_hauler", "1,241 silver badges"],
  ])("who began a thread: %s", (...lines) => {
    expect(page(...lines)).toMatchObject({
      authors: ["keel_hauler"],
      publishedAt: expect.stringContaining("2024-03-03"),
    });
  });

  it("whoever is said to be somebody below the name, and a team of the house", () => {
    expect(page("Marta Lindqvist", "Senior editor").authors).toEqual(["Marta Lindqvist"]);
    expect(page("Sandvik Team", "March 3, 2024").authors).toEqual(["Sandvik Team"]);
    expect(page("Author:", "Marta Lindqvist <marta at yard dot example>").authors).toEqual(["Marta Lindqvist"]);
  });

  it("when, in the only line far below that says so", () => {
    const far = (...lines: readonly string[]) =>
      metadataOf([...MENU, TITLE, ...BODY, ...BODY, ...BODY, ...BODY, ...lines, ...BODY, ...BODY, ...BODY, ...BODY]);
    expect(far("Posted on March 3, 2024").publishedAt).toBe("2024-03-03");
    expect(far("Posted on March 3, 2024", "Nine knots", "Posted on March 9, 2024")).not.toHaveProperty("publishedAt");
  });

  it.each([
    ["the box for a search", ["By:", "Search Advanced search…"]],
    ["words that the text says in lower case", ["Split Keel", "March 3, 2024"]],
    ["who did something else", ["Producer", "Marta Lindqvist", "March 3, 2024"]],
    ["words of menus", ["Home Blog", "March 3, 2024"]],
    ["a name that no date stands near", ["Marta Lindqvist", "Sandvik", "Sandvik", "Sandvik"]],
    ["a phrase", ["Mended without any glue at all", "March 3, 2024"]],
  ])("nobody: %s", (_, lines) => {
    expect(page(...lines).authors).toEqual([]);
  });

  it("takes names for authors in Markdown as well, below its heading", () => {
    const lines = [`# ${TITLE}`, "Marta Lindqvist", "March 3, 2024 · 5 min read", ...BODY];
    expect(metadataOf(lines, "page.md")).toMatchObject({ authors: ["Marta Lindqvist"], publishedAt: "2024-03-03" });
  });

  it.each([
    ["Posted by Marta Lindqvist on March 3, 2024"],
    ["Author Posted by Marta Lindqvist on March 3, 2024May 5, 2024"],
    ["By Marta Lindqvist Last Updated: March 3, 2024"],
    ["by Marta Lindqvist » Sun Mar 03, 2024 6:12 pm"],
    ["Posted on March 3, 2024 Posted by Marta Lindqvist"],
    ["March 3, 2024 Marta Lindqvist"],
    ["2024-03-0314 min readWritten by Marta Lindqvist"],
  ])("who posted it: %s", (line) => {
    expect(page(line)).toMatchObject({
      authors: ["Marta Lindqvist"],
      publishedAt: expect.stringContaining("2024-03-03"),
    });
  });

  it.each([["Last updated by Marta Lindqvist on March 3, 2024"], ["Updated March 3, 2024"], ["UpdatedMarch 3, 2024"]])(
    "and no more than when it was changed: %s",
    (line) => {
      expect(page(line)).toMatchObject({ modifiedAt: "2024-03-03", witnesses: { publishedAt: "updated" } });
    },
  );

  describe("in markup", () => {
    const type = '<script type="application/ld+json">{"@type":"BlogPosting"}</script>';
    const html = (below: string) =>
      metadataOf([`${type}<h1>${TITLE}</h1>${below}${BODY.map((p) => `<p>${p}</p>`).join("")}`], "page.html");
    const NAME = "<p>Marta Lindqvist</p><p>March 3, 2024</p>";

    it("a bare name is heard where nothing else is said", () => {
      expect(html(NAME)).toMatchObject({ authors: ["Marta Lindqvist"], witnesses: { authors: "name" } });
      expect(html(`<p class="byline">By Olof Sand</p>${NAME}`).authors).toEqual(["Olof Sand"]);
    });

    it.each([
      ["in a menu", `<nav>${NAME}</nav>`],
      ["of a reader", `<div class="comments"><div class="comment">${NAME}</div></div>`],
    ])("but none %s", (_, below) => {
      expect(html(below).authors).toEqual([]);
    });
  });
});
