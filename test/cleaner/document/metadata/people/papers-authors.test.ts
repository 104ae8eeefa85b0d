import { describe, expect, it } from "vitest";
import { metadataOf } from "../a-page.ts";

const citing = (...names: readonly string[]) =>
  names.map((name) => `<meta name=citation_author content="${name}">`).join("");

describe("authors of papers", () => {
  it.each([
    ["as they are spoken", citing("van der Berg, Jon K.", "Reyes, Pilar"), ["Jon K. van der Berg", "Pilar Reyes"]],
    ["with what stands before a family's name", citing("Vries, Anke de"), ["Anke de Vries"]],
    ["several in one field", citing("Brandt, Ole; Sato, Mei"), ["Ole Brandt", "Mei Sato"]],
    ["as they are spoken already", citing("Ole Brandt", "Mei Sato"), ["Ole Brandt", "Mei Sato"]],
    ["with a rank behind the name", citing("Ann Lee, PhD"), ["Ann Lee, PhD"]],
    ["that are bodies", "<meta name=DC.creator content='Office of Tides, Ryde'>", ["Office of Tides, Ryde"]],
    ["but not of other pages' fields", "<meta name=author content='Ann, Bo'>", ["Ann, Bo"]],
  ])("are read %s", (_, head, authors) => {
    expect(metadataOf(head).authors).toEqual(authors);
  });

  it("are without what only those hear who don't see the page (ScienceDirect)", () => {
    const group = "<div class=author-group><i class=sr-only>Author links open overlay panel</i><b>Ann Lee</b></div>";
    expect(metadataOf("", group).authors).toEqual(["Ann Lee"]);
  });
});
