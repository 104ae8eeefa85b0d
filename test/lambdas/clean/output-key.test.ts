import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outputKeyOf } from "../../../lambdas/clean/output-key.ts";

describe("the key of an output", () => {
  it.each([
    ["page.html", "documents/page.html.json"],
    ["a b/ü+%/😀.html", "documents/a b/ü+%/😀.html.json"],
    ["folder/", "documents/folder/.json"],
    ["/leading", "documents//leading.json"],
    ["x".repeat(1_009), `documents/${"x".repeat(1_009)}.json`],
  ])("is the ingest key between prefix and suffix: %s", (key, output) => {
    expect(outputKeyOf(key, "cleaned")).toBe(output);
  });

  it("of a rejection differs in the prefix only", () => {
    expect(outputKeyOf("page.html", "rejected")).toBe("rejected/page.html.json");
    const long = "y".repeat(1_020);
    expect(outputKeyOf(long, "rejected").slice("rejected/".length)).toBe(
      outputKeyOf(long, "cleaned").slice("documents/".length),
    );
  });

  it("is shortened by hash from 1,010 bytes on", () => {
    expect(outputKeyOf("x".repeat(1_010), "cleaned")).toMatch(/^documents\/x{944}~[0-9a-f]{64}\.json$/);
  });

  it("differs where long keys differ in their last character only", () => {
    expect(outputKeyOf(`${"x".repeat(1_023)}a`, "cleaned")).not.toBe(outputKeyOf(`${"x".repeat(1_023)}b`, "cleaned"));
  });

  it("is cut between characters, never inside one", () => {
    for (const shift of ["", "a", "ab", "abc"]) {
      const output = outputKeyOf(shift + "😀".repeat(255), "cleaned");
      expect(output).not.toContain("\uFFFD");
      expect(Buffer.byteLength(output)).toBeLessThanOrEqual(1_024);
    }
  });

  it("fits into S3's 1,024 bytes whatever the ingest key", () => {
    const anyKey = fc
      .tuple(
        fc.string({ unit: fc.constantFrom("a", "/", "é", "日", "😀", "\u0301"), minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 1_024 }),
      )
      .map(([piece, times]) => piece.repeat(times));
    fc.assert(
      fc.property(anyKey, fc.constantFrom("cleaned" as const, "rejected" as const), (key, fate) => {
        fc.pre(Buffer.byteLength(key) <= 1_024);
        expect(Buffer.byteLength(outputKeyOf(key, fate))).toBeLessThanOrEqual(1_024);
      }),
    );
  });
});
