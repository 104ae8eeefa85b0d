import { describe, expect, test } from "vitest";
import { judgeByAnnouncements } from "../../../../cleaner/judge/html/by-announcements.ts";
import type { Block } from "../../../../cleaner/model/block.ts";
import { constantModel, droppedBy, judgePage } from "./judge-page.ts";

/** Texts that go: a star in front marks what was kept so far. */
function announcementsIn(lines: readonly string[], host?: string): readonly string[] {
  const texts = lines.map((line) => line.replace("*", ""));
  const blocks = texts.map((text, index) => ({ index, text, inlines: [] as Block["inlines"] }) as Block);
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
    { what: "goes where offers went", lines: ["*The lamp.", "*Recently viewed", "£4"], gone: ["Recently viewed"] },
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

describe("an invitation to another page in the middle of a text", () => {
  const BODY = "The lamp was lit at dusk and put out at dawn, and nobody on the island slept while it burned.";
  const droppedOf = (html: string) =>
    droppedBy(
      judgePage(
        `<p>${BODY}</p>${html}<p>The keeper wrote down how much oil it took, and in the spring a boat brought him more of it.</p>`,
        {},
        constantModel("keep"),
      ),
    ).map(([text]) => text);

  test.each([
    ["Baca juga: <a href=/x>Harga garam turun</a>", "Baca juga"],
    ["<strong>Lesen Sie auch: <a href=/x>Die Strecke bleibt gesperrt</a></strong>", "Lesen Sie auch"],
    ["<a href=/x>Leia também: O porto recebe obras</a>", "Leia também"],
    ["यह भी पढ़ें: <a href=/x>केदारनाथ में बर्फबारी</a>", "यह भी पढ़ें"],
    ["Read more: <a href=/x>One</a> | <a href=/y>Two</a>", "Read more"],
  ])("goes where it is nothing else: %s", (html, label) => {
    expect(droppedOf(`<p>${html}</p>`)).toEqual([expect.stringContaining(label)]);
  });

  test("goes with the links that stand behind it, each on its line", () => {
    const list =
      "<ul><li><a href=/x>Chuva atrasa colheita</a></li><li><a href=/y>Produtores têm até sexta</a></li></ul>";
    const many = ["Um", "Dois", "Três", "Quatro", "Cinco", "Seis"]
      .map((one) => `<p><a href=/x>${one} barcos</a></p>`)
      .join("");
    expect(droppedOf(`<p>LEIA TAMBÉM:</p>${list}`)).toEqual([
      "LEIA TAMBÉM:",
      "Chuva atrasa colheita",
      "Produtores têm até sexta",
    ]);
    expect(droppedOf(`<p>See also:</p>${list}`)).toEqual([]);
    expect(droppedOf(`<p>LEIA TAMBÉM:</p><ul><li><a href=/x>Chuva</a> atrasa colheita do café</li></ul>`)).toEqual([]);
    expect(droppedOf(`<h2>Leia também</h2>${list}`)).toEqual([]);
    expect(droppedOf(`<p>LEIA TAMBÉM:</p>${many}`)).toEqual([]);
  });

  test.each([
    ["Read more: <a href=/x>One</a> tells how the lamp was lit in those days."],
    ["See also: <a href=/x>Lamp.light()</a>"],
    ["The lamp: <a href=/x>One</a>"],
    ["Read more from the keeper, who wrote down what the lamp burned"],
  ])("stays where it is something else: %s", (html) => {
    expect(droppedOf(`<p>${html}</p>`)).toEqual([]);
  });
});
