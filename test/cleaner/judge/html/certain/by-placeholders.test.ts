import { describe, expect, test } from "vitest";
import { judgeByPlaceholders } from "../../../../../cleaner/judge/html/certain/by-placeholders.ts";
import { constantModel, viewOf } from "../judge-page.ts";

const isDropped = (markup: string) =>
  judgeByPlaceholders({ blocks: viewOf(markup, constantModel("keep").linear).blocks }).length === 1;

describe("a line that only holds a place", () => {
  test.each([
    "ADVERTISEMENT",
    "Search this site",
    "Updated automatically every 5 minutes",
    "Press enter or click to view image in full size",
    "Thank you! Your submission has been received!",
    "- Anzeige -",
    "Loading…",
    "Searching...",
    "No Matches",
    "Expand description",
    "Click here to expand...",
    "Publicité",
    "Реклама",
    "広告",
    "विज्ञापन",
    "விளம்பரம்",
    "โฆษณา",
    "Haberin Devamı",
    "請繼續往下閱讀...",
    "انتهای پیام/",
    "SCROLL TO CONTINUE WITH CONTENT",
  ])("%j goes", (line) => expect(isDropped(`<p>${line}</p>`)).toBe(true));

  test.each([
    "<h2>Advertisement</h2>",
    "<pre>loading</pre>",
    "<p>Loading the boat took all night.</p>",
    "<p>Anzeige erstattet</p>",
    "<p>No matches were found in the box.</p>",
  ])("%j stays", (markup) => expect(isDropped(markup)).toBe(false));
});
