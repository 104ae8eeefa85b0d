import { describe, expect, test } from "vitest";
import { judgeByAnnouncements } from "../../../../cleaner/judge/html/by-announcements.ts";
import type { Block } from "../../../../cleaner/model/block.ts";

/** Texts that go: a star in front marks what was kept so far. */
function announcementsIn(lines: readonly string[], host?: string): readonly string[] {
  const texts = lines.map((line) => line.replace("*", ""));
  const blocks = texts.map((text, index) => ({ index, text }) as Block);
  const keeps = Uint8Array.from(lines, (line) => (line.startsWith("*") ? 1 : 0));
  const place = host === undefined ? {} : { host };
  return judgeByAnnouncements({ blocks, keeps, ...place }).map(({ block }) => texts[block] ?? "");
}

describe("a line that announces other pages", () => {
  test.each([
    {
      what: "goes where what it announces went",
      lines: ["*The lamp.", "*Related articles", "A storm"],
      gone: ["Related articles"],
    },
    { what: "goes at the end", lines: ["*The lamp.", "*Mehr zum Thema:"], gone: ["Mehr zum Thema:"] },
    {
      what: "goes with another one",
      lines: ["*The lamp.", "*Latest", "*Popular", "A storm"],
      gone: ["Latest", "Popular"],
    },
    { what: "stays where something is kept behind it", lines: ["*The lamp.", "*See also", "*The fog"], gone: [] },
    { what: "is no other line", lines: ["*The lamp.", "*The keeper", "A storm"], gone: [] },
    { what: "is not heard if it went before", lines: ["*The lamp.", "Related articles"], gone: [] },
  ])("$what", ({ lines, gone }) => expect(announcementsIn(lines)).toEqual(gone));

  test("may name the site", () => {
    expect(announcementsIn(["*The lamp.", "*Auch auf Abendblatt.de"], "www.abendblatt.de")).toHaveLength(1);
    expect(announcementsIn(["*The lamp.", "*Auch auf hoher See"], "www.abendblatt.de")).toHaveLength(0);
  });
});
