import { describe, expect, it } from "vitest";
import { readNotebook } from "../../../../cleaner/decode/records/read-notebook.ts";
import { cleanPage } from "../../../../cleaner/index.ts";

const SAID = "The gauge at the pier writes down the height of the water every minute, by day and by night.";
const PYTHON = { kernelspec: { name: "python3", language: "python" } };

function code(source: string, ...outputs: readonly object[]): object {
  return { cell_type: "code", source, outputs };
}

function contentOf(cells: readonly unknown[], metadata: object = PYTHON): string | undefined {
  return readNotebook({ nbformat: 4, metadata, cells })?.content;
}

describe("a notebook", () => {
  it("is a page of Markdown: texts, code between fences, and what the code gave", () => {
    const cells = [
      { cell_type: "markdown", source: ["# Tides\n", "\n", SAID] },
      code("max(heights)", {
        output_type: "execute_result",
        data: { "text/plain": ["2.35"], "text/html": "<b>2.35</b>" },
      }),
      code("print(1)", { output_type: "stream", name: "stdout", text: ["1\n"] }),
      { cell_type: "raw", source: "as it is" },
    ];
    expect(contentOf(cells)).toBe(
      `# Tides\n\n${SAID}\n\n\`\`\`python\nmax(heights)\n\`\`\`\n\n\`\`\`\n2.35\n\`\`\`\n\n\`\`\`python\nprint(1)\n\`\`\`\n\n\`\`\`\n1\n\`\`\`\n\n\`\`\`\nas it is\n\`\`\`\n`,
    );
  });

  it("is cleaned to a document with its title, its authors and its code", () => {
    const metadata = { ...PYTHON, authors: [{ name: "Anna Lund" }] };
    const cells = [{ cell_type: "markdown", source: `# Tides\n\n${SAID}` }, code("max(heights)")];
    const bytes = Buffer.from(JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
    const outcome = cleanPage({ bytes, uri: "tides.ipynb", key: "tides.ipynb" });
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    const { metadata: said, sections, source, quality } = outcome.document;
    expect([said.title, said.authors, source.format]).toEqual(["Tides", ["Anna Lund"], "markdown"]);
    expect(sections.flatMap(({ blocks }) => blocks.map(({ kind, codeLanguage }) => codeLanguage ?? kind))).toEqual([
      "heading",
      "paragraph",
      "python",
    ]);
    expect(quality.flags).toContain("notebook: its cells were put together to one page");
  });

  it("counts what is no text: pictures and warnings", () => {
    const cells = [
      code(
        "plot()",
        { output_type: "stream", name: "stderr", text: "old pier\n" },
        { output_type: "display_data", data: { "image/png": "iVBORw0=", "text/plain": "<Figure>" } },
        { output_type: "display_data", data: { "image/svg+xml": "<svg/>" } },
      ),
    ];
    const page = readNotebook({ nbformat: 4, metadata: {}, cells });
    expect(page?.content).toBe("```\nplot()\n```\n");
    expect(page?.flags).toEqual([
      "notebook: its cells were put together to one page, without 2 pictures and 1 stream of warnings",
    ]);
  });

  it("says what went wrong, without colours, and keeps what is written for readers", () => {
    const red = (text: string) => `\u001b[31m${text}\u001b[0m`;
    const cells = [
      code("a", { output_type: "error", ename: "KeyError", evalue: "'pier'", traceback: [red("KeyError")] }),
      code("b", { output_type: "stream", name: "stdout", text: [red("one"), "\n", red("two")] }),
      code("c", {
        output_type: "display_data",
        data: { "text/markdown": "**high** water", "text/plain": "<Markdown>" },
      }),
    ];
    const content = contentOf(cells, {});
    expect(content).toContain("```\nKeyError: 'pier'\n```");
    expect(content).toContain("```\none\ntwo\n```");
    expect(content).toContain("\n\n**high** water\n");
  });

  it("has fences that are longer than those in its code", () => {
    expect(contentOf([code("'''\n````\n'''")], {})).toBe("`````\n'''\n````\n'''\n`````\n");
    expect(contentOf([code("```\n".repeat(300_000))], {})?.startsWith("````\n")).toBe(true);
  });

  it("of version 3 has sheets and headings", () => {
    const cells = [
      { cell_type: "heading", level: 2, source: "Tides" },
      { cell_type: "code", input: ["1 + 1"], outputs: [{ output_type: "pyout", text: ["2"] }] },
    ];
    expect(readNotebook({ nbformat: 3, metadata: {}, worksheets: [{ cells }] })?.content).toBe(
      "## Tides\n\n```\n1 + 1\n```\n\n```\n2\n```\n",
    );
  });

  it.each([
    ["no version", { cells: [code("1")] }],
    ["cells that are none", { nbformat: 4, cells: [1, null, "x", {}] }],
    ["nothing", { nbformat: 4, cells: [] }],
  ])("is none with %s", (_name, object) => {
    expect(readNotebook(object)).toBeUndefined();
  });

  it("takes fields of any kind for nothing", () => {
    const odd = [
      { cell_type: "markdown", source: { a: 1 } },
      { cell_type: "heading", level: "x", source: "T" },
      { cell_type: "code", source: [1, "x", null], outputs: "none" },
      code("y", { output_type: "stream", text: 5 }, { output_type: "display_data", data: [] }, { output_type: "?" }),
    ];
    expect(contentOf(odd, { authors: "Anna", title: 7, kernelspec: null, language_info: { name: "a b" } })).toBe(
      "# T\n\n```\nx\n```\n\n```\ny\n```\n",
    );
  });
});
