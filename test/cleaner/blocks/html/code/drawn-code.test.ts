import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

const CODE = "for boat in fleet:\n    boat.launch()\n\nwait()";
const LINES = CODE.split("\n");
const drawn = (line: (text: string, number: number) => string) => LINES.map((text, at) => line(text, at + 1)).join("");
const nbsp = (text: string) => text.replaceAll(" ", "&nbsp;");

const EDITORS: readonly (readonly [string, string])[] = [
  [
    "CodeMirror 5",
    `<div class="CodeMirror cm-s-default"><div class="CodeMirror-scroll"><div class="CodeMirror-sizer"><div class="CodeMirror-lines" role="presentation"><div role="presentation"><div class="CodeMirror-code" role="presentation">${drawn((text, number) => `<div style="position: relative;"><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber CodeMirror-gutter-elt">${number}</div></div><pre class=" CodeMirror-line " role="presentation"><span role="presentation">${text || '<span cm-text="">\u200b</span>'}</span></pre></div>`)}</div></div></div></div><div class="CodeMirror-gutters"><div class="CodeMirror-gutter"></div></div></div></div>`,
  ],
  [
    "CodeMirror 6",
    `<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true"><div class="cm-gutter cm-lineNumbers"><div class="cm-gutterElement" style="height: 0px; visibility: hidden">99</div>${drawn((_, number) => `<div class="cm-gutterElement">${number}</div>`)}</div><div class="cm-gutter cm-foldGutter"><div class="cm-gutterElement"><span title="Fold line">⌄</span></div></div></div><div class="cm-content" role="textbox" data-language="python" contenteditable="true">${drawn((text) => `<div class="cm-line">${text || "<br>"}</div>`)}</div></div></div>`,
  ],
  [
    "Monaco, which draws its lines in any order and hides them from those who read aloud,",
    `<div class="monaco-editor" role="code"><div class="overflow-guard"><div class="margin" role="presentation" aria-hidden="true"><div class="margin-view-overlays" role="presentation" aria-hidden="true">${drawn((_, number) => `<div style="top:${number * 19}px;height:19px;"><div class="line-numbers" style="left:0px">${number}</div></div>`)}</div></div><div class="monaco-scrollable-element"><div class="lines-content"><div class="view-lines monaco-mouse-cursor-text" role="presentation" aria-hidden="true">${[2, 0, 1, 3].map((at) => `<div style="top:${at * 19}px;height:19px;" class="view-line"><span><span class="mtk1">${nbsp(LINES[at] ?? "")}</span></span></div>`).join("")}</div></div></div></div></div>`,
  ],
  [
    "Ace",
    `<div class="ace_editor"><div class="ace_gutter" aria-hidden="true"><div class="ace_layer ace_gutter-layer">${drawn((_, number) => `<div class="ace_gutter-cell">${number}<span style="display: none;" class="ace_fold-widget"></span></div>`)}</div></div><div class="ace_scroller"><div class="ace_content"><div class="ace_layer ace_text-layer">${drawn((text) => `<div class="ace_line_group"><div class="ace_line">${nbsp(text)}</div></div>`)}</div></div></div></div>`,
  ],
  [
    "SyntaxHighlighter",
    `<div class="syntaxhighlighter  python"><div class="toolbar"><span><a href="#" class="toolbar_item command_help help">?</a></span></div><table><tbody><tr><td class="gutter">${drawn((_, number) => `<div class="line number${number}">${number}</div>`)}</td><td class="code"><div class="container">${drawn((text, number) => `<div class="line number${number}"><code class="python plain">${nbsp(text)}</code></div>`)}</div></td></tr></tbody></table></div>`,
  ],
  [
    "Doxygen",
    `<div class="fragment">${drawn((text, number) => `<div class="line"><a id="l1" name="l1"></a><span class="lineno">    ${number}</span>${text.replace("for", '<span class="keywordflow">for</span>')}</div>`)}</div>`,
  ],
  [
    "Crayon",
    `<div class="crayon-syntax"><div class="crayon-main"><table class="crayon-table"><tr class="crayon-row"><td class="crayon-nums"><div class="crayon-nums-content">${drawn((_, number) => `<div class="crayon-num">${number}</div>`)}</div></td><td class="crayon-code"><div class="crayon-pre">${drawn((text) => `<div class="crayon-line"><span class="crayon-h">${nbsp(text).replace(".", '</span><span class="crayon-sy">.</span><span class="crayon-e">')}</span></div>`)}</div></td></tr></table></div></div>`,
  ],
  [
    "GitHub",
    `<table class="highlight js-file-line-container" data-tagsearch-lang="Python">${LINES.map((text, at) => `<tr>\n  <td class="blob-num js-line-number" data-line-number="${at + 1}"></td>\n  <td class="blob-code blob-code-inner js-file-line">${text}</td>\n</tr>`).join("\n")}</table>`,
  ],
  [
    "Gitea",
    `<table><tbody>${drawn((text, number) => `<tr><td class="lines-num"><span data-line-number="${number}"></span></td><td class="lines-code chroma"><code class="code-inner">${text}\n</code></td></tr>`)}</tbody></table>`.replace(
      "<table>",
      '<table class="">',
    ),
  ],
  [
    "GitHub's own reader",
    `<div class="react-code-file-contents"><div class="react-line-numbers">${drawn((_, number) => `<div data-line-number="${number}" class="react-line-number react-code-text">${number}</div>`)}</div><div class="react-code-lines">${drawn((text, number) => `<div class="react-code-text react-code-line-contents"><div id="LC${number}" class="react-file-line html-div" data-line-number="${number}">${text}</div></div>`)}</div></div>`,
  ],
  [
    "GitBook",
    `<pre><code class="grid">${drawn((text) => `<span class="highlight-line"><span class="highlight-line-content">${text}</span></span>`)}</code></pre>`,
  ],
  ["Rehype", `<pre><code style="display:grid">${drawn((text) => `<span data-line="">${text}</span>`)}</code></pre>`],
  [
    "Chroma",
    `<pre><code>${drawn((text) => `<span class="line"><span class="cl">${text}\n</span></span>`)}</code></pre>`,
  ],
  [
    "a list in Drupal's filter",
    `<div class="python geshifilter-python"><ol>${drawn((text) => `<li><div>${nbsp(text)}</div></li>`)}</ol></div>`,
  ],
  [
    "Google's prettifier",
    `<pre class="prettyprint linenums"><ol class="linenums">${drawn((text) => `<li><span class="pln">${text}</span></li>`)}</ol></pre>`,
  ],
  [
    "what was pasted from an editor",
    `<div style="color: #ccc;font-family: Menlo, Monaco, 'Courier New', monospace;line-height: 18px;white-space: pre;">${LINES.map((text) => (text === "" ? "<br>" : `<div><span>${text.replace(" ", "</span> <span>")}</span></div>`)).join("")}</div>`,
  ],
];

describe("code whose lines are elements", () => {
  test.each(EDITORS)("is one block as %s draws it", (_who, source) => {
    const blocks = readPage(`<p>Before.</p>${source}<p>Behind.</p>`).blocks;
    expect(blocks.map(({ kind, text, hiding }) => [kind, text, hiding])).toEqual([
      ["paragraph", "Before.", undefined],
      ["code", CODE, undefined],
      ["paragraph", "Behind.", undefined],
    ]);
    const [before = 0, behind = 0] = [blocks[0]?.span[1], blocks[2]?.span[0]];
    expect(blocks[1]?.span[0]).toBeGreaterThanOrEqual(before);
    expect(blocks[1]?.span[1]).toBeLessThanOrEqual(behind);
  });

  test("has its language where the editor says it", () => {
    const languages = EDITORS.map(
      ([, source]) => readPage(source).blocks.find(({ kind }) => kind === "code")?.codeLanguage,
    );
    expect(languages.filter((language) => language !== undefined)).toEqual(["python", "python", "python", "python"]);
  });

  const broken = LINES.map(nbsp).join("<br />");
  test.each([
    [
      "phpBB",
      `<div class="codebox"><p>Code: <a href="#" onclick="selectCode(this); return false;">Select all</a></p><pre><code>${CODE}</code></pre></div>`,
    ],
    [
      "phpBB as it was",
      `<dl class="codebox"><dt>Code: <a href="#" onclick="selectCode(this); return false;">Select all</a></dt><dd><code>${broken}</code></dd></dl>`,
    ],
    [
      "SMF",
      `<div class="codeheader">Code: <a href="javascript:void(0);" onclick="return smfSelectText(this);" class="codeoperation">[Select]</a></div><code class="bbc_code">${broken.replaceAll("<br />", "<br />\n")}</code>`,
    ],
  ])("is one block in a post, without the bar above it: %s", (_who, source) => {
    expect(readPage(`<p>Before.</p>${source}`).blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "Before."],
      ["code", CODE],
    ]);
  });

  test("keeps what is said above it", () => {
    const said = '<p>Here is how I launch the boat, and how I wait: <a onclick="selectCode(this)">Select all</a></p>';
    expect(readPage(said).blocks[0]?.text).toMatch(/^Here is how/);
  });

  test("in a line stays in it", () => {
    expect(readPage("<p>Use <code>a<br>b</code> here.").blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
  });

  test("is code in one line too", () => {
    const list = '<pre class="prettyprint linenums"><ol class="linenums"><li>wait()</li></ol></pre>';
    expect(readPage(list).blocks.map(({ kind, text }) => [kind, text])).toEqual([["code", "wait()"]]);
  });

  test("keeps what a box of it holds besides lines", () => {
    const [block] = readPage('<div class="cm-content">a <div class="cm-line">b</div> c</div>').blocks;
    expect([block?.text, block?.chars]).toEqual(["a \nb\n c", 3]);
  });

  test("has each line once where something hidden parts it", () => {
    const line = (top: number, text: string) => `<div class="view-line" style="top:${top}px">${text}</div>`;
    const hidden = '<div style="display:none">Hidden.</div>';
    const source = `<div class="view-lines">${line(19, "two()")}${hidden}${line(0, `one()${hidden}`)}</div>`;
    const text = readPage(source)
      .blocks.map((block) => block.text)
      .join("\n");
    expect(text.match(/two|one/g)).toEqual(["one", "two"]);
  });

  test("has the signs of a change that GitHub keeps in attributes, and no more ink than is seen", () => {
    const row = (sign: string, text: string) =>
      `<tr><td class="blob-num"></td><td class="blob-code"><span class="blob-code-inner" ${sign}>${text}</span></td></tr>`;
    const rows = [
      row("", "@@ -1,2 +1,2 @@"),
      row('data-code-marker=" "', "start()"),
      row('data-code-marker="-"', "  wait(1)"),
      row('data-code-marker="+"', "  wait(2)"),
      row('data-code-marker="why"', "stop()"),
    ];
    const [block, ...others] = readPage(`<table class="diff-table">${rows.join("")}</table>`).blocks;
    expect(block?.text).toBe("@@ -1,2 +1,2 @@\n start()\n-  wait(1)\n+  wait(2)\nstop()");
    expect(block?.chars).toBe(39);
    expect(others).toEqual([]);
  });

  test("may stand in a field where readers change and run it", () => {
    const field = (names: string, text: string) =>
      readPage(`<textarea class="${names}">${text}</textarea>`).blocks.map(({ kind }) => kind);
    expect(field("Doc-exampleCode code", CODE)).toEqual(["code"]);
    expect(field("code", "wait()")).toEqual(["paragraph"]);
    expect(field("message", CODE)).toEqual(["paragraph"]);
  });

  test("is not hidden with what it is measured by", () => {
    const source =
      '<div class="CodeMirror-measure"><pre>xxxxxxxxxx</pre></div><div class="CodeMirror-code"><pre class="CodeMirror-line">wait()</pre></div>';
    expect(readPage(source).blocks.map(({ text, hiding }) => [text, hiding?.class])).toEqual([
      ["xxxxxxxxxx", "decoration"],
      ["wait()", undefined],
    ]);
  });

  test.each([
    ["a box that is called alike", '<div class="cm-content"><p>One.</p><p>Two.</p></div>'],
    ["a list in a box that is called alike", '<div class="cm-content"><ul><li><p>One.</p><p>Two.</p></li></ul></div>'],
    [
      "a table of lines",
      '<table class="layout"><tr><td class="line">One.</td></tr><tr><td class="line">Two.</td></tr></table>',
    ],
    ["boxes called lines", '<div class="container"><div class="line">One.</div><div class="line">Two.</div></div>'],
    [
      "a mail in a letter for code",
      '<div style="font-family: monospace; white-space: pre-wrap"><p>One.</p><p>Two.</p></div>',
    ],
    [
      "a table of cells called code",
      '<table class="codes"><tr><td class="code">One.</td></tr><tr><td class="code">Two.</td></tr></table>',
    ],
  ])("is not %s", (_what, source) => {
    const { blocks } = readPage(source);
    expect(blocks.map(({ text }) => text)).toEqual(["One.", "Two."]);
    expect(blocks.filter(({ kind }) => kind === "code")).toEqual([]);
  });
});
