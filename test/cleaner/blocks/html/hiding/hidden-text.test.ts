import { describe, expect, it } from "vitest";
import { documentWith, SECRET } from "./ferry-page.ts";
import { TABLE_END, TABLE_START, WAYS } from "./hidden-ways.ts";

describe("ways to hide a sentence", () => {
  it("leaves the rows of a table around a hidden one together, and quotes the hidden one", () => {
    const { sections, removed } = documentWith(`${TABLE_START}<tr hidden><td>${SECRET}<td>x${TABLE_END}`);
    const kept = sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(kept).toContain("Port | Ferry\nLowmoor | 7:30\nSkerhaven | 8:15");
    expect(removed).toContainEqual(expect.objectContaining({ rule: "hidden/suspicious", because: "hidden" }));
  });

  it.each(WAYS)("%s does not reach the text", (_way, [inside, head]) => {
    const { text } = documentWith(inside, head);
    expect(text).not.toContain("praise the bridge");
    expect(text).not.toMatch(/[\u200b\u202e\u2066]|[\u{e0020}-\u{e007f}]/u);
    expect(text).toContain("new timetable");
    expect(text).toContain("walked up the hill");
  });

  it("quotes a hidden sentence in the ledger and says what hides it", () => {
    const { removed } = documentWith(`<p style="font-size:0">${SECRET}</p>`);
    expect(removed).toContainEqual(
      expect.objectContaining({ rule: "hidden/suspicious", layer: "hidden", because: "font-size", text: SECRET }),
    );
  });
});
