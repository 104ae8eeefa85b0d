import { describe, expect, test } from "vitest";
import { GUESSED_TYPES } from "../../../../../cleaner/judge/html/page-type/predict-page-type.ts";
import type { BlockModel } from "../../../../../cleaner/judge/html/score-blocks.ts";
import type { PageType } from "../../../../../cleaner/model/document.ts";
import { constantModel, droppedBy, judgePage } from "../judge-page.ts";

const KEEP = constantModel("keep");
const DROP = constantModel("drop");
const LONG = "These are more than five words of running text.";
const REPEATED = `<p>${LONG}</p>`;

/** As many paragraphs, none like another. */
function paragraphs(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `<p>Paragraph ${i} says what the ${count - 1} others do not.</p>`);
}

/** The rules by which a page of forty paragraphs loses blocks, where some stand in front of others. */
function rulesWith(inserted: Readonly<Record<number, string>>, model: BlockModel = KEEP): readonly string[] {
  const page = paragraphs(40).map((paragraph, i) => `${inserted[i] ?? ""}${paragraph}`);
  return droppedBy(judgePage(page.join(""), {}, model)).map(([, rule]) => rule);
}

/** A model that takes every page for one of this kind. */
function modelOfKind(kind: PageType): BlockModel {
  return { ...KEEP, pageTypes: () => GUESSED_TYPES.map((type) => (type === kind ? KEEP : DROP).forest) };
}

describe("repeats", () => {
  test("the second of two equal blocks goes, and says which the first was", () => {
    const judged = judgePage(`<p>${LONG}</p><div><p>${LONG}</p></div>`, {}, KEEP);
    expect(droppedBy(judged)).toEqual([[LONG, "repetition/exact"]]);
  });

  test.each([
    { what: "a line of every entry stays", line: "Size of the team: twelve people.", times: 5, dropped: 0 },
    { what: "what stands there four times is no such line", line: LONG, times: 4, dropped: 3 },
    { what: "nor is a paragraph", line: `${LONG} `.repeat(3), times: 5, dropped: 4 },
  ])("$what", ({ line, times, dropped }) => {
    expect(droppedBy(judgePage(`<p>${line}</p>`.repeat(times), {}, KEEP))).toHaveLength(dropped);
  });

  test("short answers and code may repeat", () => {
    const code = "<pre>let a = one + two + three + four;</pre>";
    const page = `<p>Yes, of course.</p><p>Yes, of course.</p>${code}${code}${paragraphs(40).join("")}`;
    expect(droppedBy(judgePage(page, {}, KEEP))).toEqual([]);
  });

  test("a dropped twin takes nothing with it", () => {
    const twin = `<nav>${LONG}</nav>`;
    const rules = droppedBy(judgePage(twin + twin, {}, DROP)).map(([, rule]) => rule);
    expect(rules).not.toContain("repetition/exact");
  });
});

describe("what a twin leaves", () => {
  const PANELS = ["Care", "Delivery"];
  const panels = PANELS.map((name) => `<p>${name}: ${LONG}</p><p>${name}, in short</p>`);
  const tabs = `<ul>${PANELS.map((name) => `<li>${name}</li>`).join("")}</ul><div class=tabs>${panels.join("")}</div>`;

  test("goes with it: short lines beside the same text, and headings that were tabs", () => {
    const unfolding = panels.map((panel, i) => `<div class=unfolds><h3>${PANELS[i]}</h3><div>${panel}</div></div>`);
    const dropped = droppedBy(judgePage(tabs + unfolding.join(""), {}, KEEP)).map(([text]) => text);
    expect(dropped).toEqual(PANELS.flatMap((name) => [name, `${name}: ${LONG}`, `${name}, in short`]));
  });

  test.each([
    ["a heading that is news", `<h3>Delivery at sea</h3>${REPEATED}`],
    ["a heading with a text of its own", `<h3>Care</h3>${REPEATED}<p>And more.</p>`],
    ["a heading above one with a text of its own", `<h2>Care</h2>${REPEATED}<h3>Delivery</h3><p>And more.</p>`],
    ["a heading above one that is news", `<h2>Care</h2><h3>Delivery at sea</h3>${REPEATED}`],
    ["the page's title", `<h1>Care</h1>${REPEATED}`],
    ["a short line that stood beside another text", `<p>Care</p>${REPEATED}`],
  ])("stays where it is %s", (_, twin) => {
    const page = `<p>Care</p><p>First.</p>${REPEATED}<p>Second.</p>${twin}`;
    expect(droppedBy(judgePage(page, {}, KEEP)).map(([text]) => text)).toEqual([LONG]);
  });
});

describe("one repeat among new blocks", () => {
  test("was meant: an author says it twice", () => {
    expect(rulesWith({ 3: REPEATED, 30: REPEATED })).toEqual([]);
  });

  test.each([
    { what: "is a twin beside what stood beside the first", before: "<p>Above it, both times.</p>", behind: "" },
    { what: "is a twin in front of what stood behind the first", before: "", behind: "<p>Below it, twice.</p>" },
  ])("$what", ({ before, behind }) => {
    const inserted = before + REPEATED + behind;
    expect(rulesWith({ 3: inserted, 30: inserted })).toEqual(["repetition/exact", "repetition/exact"]);
  });

  test("is a twin where it follows at once", () => {
    expect(rulesWith({ 3: REPEATED + REPEATED })).toEqual(["repetition/exact"]);
  });

  test.each([
    { kind: "product", rules: ["repetition/exact"] },
    { kind: "article", rules: [] },
  ] as const)("gives $rules on a page of the kind $kind", ({ kind, rules }) => {
    expect(rulesWith({ 3: REPEATED, 30: REPEATED }, modelOfKind(kind))).toEqual(rules);
  });

  test("is furniture where many blocks repeat", () => {
    const more = REPEATED.replace("five", "four");
    const most = REPEATED.replace("five", "three");
    const inserted = { 3: REPEATED, 6: more, 9: most, 30: REPEATED, 33: more, 36: most };
    expect(rulesWith(inserted)).toEqual(Array(3).fill("repetition/exact"));
  });
});

describe("entries of one kind", () => {
  /** Cards of a list, each with a name and what is said of it. */
  function cards(names: readonly string[], said: string, kind = "card"): readonly string[] {
    return names.map((name) => `<div class="${kind}"><h3>${name}</h3><div>${said}</div></div>`);
  }
  const PLACES = ["Basel", "Turin", "Ghent"];
  const dropped = (markup: string) => droppedBy(judgePage(`<section>${markup}</section>`, {}, KEEP));

  test("say what they have in common each for itself", () => {
    expect(dropped(cards(PLACES, REPEATED).join(""))).toEqual([]);
  });

  test("have numbers in their names", () => {
    const posts = PLACES.map((place, i) => `<article id="post-${i}"><p>${place}</p>${REPEATED}</article>`);
    expect(dropped(posts.join(""))).toEqual([]);
  });

  test("quote one another", () => {
    const answer = `<blockquote>${REPEATED}</blockquote><p>And what of it?</p>`;
    expect(dropped(`<article>${REPEATED}<p>That is all.</p></article><article>${answer}</article>`)).toEqual([]);
  });

  test.each([
    {
      what: "one that says nothing else is a clone, name and all",
      markup: cards(["Basel", "Basel"], REPEATED),
      gone: ["Basel", LONG],
    },
    { what: "one that says less is a clone", markup: [...cards(["Basel"], REPEATED), ...cards([""], REPEATED)] },
    {
      what: "a box of another kind is no entry",
      markup: [...cards(["Basel"], REPEATED), ...cards(["Turin"], REPEATED, "aside")],
    },
  ])("$what", ({ markup, gone = [LONG] }) => {
    expect(dropped(markup.join(""))).toEqual(gone.map((text) => [text, "repetition/exact"]));
  });

  test.each([
    { blocks: 100, rules: [] },
    { blocks: 101, rules: ["repetition/exact"] },
  ])("two parts of $blocks blocks lose $rules", ({ blocks, rules }) => {
    const part = (name: string) => Array.from({ length: blocks - 1 }, (_, i) => `<p>${name} ${i}</p>`).join("");
    const page = `<div>${part("One")}${REPEATED}</div><div>${REPEATED}${part("Two")}</div>`;
    expect(dropped(page).map(([, rule]) => rule)).toEqual(rules);
  });

  test("steps of a list come again, but not at once", () => {
    const list = (...steps: readonly string[]) => `<ul>${steps.map((step) => `<li>${step}</li>`).join("")}</ul>`;
    expect(dropped(list(LONG, "Then rest.", LONG, "Then go home."))).toEqual([]);
    expect(dropped(list(REPEATED, "Then rest.", `<div>${REPEATED}</div>`))).toEqual([]);
    expect(dropped(list(LONG, LONG, "Then rest."))).toEqual([[LONG, "repetition/exact"]]);
  });
});

describe("a list of contents", () => {
  const TITLES = ["What the first winter at the mill was like", "What the last winter at the mill was like"];
  const contents = `<ul>${TITLES.map((title) => `<li>${title}</li>`).join("")}</ul>`;
  const sections = TITLES.map((title, i) => `<h2>${title}</h2><p>Paragraph ${i} says what the other does not.</p>`);

  test("goes, and the sections keep their headings", () => {
    const { blocks, verdicts } = judgePage(`${contents}<main>${sections.join("")}</main>`, {}, KEEP);
    const kinds = blocks.filter(({ index }) => verdicts[index]?.fate === "drop").map(({ kind }) => kind);
    expect(kinds).toEqual(["list-item", "list-item"]);
  });

  test("goes where it looks like the sections, too", () => {
    const alike = `<section><p>Contents</p>${contents}</section><section>${sections.join("")}</section>`;
    expect(droppedBy(judgePage(alike, {}, KEEP)).map(([text]) => text)).toEqual(TITLES);
  });

  test("stays beside a single heading that it names", () => {
    expect(rulesWith({ 3: `<ul><li>${TITLES[0]}</li></ul>`, 30: sections[0] ?? "" })).toEqual([]);
  });
});

describe("a reference", () => {
  const parameter = `<p>One name.</p><p>A list of what is asked for, in the order of the names.</p>`;
  const call = (times: number) => `<pre>${"send(a, b + c);\n".repeat(times)}</pre>`;

  test("says of each call what it says of the others", () => {
    expect(rulesWith({ 3: parameter, 20: call(14), 30: parameter })).toEqual([]);
  });

  test("is more than an article with a line of code", () => {
    expect(rulesWith({ 3: parameter, 20: call(1), 30: parameter })).toEqual(["repetition/exact", "repetition/exact"]);
  });
});

describe("refrains", () => {
  const dropped = (markup: string) => droppedBy(judgePage(markup, {}, KEEP)).map(([text]) => text);
  const HEY = "Hey ho, the rope and the bucket,";
  const LOW = "hey ho, and the long way down";
  const FIRST = ["My mother came with her sorrow,", "she went with a pail to the well"];
  const SECOND = ["Her sister came there on the morrow", "with nothing that she would tell"];
  const song = [...FIRST, HEY, LOW, ...SECOND, HEY, LOW];
  const stanzas = [FIRST, [HEY, LOW], SECOND, [HEY, LOW]].map((lines) => lines.join("<br>"));

  test.each([
    { what: "lines in boxes of their own", markup: song.map((line) => `<div class="line">${line}</div>`).join("") },
    { what: "stanzas in paragraphs", markup: stanzas.map((stanza) => `<p>${stanza}</p>`).join("") },
    { what: "stanzas in one text", markup: `<div>${stanzas.join("<br><br>")}</div>` },
    {
      what: "stanzas in one text that come twice at once",
      markup: `<div>${[...stanzas, stanzas[3]].join("<br><br>")}</div>`,
    },
  ])("stay: $what", ({ markup }) => {
    expect(dropped(markup)).toEqual([]);
  });

  test.each([
    {
      what: "a notice between paragraphs",
      markup: [...paragraphs(5), REPEATED, ...paragraphs(9).slice(5), REPEATED].join(""),
      gone: [LONG],
    },
    {
      what: "a line that follows at once",
      markup: [...song.slice(0, 4), song[3], ...SECOND].map((line) => `<p>${line}</p>`).join(""),
      gone: [LOW],
    },
    {
      what: "links of one menu",
      markup: song.map((line) => `<p><a href="/">${line}</a></p>`).join(""),
      gone: [HEY, LOW],
    },
    {
      what: "a song that is there twice, once for phones",
      markup: `<div>${stanzas.slice(0, 3).join("<br><br>")}</div><p>${stanzas[2]}</p>`,
      gone: [SECOND.join(" ")],
    },
  ])("are none: $what", ({ markup, gone }) => {
    expect(dropped(markup)).toEqual(gone);
  });
});
