import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toJsonLine } from "../../../../cleaner/document/formats/to-json-line.ts";
import { aBlock, aPageOf } from "./a-document.ts";

const LINE_BREAKS_OF_ANY_TOOL = /[\n\r\v\f\u0085\u2028\u2029]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

describe("toJsonLine", () => {
  it("stays one line to every line tool and holds nothing a terminal obeys", () => {
    const line = toJsonLine(aPageOf(aBlock("paragraph", "a\nb\u2028c\u2029d\u0085e\u001b[31mf\u009b2Jg\u007f")));
    expect(line).not.toMatch(LINE_BREAKS_OF_ANY_TOOL);
    expect(line).not.toMatch(CONTROLS);
  });

  it("reads back as the same document, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const document = aPageOf(aBlock("paragraph", text));
        const line = toJsonLine(document);
        expect(JSON.parse(line)).toEqual(document);
        expect(line).not.toMatch(CONTROLS);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
