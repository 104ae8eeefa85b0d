import { describe, expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../../../growth-of.ts";
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

  test("noscript, however little it holds, where the page shows nothing else: a thread of two posts", () => {
    const posts =
      "<h1>The winch</h1><p>Mine came off in the first storm of last October, bolts, plate and all.<p>Use longer bolts, and a plate of oak below the deck.";
    const notice = "<p>This site is best viewed in a modern browser with JavaScript enabled.";
    const { blocks, flags } = readPage(`<div id=app>Loading</div><noscript>${posts}${notice}</noscript>`);
    expect(flags).toEqual(["recovered: noscript"]);
    expect(blocks.filter((block) => block.origin === "noscript")).toHaveLength(4);
  });

  test("not noscript, where the page shows nothing else and it asks for scripts at length", () => {
    const notice =
      "<p>We are sorry, but this page does not work without JavaScript. Please turn it on to go on, or come again with another browser, in which scripts such as those of JavaScript are allowed to run.";
    expect(readPage(`<div id=app>Loading</div><noscript>${notice}</noscript>`).flags).toEqual([]);
  });

  test("not so little of noscript, where the page shows something", () => {
    const noscript =
      "<noscript><p>The pictures of this page are shown one below the other in browsers that run no scripts, so that nobody has to do without any of them; they take longer to load.</noscript>";
    expect(readPage(`<p>${PROSE}${PROSE}</p>${noscript}`).flags).toEqual([]);
  });

  test("not noscript, when it holds a tracker and a notice", () => {
    const { blocks, flags } = readPage(`<p>${PROSE}</p><noscript>Please enable JavaScript.</noscript>`);
    expect([blocks.length, flags]).toEqual([1, []]);
  });

  test("noframes, of a page that is nothing but frames", () => {
    const page = (told: string) =>
      `<frameset cols="20%,80%"><frame src=a.html><noframes><body>${told}</body></noframes></frameset>`;
    const { blocks, flags } = readPage(page(`<h1>The mill</h1>${`<p>${PROSE}</p>`.repeat(6)}`));
    expect(flags).toEqual(["recovered: noframes"]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", ...Array.from({ length: 6 }, () => "paragraph")]);
    expect(readPage(page("<p>This page needs a browser that shows frames.</p>")).blocks).toEqual([]);
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

  const LATER =
    "When the railway came, flour was cheaper by the sack from the port, and the stones stood still for most of each winter. ";
  const LAST =
    "What is left of it are two walls, a lintel with a date that nobody can read, and a pool in which children learn to swim. ";
  const ARTICLE = `<p>${PROSE}</p><h2>Later</h2><p>${LATER}Its owner sold the wheel.</p><p>${LAST}</p><p>A plate says who built it, and that the parish keeps it as it was found after the great flood, as a place for swallows, bats and those who walk along the old towpath to the sea.</p>`;
  const STATE = JSON.stringify({ page: { title: "A mill", body: ARTICLE } });
  const entities = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

  test.each([
    ["an assignment", `<script>window.__PRELOADED_STATE__ = ${STATE.replaceAll("<", "\\u003c")};</script>`],
    ["a string of JSON", `<script>window.__STATE__ = JSON.parse(${JSON.stringify(STATE)});</script>`],
    ["... in single quotes", `<script>window.__STATE__ = JSON.parse('${STATE.replaceAll("'", "\\'")}');</script>`],
    ["a call", `<script>window.__reactRouterContext.streamController.enqueue(${JSON.stringify(STATE)})</script>`],
    [
      "an object in code",
      `<script>kit.start(app, element, {data: [null, {page: {body: ${JSON.stringify(ARTICLE)}}}]})</script>`,
    ],
    ["a request's answer", `<script type="application/json">${JSON.stringify({ status: 200, body: STATE })}</script>`],
    ["an attribute", `<div id=app data-page="${entities(STATE)}"></div>`],
    ["an attribute of a component", `<article-page v-bind:page='${STATE.replaceAll("'", "&#39;")}'></article-page>`],
  ])("a shell's state, from %s, with spans that lead back", (_from, source) => {
    const { blocks, flags } = readPage(`<div id=root>Loading</div>${source}<p>Foot</p>`);
    const found = blocks.filter(({ origin }) => origin === "hydration");
    expect(flags).toEqual(["recovered: hydration"]);
    expect(found.map(({ kind, isBody }) => [kind, isBody])).toEqual(
      ["paragraph", "heading", "paragraph", "paragraph", "paragraph"].map((kind) => [kind, true]),
    );
    for (const { span, text } of found)
      expect(`<div id=root>Loading</div>${source}`.slice(...span)).toContain(text.slice(0, 20));
  });

  test("nothing of a shell's state beside the article: messages, other pages, notes", () => {
    const other = (say: string) => Array.from({ length: 9 }, (_, i) => `${say} ${i}x of`).join(" ");
    const state = JSON.stringify({
      i18n: { error: other("error") },
      messages: { help: other("help") },
      page: { body: ARTICLE, bio: other("author") },
      relatedArticles: [{ teaser: other("teaser"), body: ARTICLE.replaceAll("mill", "forge") }],
    });
    const { blocks } = readPage(`<div>Loading</div><script>window.__DATA__ = ${state}</script>`);
    expect(blocks.filter(({ origin }) => origin === "hydration").map(({ text }) => text.slice(0, 12))).toEqual([
      "The mill was",
      "Later",
      "When the rai",
      "What is left",
      "A plate says",
    ]);
  });

  test("posts of a shell's state by their key, but no labels of its program", () => {
    const MORE =
      "Whoever wants to see the wheel should ask at the house behind the church, where the key hangs, and bring a lamp.";
    const posts = [
      PROSE,
      LATER,
      LAST,
      MORE,
      "We were there in May with two children, and the key was not where it should have hung.",
    ];
    const source = (key: string) =>
      `<div></div><script>window.__STATE__ = ${JSON.stringify(posts.map((text) => ({ [key]: text })))}</script>`;
    expect(readPage(source("bodyText")).blocks).toHaveLength(5);
    expect(readPage(source("tooltip")).blocks).toHaveLength(0);
    expect(readPage(source("confirm_text")).blocks).toHaveLength(0);
    posts.length = 2;
    expect(readPage(source("bodyText")).blocks).toHaveLength(0);
  });

  test("text of a script that writes no spaces", () => {
    const body =
      "<p>灯台は一八七一年の秋に完成した。石工たちは四回の夏をかけて、岩の上に一つずつ石を積み上げたという。</p><p>灯りは最初、菜種油で燃えていた。灯台守は四時間ごとに九十四段の階段を上り、炎の高さを帳面に書き留めた。</p><p>今では財団が塔を管理しており、夏の日曜日だけ見学することができる。階段は濡れていることが多い。</p>";
    const { blocks } = readPage(
      `<div id=app></div><script>window.__INITIAL_STATE__ = ${JSON.stringify({ body })}</script>`,
    );
    expect(blocks).toHaveLength(3);
  });

  test("the code of a string is none, and a page of teasers no shell", () => {
    const code = `window.a = function(b) { if (b === 1) { return load(b) } else { return wait(b) } }; `.repeat(20);
    const next = (body: string) =>
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ body })}</script>`;
    expect(readPage(next(code)).blocks).toEqual([]);
    const teasers = `<a href=x>${PROSE}</a><br><br>`.repeat(12);
    const found = readPage(`${teasers}${next(ARTICLE.replaceAll("mill", "forge"))}`).blocks.filter(
      ({ isBody }) => isBody,
    );
    expect(found).toEqual([]);
  });

  test("broken and hostile scripts cost nothing but their length", () => {
    const broken = `{"articleBody":"${"\\u00".repeat(500)}`;
    const deep = "[".repeat(200_000);
    const { blocks } = readPage(
      `<p>Text.</p><script type="application/ld+json">${broken}</script><script type="application/json">${deep}</script>`,
    );
    expect(blocks.map((block) => block.text)).toEqual(["Text."]);
  });

  test.each([
    ["nodes within nodes", (n: number) => `${'{"type":"paragraph","content":['.repeat(n)}"x"`],
    ["nodes below deep lists", (n: number) => `[{"type":"p"},${"[".repeat(n)}${'{"type":"p","text":"a"},'.repeat(n)}`],
    ["strings within strings", (n: number) => JSON.stringify(`[[${JSON.stringify(`["${"a".repeat(n * 10)}`)}`)],
    [
      "names of the prototype",
      (n: number) => '{"__proto__":{"type":"p","constructor":{"type":"toString"}}},'.repeat(n),
    ],
    ["quotes that never end", (n: number) => `{"a":'${'","b":\''.repeat(n * 2)}`],
  ])("hostile state costs its length: %s", (_, stateOf) => {
    const read = (times: number) => {
      const state = stateOf(times);
      readPage(`<script>window.__STATE__ = ${state}</script>`);
      readPage(`<div ${'data-a="[{" '.repeat(20)} data-b="${state.replaceAll('"', "&quot;")}">`);
    };
    expect(growthOf(read, 4_000)).toBeLessThan(IN_PROPORTION);
  });
});
