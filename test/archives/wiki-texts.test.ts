import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isArchive } from "../../archives/index.ts";
import { cleanPage } from "../../cleaner/index.ts";
import { inWords, readAll } from "./read-all.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships.";
const page = (id: number, title: string, text = SAID) =>
  `<doc id="${id}" url="https://wiki.example/w?curid=${id}" title="${title}">\n${title}\n\n${text}\n\n</doc>\n`;
const FILE = page(12, "Lamp") + page(13, 'The "old" lamp') + page(14, "Oil");
const bytesIn = async (text: string, limits = {}) =>
  (await readAll("wiki_00", Buffer.from(text), limits)).map((event) =>
    event.kind === "page" ? Buffer.from(event.bytes).toString() : event.kind,
  );

describe("a file of WikiExtractor's is its pages", () => {
  it.each([
    ["wiki_00", Buffer.from(FILE)],
    ["wiki_00.gz", gzipSync(FILE)],
    ["pages.txt", Buffer.from(FILE.replaceAll("\n", "\r\n"))],
    ["old", Buffer.from(FILE.replaceAll(' url="', ' revid="7" url="'))],
  ])("%s", async (name, bytes) => {
    expect(isArchive(bytes, name)).toBe(true);
    const events = await readAll(name, bytes);
    expect(events).toMatchObject([
      { kind: "page", n: 1, url: "https://wiki.example/w?curid=12", contentType: "text/plain; charset=utf-8" },
      { kind: "page", n: 2, name: "0000002-wiki.example-w-curid-13" },
      { kind: "page", n: 3 },
    ]);
    const documents = events.flatMap((event) => {
      const outcome = event.kind === "page" ? cleanPage({ ...event, uri: event.label, key: event.name }) : undefined;
      return outcome?.kind === "cleaned" ? [outcome.document] : [];
    });
    expect(documents.map(({ metadata, text }) => [metadata.title, text])).toEqual(
      ["Lamp", 'The "old" lamp', "Oil"].map((title) => [title, `${title}\n\n${SAID}`]),
    );
  });

  it("only a first line that says the title is underlined", async () => {
    expect(await bytesIn(page(1, "Fish &amp; oil").replace("\nFish &amp; oil", "\nFish & oil"))).toEqual([
      `Fish & oil\n==========\n\n${SAID}\n\n`,
    ]);
    expect(await bytesIn(page(1, "Oil").replace("\nOil", "\nAnother"))).toEqual([`Another\n\n${SAID}\n\n`]);
  });

  it("a page without its ending ends where the next begins, or the file does", async () => {
    const open = page(1, "Lamp").replace("</doc>\n", "");
    expect((await bytesIn(open + page(2, "Oil").replace("</doc>\n", ""))).map((text) => text.slice(0, 5))).toEqual([
      "Lamp\n",
      "Oil\n=",
    ]);
  });

  it("text that stands in no page is told, and a page that is too large is refused alone", async () => {
    const words = inWords(await readAll("wiki_00", Buffer.from(`${page(1, "Lamp")}\nlost\n${page(2, "Oil")}`)));
    expect(words).toEqual([
      expect.stringMatching(/^page https:/),
      "refused text before page 2 corrupt-archive: it stands in none of the file's pages",
      expect.stringMatching(/^page https:/),
    ]);
    expect(await bytesIn(page(1, "Lamp", "x".repeat(200_000)) + page(2, "Oil"), { maxEntryBytes: 100_000 })).toEqual([
      "refused",
      `Oil\n===\n\n${SAID}\n\n`,
    ]);
  });
});

it.each([
  ["another doc element", `<doc id="1">\n<p>${SAID}</p></doc>`],
  ["a title on the page's line", `<doc id="1" url="u" title="Lamp">Lamp\n${SAID}\n</doc>`],
  ["a page that stands in a text", `As follows:\n${FILE}`],
])("%s is no such file", (_name, text) => {
  expect(isArchive(Buffer.from(text), "wiki_00")).toBe(false);
});
