import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const clean = (lines: readonly string[], key = "page.txt") => {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n\n")), uri: key, key });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
};

const MENU = ["Skip to content", "Harbour Notes", "• Home", "• Boats", "• Tides", "• Contact", "Search", "Subscribe"];
const TITLE = "How a split keel is mended";
const BODY = [
  "A keel that has split along its length is not lost, and the yard at Sandvik has mended eleven of them since the war without a single one opening again.",
  "The work begins with the wood. The split is opened with wedges, dried for a fortnight, and only then is the mended keel filled with oak that has lain as long in the same air.",
  "Then the bolts are drawn. Most keels have nine of them, and each is replaced by one that is a finger longer, for the mended wood has to be held from both sides.",
  "What the yard does not do is glue. Glue holds for a summer, and a split keel moves with every sea that passes under it.",
];
const FOOT = ["Share", "Related Posts", "• Nine knots", "• The price of oak", "© Harbour Notes", "Privacy Policy"];

describe("the title of a page of lines", () => {
  it.each([
    ["that nobody signs", [...MENU, TITLE, ...BODY, ...FOOT]],
    ["below a path that ends with it", [...MENU, "Home", "Boats", TITLE, TITLE, ...BODY, ...FOOT]],
    ["above buttons", [...MENU, TITLE, "Pin", "Share", "Tweet", "Print", "Save", ...BODY, ...FOOT]],
    ["without a menu", [TITLE, ...BODY]],
  ])("is the line that the text below is about, %s", (_, lines) => {
    expect(clean(lines).metadata).toMatchObject({ title: TITLE, witnesses: { title: "line" } });
  });

  it("stands below a date, a lead, a place and a caption, where a page of an event has it", () => {
    const title = "The Mending of the Keel: May 24, 1883";
    const lead =
      "The yard at Sandvik mends the split keel of the ship Tern, the first mended keel that went around the world.";
    const event = [
      "May 24, 1883",
      lead,
      "Sandvik, Norway | Yard of Sandvik",
      `Drawing of the day. ${lead} (1883)`,
      title,
    ];
    const { metadata } = clean([
      ...event,
      `On May 24, 1883, the mending of the keel of the Tern was done. ${BODY[0]}`,
      ...BODY.slice(1),
    ]);
    expect(metadata).toMatchObject({ title, authors: [] });
  });

  it("loses the site's name behind its bar", () => {
    expect(clean([...MENU, `${TITLE} | Harbour Notes`, ...BODY, ...FOOT]).metadata.title).toBe(TITLE);
  });

  it("is no line of a menu, and no line of the text", () => {
    const { title } = clean([...MENU, ...BODY, ...FOOT]).metadata;
    expect([...MENU, ...BODY, ...FOOT].includes(title) ? title : "").toBe("");
  });

  it("is what the head of a message says, whatever stands below", () => {
    const letter = [
      "From: Ann Lee <ann@yard.example>\nSubject: Wedges\nDate: Mon, 4 Mar 2024 10:00:00 +0000",
      TITLE,
      ...BODY,
    ];
    expect(clean(letter).metadata.title).toBe("Wedges");
  });
});
