import { describe, expect, test } from "vitest";
import { ARTICLE, constantModel, droppedBy, judgePage, modelByWords } from "../judge-page.ts";

const KEEP = constantModel("keep");
const DROP = constantModel("drop");
const LONG = "These are more than five words of running text.";

describe("readers' comments under an article", () => {
  test("are out of the text by default, with their rule", () => {
    const dropped = droppedBy(judgePage(ARTICLE, {}, KEEP));
    expect(dropped.filter(([, rule]) => rule === "comment/reader").map(([text]) => text.slice(0, 14))).toEqual([
      "2 comments",
      "My grandmother",
      "The bread is v",
    ]);
  });

  test.each(["commento", "isso-thread", "utterances", "giscus", "spcv_conversation"])(
    "are out of the text where the service for comments names their box: %s",
    (name) => {
      const page = ARTICLE.replace('id="comments" class="comments-area"', `class="${name}"`).replace(
        'class="commentlist"',
        "",
      );
      const isComment = ([, rule]: readonly [string, string]) => rule === "comment/reader";
      expect(droppedBy(judgePage(page, {}, KEEP)).filter(isComment)).toHaveLength(3);
    },
  );

  test("take the heading right above their list with them, and no title of the page", () => {
    const LIST = `<ol class="commentlist"><li>${LONG}</li></ol>`;
    const story = `<p>${"The keeper trimmed the lamp before the fog came in. ".repeat(8)}</p>`;
    const isComment = ([, rule]: readonly [string, string]) => rule === "comment/reader";
    const dropped = (page: string) =>
      droppedBy(judgePage(page, {}, KEEP))
        .filter(isComment)
        .map(([text]) => text);
    expect(dropped(`<h1>Lamp</h1>${story}<h2>2 recensioner för Lamp</h2>${LIST}`)).toEqual([
      "2 recensioner för Lamp",
      LONG,
    ]);
    expect(dropped(`<h1>Lamp</h1>${story}<h2>Olja</h2><p>Den är dyr.</p>${LIST}`)).toEqual([LONG]);
    expect(dropped(`${story}<h1>Lamp</h1>${LIST}`)).toEqual([LONG]);
  });

  test("are kept as comments on demand, without the furniture around them", () => {
    const { blocks, verdicts, kinds } = judgePage(ARTICLE, { comments: "keep" }, DROP);
    const kept = blocks.filter((block) => verdicts[block.index]?.fate === "keep");
    expect(kept.map((block) => [kinds?.get(block.index), block.text.slice(0, 14)])).toEqual([
      ["comment", "My grandmother"],
      ["comment", "The bread is v"],
    ]);
  });

  test.each(["article-comments", "kommentare", "o-comments__list", "wpd-threads", "ReaderComments"])(
    "are found on demand in a box called %s, without the form below them",
    (name) => {
      const form = '<form id="respond"><p>Your address is not shown to anybody who reads this.</p></form>';
      const page = ARTICLE.replace('id="comments" class="comments-area"', `class="${name}"`)
        .replace('class="commentlist"', "")
        .replaceAll('<li class="comment">', "<li>")
        .replace("</ol></section>", `</ol>${form}</section>`);
      expect(page).toContain(form);
      const { blocks, verdicts, kinds } = judgePage(page, { comments: "keep" }, DROP);
      const kept = blocks.filter((block) => verdicts[block.index]?.fate === "keep");
      expect(kept.map((block) => [kinds?.get(block.index), block.text.slice(0, 14)])).toEqual([
        ["comment", "My grandmother"],
        ["comment", "The bread is v"],
      ]);
    },
  );

  test.each(["tsd-panel tsd-comment", "comment cmt"])(
    "are not what code says of itself, in a box called %s",
    (name) => {
      const page = ARTICLE.replace(/<section id="comments".*<\/section>/s, `<div class="${name}"><p>${LONG}</p></div>`);
      const { blocks, verdicts, kinds } = judgePage(page, { comments: "keep" }, KEEP);
      expect(kinds?.size).toBe(0);
      expect(verdicts[blocks.findIndex(({ text }) => text === LONG)]?.fate).toBe("keep");
    },
  );

  test.each(["comments-open", "comment-count", "no-comments"])("are not found in a box called %s", (name) => {
    const { kinds } = judgePage(
      `${ARTICLE}<div class="${name}"><p>My grandmother wove here for years.</p></div>`,
      { comments: "keep" },
      DROP,
    );
    expect(kinds?.size).toBe(3);
  });

  test("are the content where they are much longer than what stands above them, unless only blogs name them so", () => {
    const short = ARTICLE.replace(/(<h1>.*?<p>.*?<\/p>.*?<\/p>).*<\/article>/s, "$1</article>");
    const long = short.replaceAll("My grandmother", "My grandmother and all who knew her ".repeat(20));
    const isComment = ([, rule]: readonly [string, string]) => rule === "comment/reader";
    expect(droppedBy(judgePage(long, {}, KEEP)).filter(isComment)).toHaveLength(3);
    const thread = long.replace("comments-area", "thread").replace("commentlist", "list");
    expect(droppedBy(judgePage(thread, {}, KEEP)).filter(isComment)).toEqual([]);
  });

  test("are found on demand however long they are, where the model does not keep them by itself", () => {
    const thread = ARTICLE.replaceAll("My grandmother", "My grandmother and all who knew her ".repeat(200))
      .replace("comments-area", "thread")
      .replace("commentlist", "list");
    const { blocks, verdicts, kinds } = judgePage(
      thread,
      { comments: "keep" },
      modelByWords({ words: 100, below: 6, above: -6 }),
    );
    const long = blocks.findIndex(({ text }) => text.startsWith("My grandmother"));
    expect([...(kinds ?? [])]).toEqual([[long, "comment"]]);
    expect(verdicts[long]?.fate).toBe("keep");
    expect(judgePage(thread, { comments: "keep" }, KEEP).kinds?.size).toBe(0);
  });

  test("are the content where answers are named comments within comments", () => {
    const post = `<p>${"One thing is to be said about it. ".repeat(20)}</p>`;
    const thread = `<h1>A question</h1><ol class="comments"><li>${post}<ol class="comments"><li>${post}</ol>`;
    expect(droppedBy(judgePage(thread.replace("<p>", "<p>First: "), {}, KEEP))).toEqual([]);
  });

  test("are the content of a forum", () => {
    const forum = ARTICLE.replace("<html>", '<html data-app="phpBB">');
    expect(droppedBy(judgePage(forum, {}, KEEP))).toEqual([]);
  });

  test("are the content where there is no article above them", () => {
    const thread = ARTICLE.replace(/<article.*<\/article>/s, "<h1>A question</h1>");
    expect(droppedBy(judgePage(thread, {}, KEEP))).toEqual([]);
  });
});
