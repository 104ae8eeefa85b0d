import { describe, expect, test } from "vitest";
import { cleanPage } from "../../../cleaner/index.ts";

const SENTENCE = "The page says something here that is long enough to be read as a paragraph of its own text.";
const SHOWN = Array.from({ length: 6 }, (_, i) => `<p>Paragraph ${i}. ${SENTENCE}</p>`).join("");
const PLACE = '<!--$?--><template id="B:0"></template><p>Please wait until the rest of the page is here.</p><!--/$-->';
const CODE = "<pre><code>mill --start\nmill --stop</code></pre>";
const CALL = '<script>$RC("B:0","S:0")</script>';

/** An article that waits for a part between two paragraphs, and what comes behind it. */
const pageOf = (behind: string, place = PLACE) =>
  `<html><body><main><h1>The mill</h1>${SHOWN}<p>Above the part. ${SENTENCE}</p>${place}<p>Below the part. ${SENTENCE}</p></main>${behind}</body></html>`;

function clean(page: string) {
  const outcome = cleanPage({ bytes: Buffer.from(page), key: "page.html", uri: "page.html" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { text, removed, quality, sections } = outcome.document;
  const blocks = sections.flatMap((section) => section.blocks);
  return { text, quality, blocks, removed: removed.map((entry) => entry.text) };
}

describe("what React streams to the end of a page", () => {
  test.each([
    { what: "a boundary", call: CALL },
    { what: "a boundary with style sheets", call: '<script>$RR("B:0","S:0",[["/a.css"]])</script>' },
    { what: "a segment", call: '<script>$RS("S:0","B:0")</script>' },
  ])("is read in its place: $what", ({ call }) => {
    const page = pageOf(`<div hidden id="S:0">${CODE}</div>${call}`);
    const { text, removed, blocks, quality } = clean(page);
    const between = text.slice(text.indexOf("Above the part"), text.indexOf("Below the part"));
    expect(between).toContain("mill --start\nmill --stop");
    expect(quality.chars.total).toBe(quality.chars.kept + quality.chars.removed + quality.chars.hidden);
    const code = blocks.find(({ kind }) => kind === "code");
    expect(page.slice(...(code?.span ?? [0, 0]))).toContain("mill --start");
    expect(removed).toContain("Please wait until the rest of the page is here.");
  });

  test.each([
    { what: "nobody calls for", behind: `<div hidden id="S:0">${CODE}</div>` },
    { what: "is part of a line", behind: `<div hidden id="S:0">mill --start</div>${CALL}` },
    { what: "holds its own place", behind: `<div hidden id="S:0">${CODE}${PLACE}</div>${CALL}`, place: "" },
    { what: "is not hidden", behind: `<div id="S:0">${CODE}</div>${CALL}` },
    {
      what: "waits in a line of code",
      behind: `<div hidden id="S:0">${CODE}</div>${CALL}`,
      place: `<pre>${PLACE}</pre>`,
    },
    { what: "came in a line of code", behind: `<pre><div hidden id="S:0">${CODE}</div></pre>${CALL}` },
    { what: "waits for no template", behind: `<div hidden id="S:0">${CODE}</div>${CALL}`, place: '<i id="B:0"></i>' },
  ])("stays where it is if it $what", ({ behind, place }) => {
    const { text } = clean(pageOf(behind, place));
    const above = text.indexOf("Above the part");
    const code = text.indexOf("mill --start");
    expect(above).toBeGreaterThan(0);
    expect(code > above && code < text.indexOf("Below the part")).toBe(false);
  });

  test("stays where it is on a page that is a shell for it", () => {
    const body = Array.from({ length: 9 }, (_, i) => `<p>Streamed ${i}. ${SENTENCE}</p>`).join("");
    const { text } = clean(`<html><body>${PLACE}<p>Menu</p><div hidden id="S:0">${body}</div>${CALL}</body></html>`);
    expect(text).toContain("Streamed 8.");
  });

  test("is found in a part that was put in its place", () => {
    const inner = PLACE.replace("B:0", "B:1");
    const parts = `<div hidden id="S:0"><section><p>Outer part. ${SENTENCE}</p>${inner}</section></div>${CALL}`;
    const { text } = clean(pageOf(`${parts}<div hidden id="S:1">${CODE}</div><script>$RC("B:1","S:1")</script>`));
    expect(text.indexOf("mill --start")).toBeGreaterThan(text.indexOf("Outer part."));
    expect(text.indexOf("mill --start")).toBeLessThan(text.indexOf("Below the part"));
  });
});
