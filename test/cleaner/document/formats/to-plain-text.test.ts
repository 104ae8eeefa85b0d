import { describe, expect, it } from "vitest";
import { toPlainText } from "../../../../cleaner/document/formats/to-plain-text.ts";
import { aBlock, aPageOf } from "./a-document.ts";

describe("toPlainText", () => {
  it("sets blocks apart by blank lines and ends with a line feed", () => {
    expect(toPlainText(aPageOf(aBlock("heading", "One"), aBlock("paragraph", "Two.")))).toBe("One\n\nTwo.\n");
  });

  it("is empty for a document that keeps nothing", () => {
    expect(toPlainText(aPageOf())).toBe("");
  });

  it("drops what a terminal would obey and keeps tabs of code", () => {
    expect(toPlainText(aPageOf(aBlock("code", "\tif x:\u001b]0;owned\u0007\r\n\t\ty")))).toBe(
      "\tif x:]0;owned\n\t\ty\n",
    );
  });

  it("replaces halves of surrogate pairs, which no UTF-8 file can hold", () => {
    expect(toPlainText(aPageOf(aBlock("paragraph", "a\ud800b 😀")))).toBe("a\ufffdb 😀\n");
  });
});
