import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { type CleanOptions, cleanPage } from "../../../../cleaner/index.ts";
import { LINE_FEATURES } from "../../../../cleaner/judge/text/lines/line-features.ts";
import { KIN_FEATURES } from "../../../../cleaner/judge/text/lines/line-kin.ts";
import { CONTEXT_FEATURES } from "../../../../cleaner/judge/text/lines/score-context.ts";
import { fingerprintOf } from "../../../../cleaner/learned/fingerprint.ts";
import { JOINED_FOREST } from "../../../../cleaner/learned/tables/joined.ts";

const SAMPLE = readFileSync(new URL("../../../../samples/one-line-page.txt", import.meta.url), "utf8");
const FIRST = "The dinghy came to us on a borrowed trailer in February";
const LAST = "half of our three weeks went into finding out what was rotten and what was only dirty.";
const BEGINS = SAMPLE.indexOf(FIRST);
const ENDS = SAMPLE.indexOf(LAST) + LAST.length;
const ARTICLE = SAMPLE.slice(BEGINS, ENDS);

function clean(source: string, options: CleanOptions = {}) {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key: "p.txt" }, options);
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

test("the shipped table was trained on the features that serving computes", () => {
  expect(JOINED_FOREST.features).toBe(fingerprintOf([...LINE_FEATURES, ...CONTEXT_FEATURES, ...KIN_FEATURES]));
});

describe("a page whose lines a scraper joined", () => {
  const document = clean(SAMPLE);

  it("loses its menus and its foot, and every sentence of the article stays", () => {
    expect(document.source.format).toBe("prose");
    const kept = plain(document.text);
    for (const sentence of ARTICLE.match(/[^.]{20,}\./g) ?? []) expect(kept).toContain(plain(sentence));
    for (const words of [
      "Accept all",
      "Shop About Contact",
      "Post comment",
      "unsubscribe",
      "Privacy policy",
      "All rights reserved",
    ])
      expect(kept).not.toContain(words);
  });

  it("says in the ledger what was removed, and why, to the last character", () => {
    const { total, kept, removed } = document.quality.chars;
    expect(kept + removed).toBe(total);
    const gone = document.removed.map(({ text }) => text).join(" ");
    for (const words of ["Skip to main content", "We use cookies", "Leave a comment", "Subscribe"])
      expect(gone).toContain(words);
    expect(new Set(document.removed.map(({ rule }) => rule)).size).toBeGreaterThan(2);
  });

  it("is divided by topic, and its paragraphs are readable", () => {
    const blocks = document.sections.flatMap(({ blocks }) => blocks);
    expect(blocks.length).toBeGreaterThan(4);
    for (const { text } of blocks) expect(text.length).toBeLessThan(700);
  });

  it.each([
    ["its title", `The keel of a dinghy\n\n${SAMPLE}`],
    ["its address and its title", `https://tollhouse.example/keel\nThe keel of a dinghy\n${SAMPLE}`],
  ])("is cleaned as well with %s in a line above", (_, source) => {
    const text = plain(clean(source).text);
    for (const sentence of ARTICLE.match(/[^.]{20,}\./g) ?? []) expect(text).toContain(plain(sentence));
    expect(text).not.toContain("Accept all");
  });

  it("keeps no less where it was asked to be gentle", () => {
    const gentle = clean(SAMPLE, { strength: "gentle" });
    expect(gentle.quality.chars.kept).toBeGreaterThanOrEqual(document.quality.chars.kept);
  });
});

describe("a running article in one line", () => {
  it.each([
    ["alone", ARTICLE],
    ["twice as long", `${ARTICLE} ${ARTICLE.replaceAll("keel", "mast")}`],
    ["with a byline before it", `By Marta Lindqvist ${ARTICLE}`],
  ])("is never thinned out: %s", (_, text) => {
    const document = clean(text);
    expect(document.source.format).toBe("prose");
    expect(document.removed).toEqual([]);
    expect(document.quality.confidence).toBeGreaterThan(0.85);
  });
});
