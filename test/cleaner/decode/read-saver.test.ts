import { describe, expect, it } from "vitest";
import { cleanPage, type RawPage } from "../../../cleaner/index.ts";

const TEXT =
  "<h1>The ferry</h1><p>The ferry left at dawn, and the town slept on because nobody had told them of it.</p>";

/** A page as a program saved it: what it writes above the page, in its `<html>`, and in its head. */
function sourceOf(
  above: string,
  raw: Partial<RawPage> = {},
  { inHtml = "", inHead = "" } = {},
): { url?: string; fetchedAt?: string } {
  const page = `<!DOCTYPE html>${above}<html${inHtml}><head>${inHead}<title>The ferry</title></head><body>${TEXT}</body></html>`;
  const outcome = cleanPage({ bytes: Buffer.from(page), key: "ferry.html", uri: "ferry.html", ...raw });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { url, fetchedAt } = outcome.document.source;
  return { ...(url === undefined ? {} : { url }), ...(fetchedAt === undefined ? {} : { fetchedAt }) };
}

const HTTRACK =
  "<!-- Mirrored from www.ferry.example/news/dawn.html by HTTrack Website Copier/3.x [XR&amp;CO'2014], Mon, 05 Jun 2023 10:00:00 GMT -->";
const SINGLE_FILE = `<!--
 Page saved with SingleFile
 url: https://ferry.example/news/dawn?a=1
 saved date: Fri Jun 09 2023 10:20:30 GMT+0200 (Central European Summer Time)
-->`;

describe("where a page was found, as the program says that saved it", () => {
  it.each([
    [
      "a browser",
      sourceOf("\n<!-- saved from url=(0033)https://ferry.example/news/dawn -->\n"),
      { url: "https://ferry.example/news/dawn" },
    ],
    [
      "SingleFile",
      sourceOf("", {}, { inHead: SINGLE_FILE }),
      { url: "https://ferry.example/news/dawn?a=1", fetchedAt: "2023-06-09T08:20:30.000Z" },
    ],
    [
      "HTTrack",
      sourceOf(HTTRACK),
      { url: "http://www.ferry.example/news/dawn.html", fetchedAt: "2023-06-05T10:00:00.000Z" },
    ],
    [
      "monolith",
      sourceOf("<!-- Saved from https://ferry.example/dawn at 2024-01-05T10:00:00Z using monolith v2.8.1 -->"),
      { url: "https://ferry.example/dawn", fetchedAt: "2024-01-05T10:00:00.000Z" },
    ],
    [
      "WebScrapBook",
      sourceOf("", {}, { inHtml: ' data-scrapbook-source="https://ferry.example/dawn?a=1&amp;b=2"' }),
      { url: "https://ferry.example/dawn?a=1&b=2" },
    ],
    [
      "Save Page WE",
      sourceOf(
        "",
        {},
        {
          inHead:
            '<meta name="savepage-url" content="https://ferry.example/dawn"><meta name="savepage-date" content="Wed Oct 12 2022 10:00:00 GMT+0200 (CEST)">',
        },
      ),
      { url: "https://ferry.example/dawn", fetchedAt: "2022-10-12T08:00:00.000Z" },
    ],
  ])("is read as %s writes it", (_, read, expected) => expect(read).toEqual(expected));

  it("gives way to what the surroundings say", () => {
    const given = { url: "https://ferry.example/other", fetchedAt: "2026-01-01T00:00:00Z" };
    expect(sourceOf(HTTRACK, given)).toEqual(given);
  });

  it.each([
    "<!-- saved from url=(0014)about:internet -->",
    "<!-- saved from url=(0021)javascript:alert(1234) -->",
    "<!-- saved from url=(0012)http://%%zz/ -->",
    "<!-- Saved from https://ferry.example/dawn by hand -->",
    "<!-- Mirrored from us -->",
  ])("is nowhere in %s", (above) => expect(sourceOf(above)).toEqual({}));

  it("names no moment that has no zone", () => {
    const above = "<!-- Saved from https://ferry.example/dawn at 2024-01-05T10:00:00 using monolith v2.8.1 -->";
    expect(sourceOf(above)).toEqual({ url: "https://ferry.example/dawn" });
  });
});
