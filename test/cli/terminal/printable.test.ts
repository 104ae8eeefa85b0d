import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable, printableLines } from "../../../cli/terminal/printable.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

describe("printable", () => {
  it("takes out escape sequences, 8-bit ones too, and bidirectional overrides", () => {
    expect(printable("a\u001b[31mb\u009b0mc\u202ed\u2066e")).toBe("a[31mb0mcde");
  });

  it("puts everything on one line; its sister keeps lines and tabs", () => {
    expect(printable("a\r\nb\tc\u2028d")).toBe("a b c d");
    expect(printableLines("a\r\nb\tc")).toBe("a\nb\tc");
  });

  it("leaves every language as it is", () => {
    for (const text of ["naïve café", "日本語のテキスト", "مرحبا بالعالم", "👩‍👩‍👧 family", "नमस्ते"])
      expect(printable(text)).toBe(text);
  });

  it("lets nothing through that a terminal obeys, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(OBEYED);
        expect(printableLines(text)).not.toMatch(OBEYED);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
