import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

const CODE = "for boat in fleet:\n    boat.launch()\nwait()";
const LINES = CODE.split("\n");

describe("numbers of lines", () => {
  test.each([
    [
      "Hexo",
      `<figure class="highlight"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span></pre></td><td class="code"><pre>${LINES.map((line) => `<span class="line">${line}</span>`).join("<br>")}</pre></td></tr></table></figure>`,
    ],
    [
      "Rouge",
      `<pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n</pre></td><td class="rouge-code"><pre>${CODE}\n</pre></td></tr></tbody></table></code></pre>`,
    ],
    [
      "Chroma",
      `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt"><a href="#1">1</a>\n</span><span class="lnt">2\n</span><span class="lnt">3\n</span></code></pre></td><td class="lntd"><pre><code>${CODE}</code></pre></td></tr></table></div></div>`,
    ],
    [
      "Pygments",
      `<div class="highlight"><pre>${LINES.map((line, at) => `<span class="linenos">${at + 1}</span>${line}`).join("\n")}</pre></div>`,
    ],
    [
      "React",
      `<pre><code>${LINES.map((line, at) => `<span><span class="react-syntax-highlighter-line-number">${at + 1}\n</span>${line}\n</span>`).join("")}</code></pre>`,
    ],
    [
      "an attribute",
      `<pre>${LINES.map((line, at) => `<i data-line-number="${at + 7}">${at + 7}</i>${line}`).join("\n")}</pre>`,
    ],
    ["no name", `<table><tr><td><pre>1\n2\n3\n</pre></td>\n<td><pre>${CODE}</pre></td></tr></table>`],
  ])("are no code, as %s writes them", (_who, source) => {
    const { blocks } = readPage(`<p>Before.</p>${source}<p>Behind.</p>`);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "Before."],
      ["code", CODE],
      ["paragraph", "Behind."],
    ]);
    expect(blocks[1]?.chars).toBe(CODE.replace(/\s/g, "").length + 3);
  });

  test.each([
    ["numbers that code prints", "<pre>1\n2\n3</pre><p>That was it."],
    ["numbers beside one line", "<table><tr><td><pre>1\n2\n3</pre></td><td><pre>seq 3</pre></td></tr></table>"],
    ["numbers of another order", '<pre><span class="lineno">3 1 2</span></pre>'],
    ["a gutter outside of code", '<div><div class="gutter">1 2 3</div></div>'],
  ])("are left in %s", (_what, source) => {
    expect(readPage(source).blocks[0]?.text).toMatch(/1\s2/);
  });
});

describe("what a notebook writes beside its cells", () => {
  test.each([
    ["Jupyter", "In&nbsp;[3]:", "jp-InputPrompt jp-InputArea-prompt"],
    ["Jupyter, before version 4", "Out[12]:", "prompt output_prompt"],
    ["nbsphinx", "<div class=highlight><pre>[1]:\n</pre></div>", "prompt highlight-none"],
    ["a cell that was not run", "In [ ]:", "prompt input_prompt"],
  ])("is no text: %s", (_who, prompt, names) => {
    const { blocks } = readPage(
      `<p>Before.</p><div><div class="${names}">${prompt}</div><div><pre>${CODE}</pre></div></div>`,
    );
    expect(blocks.map(({ text }) => text)).toEqual(["Before.", CODE]);
  });

  test.each([
    ["a question", "What is your boat called?", "prompt"],
    ["a note's number", "[3]", "footnote"],
  ])("but %s is", (_what, text, names) => {
    expect(readPage(`<div class="${names}">${text}</div><pre>${CODE}</pre>`).blocks[0]?.text).toBe(text);
  });
});

describe("the button that copies code", () => {
  test.each([
    ["in it", `<pre><button class="copy">Copy</button><code>${CODE}</code></pre>`],
    ["at its end", `<pre><code>${CODE}</code><button>Copy code</button></pre>`],
    [
      "beside it",
      `<div class="box"><button><svg></svg><span>Copy</span><span>Copied!</span></button><pre>${CODE}</pre></div>`,
    ],
    ["in a bar above it", `<div><div><a role="button" href="#">Copy to clipboard</a></div><pre>${CODE}</pre></div>`],
  ])("is no code: %s", (_where, source) => {
    const { blocks } = readPage(source);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([["code", CODE]]);
    expect(blocks[0]?.chars).toBeGreaterThan(CODE.replace(/\s/g, "").length);
  });

  test("is a word of code elsewhere, and a button of others far from it", () => {
    expect(readPage("<pre>Copy <i>that</i></pre>").blocks[0]?.text).toBe("Copy that");
    const share = "<div><p>One.<p>Two.<p>Three.<p>Four.<div><button>Copy</button></div><pre>x = 1</pre></div>";
    expect(readPage(share).blocks.map(({ text }) => text)).toContain("Copy");
  });
});

describe("the name of its language above code", () => {
  const code = '<pre class="language-js"><code>let x;</code></pre>';
  test.each([
    ["beside it", `<div><button title="Copy Code" class="copy"></button><span class="lang">js</span>${code}</div>`],
    [
      "in a bar",
      `<div><div class="header"><span class="language-name">JS</span><button>Copy</button></div>${code}</div>`,
    ],
  ])("is no text where the code says so itself: %s", (_where, source) => {
    const { blocks } = readPage(source);
    expect(blocks.map(({ kind, text, codeLanguage }) => [kind, text, codeLanguage])).toEqual([
      ["code", "let x;", "js"],
    ]);
  });

  test("is none in the code's own box either, nor are the buttons there: chats with machines", () => {
    const bar = "<div><div>JS</div><div><button>Copy</button><button>Edit</button></div></div>";
    const page = (inner: string) => `<pre><div>${bar}<div><code class="language-js">${inner}</code></div></div></pre>`;
    expect(readPage(page("let x;")).blocks[0]).toMatchObject({ kind: "code", text: "let x;", codeLanguage: "js" });
    expect(readPage(page("<button>let</button> x;")).blocks[0]?.text).toContain("let");
    const other = page("let x;").replace("<div>JS</div>", "<div>main</div>");
    expect(readPage(other).blocks[0]?.text).toBe("main\nlet x;");
    expect(readPage("<pre><div>js</div><div>let x;</div></pre>").blocks[0]?.text).toBe("js\nlet x;");
  });

  test.each([
    ["a name that the code does not say", `<div><span class="lang">Boo</span>${code}</div>`],
    ["the name of a language that is spoken", '<div><span class="lang">Boo</span><p>Text.</p></div>'],
  ])("is text: %s", (_what, source) => {
    expect(readPage(source).blocks[0]?.text).toBe("Boo");
  });
});
