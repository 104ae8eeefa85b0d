import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage } from "../../cleaner/index.ts";

/** Other people's texts: they lie beside the repository where there are any, and never in it. Only a few words are quoted. */
const SEEDS = "../shared/seeds";
const files = existsSync(SEEDS) ? readdirSync(SEEDS) : [];

const clean = (prefix: string): CleanDocument => {
  const name = files.find((file) => file.startsWith(prefix)) ?? "";
  const outcome = cleanPage({ bytes: readFileSync(join(SEEDS, name)), uri: name, key: name });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
};
const ledgerOf = (document: CleanDocument) => document.removed.map(({ text }) => text).join("\n");

/** What must be kept and what must be in the ledger, by the first words of each. */
const PAGES = {
  "000": {
    kept: [
      "Leon Trotsky is dismissed as",
      "Dismissal: January 16, 1925",
      "Context and Background",
      "However, the death of Lenin",
      "By the end of 1924",
      "living in exile, continued",
    ],
    removed: ["Watercolor painting", "Source: www."],
  },
  "001": {
    kept: [
      "Key Events Leading Up",
      "1. Lenin",
      "2. Stalin",
      "3. The United",
      "4. Party Congresses",
      "Exile and Assassination:",
      "Consolidation of Power:",
      "Impact on Soviet Policy:",
      "It underscored the shift",
    ],
    removed: ["Watercolor painting"],
  },
  "002": {
    kept: [
      "The Soviet Union exiles Leon",
      "On January 31, 1929, an event",
      "The final blow",
      "The repercussions of this",
    ],
    removed: [
      "Read more",
      "We strive for accuracy",
      "Contact Us",
      "Wake Up to",
      "Subscribe now",
      "We care about your data",
      '" "',
    ],
  },
  "004": {
    kept: [
      "On This Day: Trotsky",
      "On Nov. 12, 1927, Josef",
      "The Left Opposition held",
      "Exile and Execution",
      "Encyclopedia Britannica: Leon",
      "The Guardian: Guardian",
      "He escaped from a Siberian",
      "The Marxists Internet Archives",
    ],
    removed: [
      "Finding Dulcinea Logo",
      "Generic selectors",
      "Exact matches",
      "Search in title",
      "Search in content",
      "Post Type",
      "Leave a Reply",
      "Your email address",
      "linkedin facebook",
    ],
  },
} as const;

const STRANGERS = [
  "thermal expansion tank",
  "a barbarian benefit",
  "CREATE MATERIALIZED VIEW",
  "screw wall and ceiling",
  "What can a lawyer do",
  "siding with China",
  "Thanks for contributing",
  "suggestions to improve",
  "user17846",
  "Add a comment",
  "Comments are not for extended",
  "voted up and rise",
  "Necessary cookies",
  "editors oversee subject",
  "week's best stories",
  "- HISTORY",
  ": r/Socialism_101",
  ": r/socialism",
  "| Britannica",
  "(cont.)",
  "@o.m.",
] as const;
const TOPICAL = [
  "expelled him and Natalia",
  "Nin disappeared",
  "Battle of Pulkovo",
  "The POUM were not",
  "Many workers who survived",
  "Young activists violently",
  "The radical Left underwent",
  "The next day, Trotsky succumbed",
  "Nikolayev in 1896",
  "At the age of eight",
  "to a family of Jewish farmers in Ukraine",
  "Old Bolsheviks, such as",
  "After Hitler took power",
  "In August, while still in jail",
  "For many, Marxism",
  "Thirteen months later",
  "Trotsky defeated Kerensky",
  "So did their grandson",
  "his principal followers were exiled",
  "Collective ownership",
  "Lenin didnt only criticize",
  "He reached Petrograd",
  "a former socialist, acquired power",
  "The secret police put",
  "Lenin resolved this conflict",
  "Similar organizations",
  "An even bigger problem",
  "Ramon Mercader spent",
  "By 1929, Stalin had gathered",
  "David Bronshtein",
  "Defiantly, he announced",
  "Kirov was gunned down",
] as const;

describe.runIf(files.length > 0)("the user's documents", () => {
  // Bodies of skipped suites are read all the same, and there is nothing to clean.
  if (files.length === 0) return;
  describe.each(Object.entries(PAGES))("page %s", (prefix, { kept, removed }) => {
    const document = clean(prefix);
    it.each(kept)("keeps %j", (part) => expect(document.text).toContain(part));
    it.each(removed)("has %j in the ledger", (part) => expect(ledgerOf(document)).toContain(part));
  });

  describe("the dump", () => {
    const document = clean("003");
    it("is recognised", () => expect(document.source.format).toBe("dump"));
    it("holds no stranger", () => expect(STRANGERS.filter((part) => document.text.includes(part))).toEqual([]));
    it("lost at most one in fifteen of the topical sentences asked for", () => {
      const lost = TOPICAL.filter((part) => !document.text.includes(part));
      expect(lost.length, lost.join("; ")).toBeLessThanOrEqual(2);
    });
    it("comes in sections with key terms", () => {
      expect(document.sections.length).toBeGreaterThan(5);
      for (const { topic } of document.sections) expect(topic.length).toBeGreaterThan(0);
    });
  });
});

it.runIf(files.length === 0)(
  "the user's documents lie beside the repository, and here they don't: nothing was checked",
  () => {
    expect(existsSync(SEEDS)).toBe(false);
  },
);
