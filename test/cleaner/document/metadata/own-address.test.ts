import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../cleaner/index.ts";
import { BODY } from "./a-page.ts";

const CANONICAL = '<link rel="canonical" href="https://www.harbour.example/forum/2024/05/17/night-ferries">';
const OPEN_GRAPH = '<meta property="og:url" content="https://www.harbour.example/forum/2024/05/17/night-ferries">';
const BASE = '<base href="https://www.harbour.example/forum/"><link rel="canonical" href="2024/05/17/night-ferries">';

/** What becomes of a page that nobody gave an address. */
function read(head: string, url?: string) {
  const page = `<!doctype html><html lang="en"><head>${head}<title>Night ferries - Harbour</title></head><body><h1>Night ferries</h1>${BODY}<p>${"See the timetable of all the ferries before you leave the house. ".repeat(3)}<a href="/tides">Tide table</a></p></body></html>`;
  const raw = { bytes: Buffer.from(page), key: "7f3a.html", uri: "7f3a.html", ...(url === undefined ? {} : { url }) };
  const outcome = cleanPage(raw, { inlines: "include" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { metadata, source, sections } = outcome.document;
  const inlines = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.inlines ?? []));
  const { title, publishedAt, pageType } = metadata;
  return { title, publishedAt, pageType, url: source.url, link: inlines.find(({ kind }) => kind === "link")?.href };
}

const FOUND = {
  title: "Night ferries",
  publishedAt: "2024-05-17",
  pageType: "forum",
  url: undefined,
  link: "https://www.harbour.example/tides",
};

describe("a page of which nobody says where it was found", () => {
  it.each([
    ["its canonical link", CANONICAL],
    ["Open Graph", OPEN_GRAPH],
    ["a canonical link read by its base", BASE],
    ["a canonical link beside a base that is none by itself", `<base href="/">${CANONICAL}`],
  ])("is where %s says", (_, head) => expect(read(head)).toEqual(FOUND));

  it("leads nowhere with relative links where it does not say so itself", () => {
    expect(read("")).toMatchObject({ publishedAt: undefined, link: undefined });
    expect(read('<link rel="canonical" href="javascript:alert(1)">')).toMatchObject({ link: undefined });
  });

  it("is where its surroundings say, whatever its canonical link is", () => {
    const url = "https://mirror.example/a/b";
    expect(read(CANONICAL, url)).toMatchObject({ publishedAt: undefined, url, link: "https://mirror.example/tides" });
  });
});
