import { describe, expect, test } from "vitest";
import { readPage } from "./read-page.ts";

const PROSE =
  "The mill was built in 1871 by a family of weavers, and it ran for ninety years on the water of one small river. ";

describe("a thin page is read where its text really is", () => {
  test("noscript, when it holds much that the page does not show", () => {
    const { blocks, flags } = readPage(
      `<div id=app>Loading</div><noscript>${`<p>${PROSE}${PROSE}`.repeat(6)}</noscript>`,
    );
    expect(flags).toEqual(["recovered: noscript"]);
    expect(blocks.filter((block) => block.origin === "noscript")).toHaveLength(6);
  });

  test("not noscript, when it holds a tracker and a notice", () => {
    const { blocks, flags } = readPage(`<p>${PROSE}</p><noscript>Please enable JavaScript.</noscript>`);
    expect([blocks.length, flags]).toEqual([1, []]);
  });

  test("JSON-LD's article body, with a span that leads back into the script", () => {
    const source = `<div>Menu</div><script type="application/ld+json">{"@type":"Article","articleBody":"${PROSE}"}</script>`;
    const { blocks, flags } = readPage(source);
    const found = blocks.find((block) => block.origin === "json-ld");
    expect(flags).toEqual(["recovered: json-ld"]);
    expect(source.slice(...(found?.span ?? [0, 0])).trim()).toBe(PROSE.trim());
  });

  test.each([
    ["empty lines", `${PROSE}\n\n${PROSE}wrapped\nhere.`, 2],
    ["lines", `${PROSE}\n${PROSE}\r\n${PROSE}`, 3],
    ["markup", `<p>${PROSE}</p>\n<p>${PROSE}\n\n${PROSE}</p>`, 2],
  ])("its paragraphs, by %s", (_by, articleBody, count) => {
    const source = `<div>Menu</div><script type="application/ld+json">${JSON.stringify({ articleBody })}</script>`;
    const found = readPage(source).blocks.filter(({ origin }) => origin === "json-ld");
    expect(found).toHaveLength(count);
    let end = 0;
    for (const { span } of found) {
      expect(source.slice(...span)).toContain(PROSE.trim());
      expect(span[0]).toBeGreaterThanOrEqual(end);
      end = span[1];
    }
  });

  test("what YouTube's player is told of a film", () => {
    const told = JSON.stringify({ videoDetails: { shortDescription: `${PROSE}\n\n${PROSE}${PROSE}` } });
    const { blocks, flags } = readPage(`<ytd-app></ytd-app><script>var ytInitialPlayerResponse = ${told};</script>`);
    expect([blocks.length, flags]).toEqual([2, ["recovered: hydration"]]);
  });

  test("not a script in the middle of a sentence, because spans never overlap", () => {
    const ld = `<script type="application/ld+json">{"articleBody":"${PROSE}"}</script>`;
    const { blocks } = readPage(`<p>Before ${ld} and after.</p>`);
    expect(blocks.map(({ text }) => text)).toEqual(["Before and after."]);
    expect(readPage(`<p>Before</p>${ld}<p>and after.</p>`).blocks.map(({ origin }) => origin)).toContain("json-ld");
  });

  test("deep markup in a string of a script costs no more than its length", () => {
    const deep = JSON.stringify({ articleBody: `${"<div>".repeat(100_000)}<p>${PROSE}</p>` });
    const { blocks } = readPage(`<div>Menu</div><script type="application/ld+json">${deep}</script>`);
    expect(blocks.at(-1)?.text).toBe(PROSE.trim());
  });

  test("not JSON-LD, when the page shows the same words", () => {
    const ld = `<script type="application/ld+json">{"articleBody":"${PROSE}"}</script>`;
    expect(readPage(`<p>${PROSE}</p>${ld}`).flags).toEqual([]);
  });

  test("__NEXT_DATA__, markup in strings included, when the page shows little", () => {
    const body = JSON.stringify({ props: { body: `<p>${PROSE}</p><h2>Later</h2>`, id: "x".repeat(200) } });
    const { blocks } = readPage(
      `<div id=__next></div><script id="__NEXT_DATA__" type="application/json">${body}</script>`,
    );
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([
      ["paragraph", PROSE.trim()],
      ["heading", "Later"],
    ]);
  });

  test("React's flight data, a string inside a string", () => {
    const row = JSON.stringify(`5:["$","p",null,{"children":"${PROSE}"}]`);
    const { blocks } = readPage(`<div></div><script>self.__next_f.push([1,${row}])</script>`);
    expect(blocks.map((block) => block.text)).toEqual([PROSE.trim()]);
  });

  test("state is left alone on a page that shows its text", () => {
    const state = JSON.stringify({ other: PROSE.replaceAll("mill", "factory").repeat(3) });
    const shown = `<p>${"The page shows a different and long enough text of its own, line after line. ".repeat(20)}</p>`;
    expect(readPage(`${shown}<script id="__NEXT_DATA__" type="application/json">${state}</script>`).flags).toEqual([]);
  });

  test("broken and hostile scripts cost nothing but their length", () => {
    const broken = `{"articleBody":"${"\\u00".repeat(500)}`;
    const deep = "[".repeat(200_000);
    const { blocks } = readPage(
      `<p>Text.</p><script type="application/ld+json">${broken}</script><script type="application/json">${deep}</script>`,
    );
    expect(blocks.map((block) => block.text)).toEqual(["Text."]);
  });
});
