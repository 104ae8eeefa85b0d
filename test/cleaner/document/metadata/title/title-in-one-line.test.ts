import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const SAMPLE = readFileSync(new URL("../../../../../samples/one-line-page.txt", import.meta.url), "utf8").trim();
const TITLE = "How we put a new keel under a forty-year-old dinghy";
const TAB = `${TITLE} - Tollhouse Workshop `;

function titleOf(source: string): string {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.metadata.title;
}

describe("the title of a page in one line", () => {
  it("is what a browser's tab shows, where the page says it again", () => {
    expect(SAMPLE.startsWith(TAB)).toBe(true);
    expect(titleOf(SAMPLE)).toBe(TITLE);
  });

  it.each(["|", "–", "—", "·", "»", ":"])("stands before any bar: %s", (bar) => {
    expect(titleOf(SAMPLE.replace(" - ", ` ${bar} `))).toBe(TITLE);
  });

  it("is written in any case above the article", () => {
    expect(titleOf(`${TAB}${SAMPLE.slice(TAB.length).replace(TITLE, TITLE.toUpperCase())}`)).toBe(TITLE);
  });

  it("is empty where the page says it once, or nothing parts it from what follows", () => {
    expect(titleOf(`${TAB}${SAMPLE.slice(TAB.length).replace(TITLE, "")}`)).toBe("");
    expect(titleOf(SAMPLE.slice(TAB.length))).toBe("");
  });

  it("is no menu that stands there twice", () => {
    const menu = "Home Journal Tools Timber Courses";
    expect(titleOf(`${menu} | ${menu} ${SAMPLE.slice(TAB.length)}`)).toBe("");
  });

  it("is no sentence that an article begins with and repeats", () => {
    const article = SAMPLE.slice(SAMPLE.indexOf("The dinghy came"), SAMPLE.indexOf("Tags:"));
    expect(titleOf(`${article} The dinghy came to us on a borrowed trailer - it stayed.`)).toBe("");
  });
});
