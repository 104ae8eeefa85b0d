import { describe, expect, it } from "vitest";
import { doubtBeyondBody } from "../../../../../cleaner/judge/html/doubts/doubt-beyond-body.ts";

const WORDS = Array.from({ length: 80 }, (_, i) => `lamp${i}`).join(" ");
const BLURB = "Our shop on the quay sells lamps, wicks and oil.";
const blocks = [WORDS, BLURB, "Share this"].map((text) => ({ text }));
const half = () => Float32Array.of(0.5, 0.5, 0.5);
const sourceWith = (body: string) => `<script type="application/ld+json">{"articleBody": "${body}", "x": 1}</script>`;
const doubt = (source: string, words = [80, 10, 2]) =>
  doubtBeyondBody({ blocks, source }, Float32Array.from(words), half());

describe("on a page that states its article's text", () => {
  it("what is not in it is doubted by two in log-odds; a few words say nothing", () => {
    const [inside, beyond, short] = doubt(sourceWith(WORDS));
    expect([inside, short]).toEqual([0.5, 0.5]);
    expect(beyond).toBeCloseTo(1 / (1 + Math.exp(2)), 6);
  });

  it("tags and escapes in it don't matter", () => {
    const marked = WORDS.replace("lamp40", '<b class=\\"x\\">lamp40</b>').replace(
      "lamp20 ",
      "lamp20\\n\\u003cbr\\u003e",
    );
    expect(doubt(sourceWith(marked))[1]).toBeLessThan(0.5);
  });

  it("every article of the page is in it", () => {
    const second = Array.from({ length: 80 }, (_, i) => `wick${i}`).join(" ");
    const two = sourceWith(second) + sourceWith(WORDS);
    expect(doubt(two)[0]).toBe(0.5);
  });

  it.each([
    { what: "it is only the beginning of what the page says", source: sourceWith(WORDS), words: [80, 30, 2] },
    { what: "it is a summary", source: sourceWith(WORDS.slice(0, 200)), words: [80, 10, 2] },
    { what: "there is none", source: "<p>lamp0 lamp1</p>", words: [80, 10, 2] },
    { what: "it never ends", source: `<script>{"articleBody": "${WORDS}`, words: [80, 10, 2] },
  ])("nothing is doubted where $what", ({ source, words }) => expect(doubt(source, words)).toEqual(half()));
});
