import { describe, expect, it } from "vitest";
import { cleanPage } from "../../cleaner/index.ts";
import { aFolder, aPage } from "./a-folder.ts";
import { winnow } from "./an-io.ts";

const STRUCK = "\u001b[9m";

describe("winnow explain", () => {
  it("prints the page in its order, what was removed in brackets with layer, rule and reason", async () => {
    const { code, out } = await winnow(["explain", "page.html"], { cwd: aFolder({ "page.html": aPage(1) }) });
    expect(code).toBe(0);
    expect(out).toMatch(/\[-Home.*-\] \{boilerplate, [a-z-]+\/[a-z-]+: .+ \(\d\.\d\d\)\}/);
    expect(out.indexOf("[-Home")).toBeLessThan(out.indexOf("The lighthouse on island 1 was lit"));
    expect(out).not.toContain("[-The lighthouse on island");
    expect(out).toMatch(
      /Characters: kept [\d,]+ \(\d+ %\), removed [\d,]+ \(\d+ %\), hidden 0 \(0 %\)\. Confidence 0\.\d\d\./,
    );
    expect(out).toMatch(/Removed blocks: boilerplate [1-9]/);
  });

  it("strikes and colours on a terminal instead", async () => {
    const cwd = aFolder({ "page.html": aPage(1) });
    const { out } = await winnow(["explain", "page.html"], { cwd, terminal: "stdout" });
    expect(out).toContain(`${STRUCK}Home`);
    expect(out).not.toContain("[-");
    const plain = await winnow(["explain", "page.html"], { cwd, terminal: "stdout", env: { NO_COLOR: "1" } });
    expect(plain.out).toContain("[-Home");
    expect(plain.out).not.toContain("\u001b");
  });

  it("gives machines every block of the document and of its ledger, in the order of the page", async () => {
    const { code, out } = await winnow(["explain", "-", "--json", "--url", "https://a.example/"], { stdin: aPage(1) });
    const explained = JSON.parse(out);
    const raw = { bytes: Buffer.from(aPage(1)), key: "stdin", uri: "stdin", url: "https://a.example/" };
    const outcome = cleanPage(raw);
    if (outcome.kind !== "cleaned") throw new Error("the page of this test must be cleaned");
    const { sections, removed, quality } = outcome.document;
    const texts = [...sections.flatMap(({ blocks }) => blocks), ...removed]
      .sort((a, b) => a.span[0] - b.span[0])
      .map(({ text }) => text);
    expect([code, explained.source.url]).toEqual([0, "https://a.example/"]);
    expect(explained.blocks.map(({ text }: { text: string }) => text)).toEqual(texts);
    expect(explained.blocks.filter(({ fate }: { fate: string }) => fate === "removed")).toHaveLength(removed.length);
    expect(explained.quality).toEqual(quality);
  });

  it("leads items by their numbers, and indents those within others", async () => {
    const text = "the wick is cut straight across with scissors that are sharp, and never at a slant";
    const page = `<h1>Lamps</h1><p>A lamp that smokes wants a shorter wick, so that ${text}.</p><ol start=3><li>First, ${text}.<ol type=a><li>Then, ${text}.</ol></ol><ul><li>Last, ${text}.</ul>`;
    const { out } = await winnow(["explain", "page.html"], { cwd: aFolder({ "page.html": page }) });
    expect(out).toMatch(/^3\. First,/m);
    expect(out).toMatch(/^ {2}a\. Then,/m);
    expect(out).toMatch(/^- Last,/m);
  });

  it("says of a kept text what hides it until a reader acts", async () => {
    const text = "the wick is cut straight across with scissors that are sharp, and never at a slant";
    const page = `<h1>Lamps</h1><p>A lamp that smokes wants a shorter wick, so that ${text}.</p><details><summary>When?</summary><p>At dawn, ${text}.</p></details>`;
    const { out } = await winnow(["explain", "page.html"], { cwd: aFolder({ "page.html": page }) });
    expect(out).toMatch(/^At dawn, .+ \{kept, hidden by details\}$/m);
    expect(out).toMatch(/^A lamp .+ slant\.$/m);
  });

  it("says why a page was rejected, for people and for machines", async () => {
    const cwd = aFolder({ "empty.html": "" });
    expect(await winnow(["explain", "empty.html"], { cwd })).toEqual({
      code: 1,
      out: "",
      err: expect.stringContaining("empty.html was rejected: empty"),
    });
    const { code, out } = await winnow(["explain", "empty.html", "--json"], { cwd });
    expect([code, JSON.parse(out).code]).toEqual([1, "empty"]);
  });

  it("lets no page steer the terminal", async () => {
    const hostile = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202etxet\u0008\u0008";
    const page = `<title>A ${hostile} title</title><nav class="${hostile}">Menu ${hostile}</nav><main><h1>Head ${hostile}</h1><p>Text ${hostile} ${"of some length that is kept because it is a sentence, and goes on. ".repeat(9)}</p><pre>code ${hostile}\r\nmore</pre></main>`;
    const { out } = await winnow(["explain", "-"], { stdin: page });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).toContain("Text");
  });
});
