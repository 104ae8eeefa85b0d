import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byPlace, type Marked, marksByPart, nestMarks, type Stretch } from "../../../cleaner/document/nest-marks.ts";

const mark = (kind: Marked["kind"], start: number, end: number): Marked => ({ kind, start, end });

function written(text: string, marks: readonly Marked[], part: Stretch = { start: 0, end: text.length }): string {
  let all = "";
  nestMarks(marks, part, {
    text: (start, end) => {
      all += text.slice(start, end);
    },
    open: ({ kind }) => {
      all += `<${kind[0]}>`;
    },
    close: ({ kind }) => {
      all += `</${kind[0]}>`;
    },
  });
  return all;
}

describe("marks nest", () => {
  it("ends one that crosses another with it, and passes over one inside of its own kind", () => {
    expect(written("one two three", [mark("strong", 0, 8), mark("emphasis", 4, 12)])).toBe(
      "<s>one <e>two </e></s>three",
    );
    expect(written("one two", [mark("strong", 0, 7), mark("strong", 4, 7)])).toBe("<s>one two</s>");
  });

  it("cuts marks to the part that is written", () => {
    expect(written("a | b | c", [mark("link", 0, 9)], { start: 4, end: 5 })).toBe("<l>b</l>");
    expect(written("a | b", [mark("link", 0, 1)], { start: 4, end: 5 })).toBe("b");
  });

  it("writes the text once and closes what it opens, whatever marks there are", () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom("link", "strong", "emphasis", "code"),
        start: fc.integer({ min: -3, max: 12 }),
        end: fc.integer({ min: -3, max: 15 }),
      }),
    );
    fc.assert(
      fc.property(some, (marks) => {
        const all = written("abcdefghij", (marks as Marked[]).toSorted(byPlace));
        expect(all.replace(/<[^>]*>/g, "")).toBe("abcdefghij");
        const open: string[] = [];
        for (const [, end, kind = ""] of all.matchAll(/<(\/?)(.)>/g))
          if (end === "") open.push(kind);
          else expect(open.pop()).toBe(kind);
        expect(open).toEqual([]);
      }),
      { numRuns: 500, seed: 31 },
    );
  });
});

describe("marks of the parts of a text", () => {
  it("are those that reach into each", () => {
    const [one, two] = [mark("link", 0, 5), mark("strong", 4, 9)];
    const parts = [
      { start: 0, end: 1 },
      { start: 4, end: 5 },
      { start: 8, end: 9 },
    ];
    expect(marksByPart([one, two], parts)).toEqual([[one], [one, two], [two]]);
  });

  it("are as many as there are: each cell of a large table hears of its own only", () => {
    const marks = Array.from({ length: 5000 }, (_, at) => mark("link", at * 6, at * 6 + 1));
    const parts = Array.from({ length: 10_000 }, (_, at) => ({ start: at * 3, end: at * 3 + 1 }));
    expect(marksByPart(marks, parts).flat()).toHaveLength(5000);
  });
});
