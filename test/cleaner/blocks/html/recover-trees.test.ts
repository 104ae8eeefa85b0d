import { describe, expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const [FIRST, MARKED, REST] = [
  "The mill was built in ",
  "1871",
  " by weavers, who ran it for ninety years on a small river.",
];
const LAST = "It stands empty since the flood of 1961, & its wheel <lies> in the grass behind the house.";
const CODE = "turn(wheel)\n  stop(wheel)";

const leaf = (text: string) => ({ text });
const typed = (text: string, type = "text") => ({ type, text });

/** What editors make of one text: a paragraph with a marked word, a heading, two items, code, a paragraph. */
const TREES: readonly (readonly [name: string, tree: unknown])[] = [
  [
    "ProseMirror, TipTap",
    {
      type: "doc",
      content: [
        { type: "paragraph", content: [typed(FIRST), { ...typed(MARKED), marks: [{ type: "code" }] }, typed(REST)] },
        { type: "heading", attrs: { level: 3 }, content: [typed("Later")] },
        {
          type: "bulletList",
          content: ["One", "Two"].map((item) => ({
            type: "listItem",
            content: [{ type: "paragraph", content: [typed(item)] }],
          })),
        },
        { type: "codeBlock", attrs: { language: "c" }, content: [typed(CODE)] },
        { type: "paragraph", content: [typed(LAST)] },
      ],
    },
  ],
  [
    "Slate",
    [
      { children: [leaf(FIRST), { ...leaf(MARKED), bold: true }, leaf(REST)], type: "paragraph" },
      { children: [leaf("Later")], type: "h3" },
      { children: ["One", "Two"].map((item) => ({ children: [leaf(item)], type: "li" })), type: "ul" },
      { children: [leaf(CODE)], type: "code-block" },
      { children: [leaf(LAST)], type: "paragraph" },
    ],
  ],
  [
    "Lexical",
    {
      root: {
        children: [
          { children: [typed(FIRST), typed(MARKED), typed(REST)], type: "paragraph", version: 1 },
          { children: [typed("Later")], type: "heading", tag: "h3" },
          {
            children: ["One", "Two"].map((item, i) => ({ children: [typed(item)], type: "listitem", value: i + 1 })),
            type: "list",
            listType: "bullet",
          },
          {
            children: [
              typed("turn(wheel)", "code-highlight"),
              { type: "linebreak" },
              typed("  stop(wheel)", "code-highlight"),
            ],
            type: "code",
            language: "c",
          },
          { children: [typed(LAST)], type: "paragraph", version: 1 },
        ],
      },
    },
  ],
  [
    "Contentful",
    {
      nodeType: "document",
      content: [
        {
          nodeType: "paragraph",
          content: [FIRST, MARKED, REST].map((value) => ({
            nodeType: "text",
            value,
            marks: [{ type: "bold" }],
            data: {},
          })),
        },
        { nodeType: "heading-3", content: [{ nodeType: "text", value: "Later" }] },
        {
          nodeType: "unordered-list",
          content: ["One", "Two"].map((value) => ({
            nodeType: "list-item",
            content: [{ nodeType: "paragraph", content: [{ nodeType: "text", value }] }],
          })),
        },
        { nodeType: "code", content: [{ nodeType: "text", value: CODE }] },
        { nodeType: "paragraph", content: [{ nodeType: "text", value: LAST }] },
      ],
    },
  ],
  [
    "portable text",
    [
      {
        _type: "block",
        style: "normal",
        markDefs: [{ _type: "link" }],
        children: [FIRST, MARKED, REST].map((text) => ({ _type: "span", text })),
      },
      { _type: "block", style: "h3", children: [{ _type: "span", text: "Later" }] },
      ...["One", "Two"].map((text) => ({
        _type: "block",
        style: "normal",
        listItem: "bullet",
        level: 1,
        children: [{ _type: "span", text }],
      })),
      { _type: "code", language: "c", code: CODE },
      { _type: "block", style: "normal", children: [{ _type: "span", text: LAST }] },
    ],
  ],
  [
    "Editor.js",
    {
      blocks: [
        { type: "paragraph", data: { text: `${FIRST}<b>${MARKED}</b>${REST}` } },
        { type: "header", data: { text: "Later", level: 3 } },
        { type: "list", data: { style: "unordered", items: ["One", "Two"] } },
        { type: "code", data: { code: CODE } },
        { type: "paragraph", data: { text: LAST.replace("&", "&amp;").replace("<", "&lt;") } },
      ],
    },
  ],
  [
    "Draft.js",
    {
      blocks: [
        { text: `${FIRST}${MARKED}${REST}`, type: "unstyled", inlineStyleRanges: [{ style: "BOLD" }] },
        { text: "Later", type: "header-three" },
        ...["One", "Two"].map((text) => ({ text, type: "unordered-list-item" })),
        { text: CODE, type: "code-block" },
        { text: LAST, type: "unstyled" },
      ],
    },
  ],
  [
    "Notion",
    [
      {
        type: "paragraph",
        paragraph: {
          rich_text: [FIRST, MARKED, REST].map((text) => ({ type: "text", text: { content: text }, plain_text: text })),
        },
      },
      {
        type: "heading_3",
        heading_3: { rich_text: [{ type: "text", text: { content: "Later" }, plain_text: "Later" }] },
      },
      ...["One", "Two"].map((text) => ({
        type: "bulleted_list_item",
        bulleted_list_item: { rich_text: [{ type: "text", plain_text: text }] },
      })),
      { type: "code", code: { rich_text: [{ type: "text", plain_text: CODE }], language: "c" } },
      { type: "paragraph", paragraph: { rich_text: [{ type: "text", plain_text: LAST }] } },
    ],
  ],
];

/** What a reader sees of each text here, by kind. */
const shown = (last: string) => [
  ["paragraph", `${FIRST}${MARKED}${REST}`],
  ["heading", "Later"],
  ["list-item", "One"],
  ["list-item", "Two"],
  ["code", CODE],
  ["paragraph", last],
];

describe("a syntax tree in a page's state is read as the text that it is", () => {
  test.each(TREES)("%s", (_, tree) => {
    const source = `<div id=root></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { body: tree } })}</script>`;
    const { blocks, flags } = readPage(source);
    expect(flags).toEqual(["recovered: hydration"]);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual(shown(LAST));
    expect(blocks[1]?.level).toBe(3);
    let end = 0;
    for (const { span, text } of blocks) {
      expect(source.slice(...span)).toContain(text.slice(0, 3));
      expect(span[0]).toBeGreaterThanOrEqual(end);
      end = span[1];
    }
  });

  test("not a menu, nor a form, whose parts have kinds as well", () => {
    const menu = {
      type: "list",
      items: [
        { type: "link", text: "About us" },
        { type: "title", text: "All that we sell in one place" },
      ],
    };
    const form = [
      { type: "header", text: "Write to us" },
      { type: "text", label: "Your name and how we reach you, by mail or by telephone, on any day" },
    ];
    expect(readPage(`<script type="application/json">${JSON.stringify({ menu, form })}</script>`).blocks).toEqual([]);
  });
});

describe("Markdown that a script is to show is read as what it shows", () => {
  const MARKDOWN = `${FIRST}**${MARKED}**${REST}\n\n### Later\n\n- One\n- Two\n\n\`\`\`c\n${CODE}\n\`\`\`\n\nSee [the mill](https://mill.example/). ${LAST.replace("<lies>", "lies")}\n`;

  test.each([
    ["a script of its type", `<script type="text/markdown">\n${MARKDOWN}</script>`],
    ["a slide of reveal.js", `<section data-markdown><script type="text/template">${MARKDOWN}</script></section>`],
    [
      "a string of state",
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ body: MARKDOWN })}</script>`,
    ],
  ])("%s", (_, script) => {
    const source = `<div id=root></div>${script}`;
    const { blocks, flags } = readPage(source);
    expect(flags).toEqual(["recovered: hydration"]);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual(
      shown(`See the mill. ${LAST.replace("<lies>", "lies")}`),
    );
    for (const { span, text } of blocks) expect(source.slice(...span)).toContain(text.slice(0, 3));
  });

  test("but a template of anything else is none", () => {
    expect(readPage(`<section><script type="text/template">${MARKDOWN}</script></section>`).blocks).toEqual([]);
  });
});
