import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { type CleanDocument, cleanPage } from "../../../cleaner/index.ts";

/** One article in many languages: four paragraphs on a lighthouse, four on seabirds, four on a ferry. */
const ARTICLES = join(import.meta.dirname, "articles");
const LANGUAGES = readdirSync(ARTICLES).map((file) => file.replace(".txt", ""));
/** The language that the scorer of gaps learned. */
const LEARNED = "en";
const paragraphsIn = (language: string): readonly string[] =>
  readFileSync(join(ARTICLES, `${language}.txt`), "utf8")
    .trim()
    .split("\n");

function clean(text: string, key: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(text), uri: key, key });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

const lengthsOf = ({ sections }: CleanDocument) => sections.map(({ blocks }) => blocks.length);
const keptOf = ({ sections }: CleanDocument) => sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));

describe.each(LANGUAGES.filter((language) => language !== LEARNED))("an article without headings in %s", (language) => {
  const paragraphs = paragraphsIn(language);

  it("is parted into a few sections, none of them a lone paragraph", () => {
    const page = `<main><article>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></main>`;
    const lengths = lengthsOf(clean(page, "a.html"));
    expect(lengths.length).toBeGreaterThanOrEqual(2);
    expect(lengths.length).toBeLessThanOrEqual(4);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2);
  });

  it("keeps every paragraph as plain text, and the same sections", () => {
    const document = clean(paragraphs.join("\n\n"), "a.txt");
    expect(keptOf(document)).toEqual(paragraphs);
    expect(lengthsOf(document).length).toBeLessThanOrEqual(4);
  });
});

test("an article in English whose author wrote no headings is parted between its subjects, and not at every paragraph", () => {
  const lengths = lengthsOf(clean(`<article><p>${paragraphsIn(LEARNED).join("</p><p>")}</p></article>`, "a.html"));
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((sum, length) => sum + length, 0));
  expect(starts).toEqual(expect.arrayContaining([0, 4, 8]));
  expect(lengths.length).toBeLessThanOrEqual(5);
});

test("so is plain text that begins with its title, where other titles would have lines of their own", () => {
  const lines = ["The Lighthouse, the Birds and the Ferry", ...paragraphsIn(LEARNED)];
  const { sections } = clean(lines.join("\n\n"), "a.txt");
  expect(sections[0]?.heading).toBe("The Lighthouse, the Birds and the Ferry");
  expect(sections.length).toBeGreaterThanOrEqual(3);
  expect(sections.length).toBeLessThanOrEqual(6);
});

test.each(["zh", "ja"])(
  "a text in %s without lines is cut at its own full stops, and nothing is put between them",
  (language) => {
    const line = paragraphsIn(language).join("");
    const document = clean(line, "a.txt");
    expect(document.sections.length).toBeGreaterThan(1);
    expect(document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join("")).toBe(line);
  },
);

test("a chapter's number and its title, one above the other, open one section", () => {
  const storm =
    "It was in winter that the keeper first heard the singing, when the wind fell all at once. Nobody answered him.";
  const boat =
    "The boat came on a Tuesday, with oil, flour, four letters and a boy of eleven years. He was to learn the trade.";
  const lines = ["CHAPTER I.", "The Storm", storm, `He went to the window, and below him lay the sea. ${storm}`];
  const more = ["CHAPTER II.", "The Boat", boat, `The keeper laughed at the boy, but not for long. ${boat}`];
  const { sections } = clean([...lines, ...more].join("\n\n"), "a.txt");
  expect(sections.map(({ blocks }) => blocks.slice(0, 2).map(({ text }) => text))).toEqual([
    ["CHAPTER I.", "The Storm"],
    ["CHAPTER II.", "The Boat"],
  ]);
});

describe("what belongs together by its form begins no section", () => {
  const [lamp = "", bird = "", ferry = ""] = [0, 4, 8].map((at) => paragraphsIn(LEARNED)[at]);
  const sectionsOf = (body: string) =>
    clean(`<article>${body}</article>`, "a.html").sections.map(({ blocks }) => blocks.map(({ text }) => text));
  const firstsOf = (body: string) => sectionsOf(body).map(([first]) => first);
  const items = [lamp, bird, ferry].flatMap((text) => text.split(/(?<=\.) /)).filter((text) => text.length < 200);

  it("the items of a list, whatever they speak of", () => {
    const firsts = firstsOf(`<p>${lamp}</p><p>${bird}</p><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`);
    for (const item of items.slice(1)) expect(firsts).not.toContain(item);
  });

  it("what stands under a line in strong letters, which opens a section", () => {
    const labels = ["The lamp", "Birds", "The boat"];
    const page = [lamp, bird, ferry].map((text, i) => `<p><b>${labels[i]}</b></p><p>${text}</p>`).join("");
    expect(firstsOf(page)).toEqual(labels);
  });
});
