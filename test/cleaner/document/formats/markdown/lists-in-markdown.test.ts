import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { toMarkdown } from "../../../../../cleaner/document/formats/markdown/to-markdown.ts";
import { type CleanDocument, cleanPage, type DocumentBlock } from "../../../../../cleaner/index.ts";
import { aBlock, aPageOf } from "../a-document.ts";

type Place = NonNullable<DocumentBlock["list"]>;

const reader = new MarkdownIt();
const item = (text: string, list?: Place) => aBlock("list-item", text, list === undefined ? {} : { list });
const written = (...blocks: readonly DocumentBlock[]) => bodyOf(toMarkdown(aPageOf(...blocks)));

function bodyOf(markdown: string): string {
  return markdown.slice(markdown.indexOf("\n---\n", 3) + 5).trim();
}

describe("lists in Markdown", () => {
  it("have the numbers and the depth of the page", () => {
    expect(
      written(
        item("Oil", { depth: 0, ordinal: 9 }),
        item("Wicks", { depth: 0, ordinal: 10 }),
        item("of cotton", { depth: 1 }),
        item("of linen", { depth: 1 }),
        item("from Cork", { depth: 2, ordinal: 1 }),
        item("Glass", { depth: 0, ordinal: 11 }),
      ),
    ).toBe("9. Oil\n10. Wicks\n    - of cotton\n    - of linen\n      1. from Cork\n11. Glass");
  });

  it("begin another list where CommonMark would count on by itself", () => {
    const numbers = [1, 2, 4, 5, 5, 1].map((ordinal) => item("x", { depth: 0, ordinal }));
    expect(written(...numbers)).toBe("1. x\n2. x\n\n4) x\n5) x\n\n5. x\n\n1) x");
  });

  it("have one bullet where lines of plain text begin with one", () => {
    const page = aPageOf(...["* a rope", "- a lamp", "– an oar", "• a boat", "-5 degrees"].map((text) => item(text)));
    const text: CleanDocument = { ...page, source: { ...page.source, format: "text" } };
    expect(bodyOf(toMarkdown(text))).toBe("- a rope\n- a lamp\n- an oar\n- a boat\n- -5 degrees");
  });

  it("keep a star that leads to a note, and a dash, where the page is no plain text", () => {
    expect(written(item("* without tax"), item("- and so on"))).toBe("- \\* without tax\n- \\- and so on");
  });

  it("stand apart below an item where their number is none to begin with", () => {
    expect(written(item("a"), item("b", { depth: 1, ordinal: 3 }))).toBe("- a\n\n  3. b");
    expect(written(item("a"), item("b", { depth: 1, ordinal: 1 }))).toBe("- a\n  1. b");
  });

  it("hold what goes on with an item", () => {
    const list = { depth: 0, ordinal: 1 };
    const blocks = [
      item("Heat it:", list),
      aBlock("code", "oil --heat\n\n\tslowly", { list }),
      aBlock("paragraph", "Wait.", { list }),
      item("in the house", { depth: 1 }),
      aBlock("quote", "Not there!", { list }),
      aBlock("table", "a | b\n1 | 2", { list }),
      item("Pour.", { depth: 0, ordinal: 2 }),
      aBlock("paragraph", "Done."),
      item("Then rest.", { depth: 0, ordinal: 3 }),
    ];
    expect(written(...blocks)).toBe(
      [
        "1. Heat it:",
        "   ```\n   oil --heat\n\n   \tslowly\n   ```",
        "   Wait.",
        "   - in the house",
        "   > Not there!",
        "   | a | b |\n   | --- | --- |\n   | 1 | 2 |",
        "2. Pour.",
        "Done.",
        "3. Then rest.",
      ].join("\n\n"),
    );
  });

  it("leave a block that goes on with an item which is not there where it is", () => {
    const lost = aBlock("paragraph", "Wait.", { list: { depth: 0, ordinal: 2 } });
    expect(written(lost)).toBe("Wait.");
    expect(written(item("a", { depth: 0, ordinal: 1 }), lost)).toBe("1. a\n\nWait.");
  });

  it("take an item for outermost where those around it are not there", () => {
    expect(written(item("a", { depth: 3 }), item("b", { depth: 1 }), item("c", { depth: 2 }))).toBe("- a\n- b\n  - c");
  });

  it.each([
    [0, "0. x"],
    [999_999_999, "999999999. x"],
    [1_000_000_000, "- 1000000000. x"],
    [-7, "- -7. x"],
    [1.5, "- 1.5. x"],
  ])("write the number %d, or keep it as text", (ordinal, markdown) => {
    expect(written(item("x", { depth: 0, ordinal }))).toBe(markdown);
  });

  it("say a number once, whoever brings it", () => {
    expect(written(item("3. x"), item("4) y", { depth: 0, ordinal: 7 }))).toBe("3. x\n\n7) 4\\) y");
  });

  it("are not indented without bound", () => {
    const deep = Array.from({ length: 200 }, (_, depth) => item("x", { depth, ordinal: 999_999_999 }));
    const code = aBlock("code", "a\n".repeat(10_000), { list: { depth: 199, ordinal: 999_999_999 } });
    const lines = written(...deep, code).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(70);
  });

  it("mean the same to an independent reader, whatever lists there are", () => {
    const number = fc.option(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(999_999_999)), { nil: undefined });
    const row = fc.record({
      depth: fc.nat(4),
      ordinal: number,
      kind: fc.constantFrom("list-item", "list-item", "list-item", "paragraph", "code", "within"),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
        const blocks: DocumentBlock[] = [];
        for (const [at, { depth, ordinal, kind }] of rows.entries()) {
          const list = ordinal === undefined ? { depth } : { depth, ordinal };
          const opener = blocks.findLast((block) => block.kind === "list-item");
          if (kind === "list-item") blocks.push(item(`w${at}`, list));
          else if (kind !== "within") blocks.push(aBlock(kind as "paragraph" | "code", `w${at}`));
          else if (opener?.list !== undefined) blocks.push(aBlock("paragraph", `w${at}`, { list: opener.list }));
        }
        expect(readBack(written(...blocks))).toEqual(modelOf(blocks));
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});

/** What a reader must see: each text with the items around it, by their texts, and each item's number. */
function modelOf(blocks: readonly DocumentBlock[]): readonly string[] {
  const open: { depth: number; text: string }[] = [];
  return blocks.map(({ kind, text, list }) => {
    if (kind !== "list-item" && list === undefined) open.length = 0;
    else {
      const depth = list?.depth ?? 0;
      while ((open.at(-1)?.depth ?? -1) > depth) open.pop();
      if (kind === "list-item") {
        if (open.at(-1)?.depth === depth) open.pop();
        open.push({ depth, text });
      } else if (open.at(-1)?.depth !== depth) open.length = 0;
    }
    const around = open.map((one) => one.text).filter((one) => one !== text);
    const number = kind === "list-item" ? `${list?.ordinal ?? "-"} ` : "";
    return [...around, `${number}${text}`].join(" > ");
  });
}

function readBack(markdown: string): readonly string[] {
  const seen: string[] = [];
  const lists: (number | undefined)[] = [];
  const items: { text: string; number: number | undefined }[] = [];
  for (const token of reader.parse(markdown, {})) {
    const { type } = token;
    if (type === "ordered_list_open") lists.push(Number(token.attrGet("start") ?? 1));
    else if (type === "bullet_list_open") lists.push(undefined);
    else if (type.endsWith("_list_close")) lists.pop();
    else if (type === "list_item_open") {
      const number = lists.at(-1);
      items.push({ text: "", number });
      if (number !== undefined) lists[lists.length - 1] = number + 1;
    } else if (type === "list_item_close") items.pop();
    else if (type === "inline" || type === "fence" || type === "code_block") {
      const text = token.content.trim();
      const inner = items.at(-1);
      const opens = inner?.text === "";
      if (opens) inner.text = text;
      const around = (opens ? items.slice(0, -1) : items).map((one) => one.text);
      seen.push([...around, `${opens ? `${inner.number ?? "-"} ` : ""}${text}`].join(" > "));
    }
  }
  return seen;
}

describe("a page with lists, written and read again", () => {
  const page = `<!doctype html><html lang="en"><title>Storm lamps</title><main><h1>Storm lamps</h1>
<p>A storm lamp is a lamp that burns outside, in the wind and in the rain, for those who work at night.</p>
<ol start="3"><li><p>Fill it with oil.</p><p>Use lamp oil that is clean.</p><pre>oil --clean
  --lamp</pre>
<ol type="a"><li>To the mark,<ul><li>which is inside of the glass,<li>and red;</ul><li>and no further.</ol>
<li>Trim the wick.<ol reversed><li>Cut the left corner.<li>Cut the right corner.</ol>
<li value="9">Light it.<ul><li>With a match of wood.</ul></ol>
<p>After that, wait until the glass is warm, and turn the flame up slowly.</p>
<ol><li>Hang it up outside.<li>Go to bed.</ol><ul><li>Sleep well.</ul></main>`;

  it("has the same items, numbers and depths", () => {
    const first = cleaned(page, "lamps.html");
    const again = cleaned(toMarkdown(first), "lamps.md");
    const rows = rowsOf(first);
    expect(rowsOf(again)).toEqual(rows);
    expect(rows).toContainEqual(["list-item", "Fill it with oil.", 0, 3]);
    expect(rows).toContainEqual(["code", "oil --clean\n  --lamp", 0, 3]);
    expect(rows).toContainEqual(["list-item", "and no further.", 1, 2]);
    expect(rows).toContainEqual(["list-item", "and red;", 2, undefined]);
    expect(rows).toContainEqual(["list-item", "Cut the left corner.", 1, 2]);
    expect(rows).toContainEqual(["list-item", "Light it.", 0, 9]);
    expect(bodyOf(toMarkdown(again))).toBe(bodyOf(toMarkdown(first)));
  });

  function cleaned(text: string, key: string): CleanDocument {
    const outcome = cleanPage({ bytes: Buffer.from(text), key, uri: key });
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    return outcome.document;
  }

  function rowsOf({ sections }: CleanDocument): readonly (readonly unknown[])[] {
    return sections.flatMap(({ blocks }) =>
      blocks.map(({ kind, text, list }) => [kind, text, list?.depth ?? 0, list?.ordinal]),
    );
  }
});
