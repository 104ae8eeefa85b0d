import { describe, expect, test } from "vitest";
import { THREAD_SYSTEMS } from "../../../../../cleaner/rules/thread-systems.ts";
import { constantModel, droppedBy, judgePage, modelByWords } from "../judge-page.ts";

/** Keeps what has more than twenty words, and drops what is shorter. */
const DROP = modelByWords({ words: 20, below: -6, above: 6 });
const KEEP = constantModel("keep");
const LONG = "The winch is bolted to the keel of the boat, and so it should be for as long as she floats. ".repeat(14);
const SHORT = ["Mine came off in the first storm.", "Well done.", "Use longer bolts."];
const WRITTEN = THREAD_SYSTEMS.filter(({ posts }) => posts.length > 0);

/** A thread whose answers are short beside what they answer, each in the boxes that a system has; the box that tells the page may be one of a post, or stand beside it. */
function threadOf(mark: string, post: string): string {
  const answers = SHORT.map((text) => `<div class="comment"><div class="${post}"><p>${text}</p></div></div>`).join("");
  return `<div><h1 class="${mark}">The winch</h1><p>${LONG}</p><div id="comments" class="comments-section">${answers}</div></div>`;
}

const droppedIn = (page: string, model = DROP) => droppedBy(judgePage(page, {}, model)).map(([text]) => text);

describe("posts of a thread", () => {
  test.each(WRITTEN.map(({ system, marks, posts }) => [system, marks, posts] as const))(
    "of %s are no comments under an article, and stay where the model drops them",
    (_, marks, posts) => {
      for (const mark of marks)
        for (const post of posts) expect(droppedIn(threadOf(mark, post))).not.toEqual(expect.arrayContaining(SHORT));
      const { kinds } = judgePage(threadOf(marks[0] ?? "", posts[0] ?? ""), { comments: "keep" }, KEEP);
      expect(kinds?.size).toBe(0);
    },
  );

  test("are told by elements that a system made", () => {
    const page = threadOf("title", "post").replaceAll(/<div class="post">(.*?)<\/div>/g, "<html-blob>$1</html-blob>");
    expect(droppedIn(page)).not.toEqual(expect.arrayContaining(SHORT));
  });

  test("go without what old Reddit writes beside them, though it is in such a box too", () => {
    const rules = `No off-topic comments, memes or jokes. ${LONG}`;
    const side = `<div class="side"><div class="usertext-body"><p>${rules}</p></div></div>`;
    const dropped = droppedIn(side + threadOf("nestedlisting", "usertext-body"), KEEP);
    expect(dropped).toContain(rules.trim());
    expect(dropped).not.toEqual(expect.arrayContaining(SHORT));
    expect(droppedIn(side + threadOf("comtr", "commtext"), KEEP)).not.toContain(rules.trim());
  });

  test("are comments under an article where no box tells whose page it is", () => {
    expect(droppedIn(threadOf("entry", "comment-body"), KEEP)).toEqual(SHORT);
  });

  test("are two at least: one may be the article", () => {
    expect(
      droppedIn(`<div class="comtr"><div class="commtext"><p>${SHORT[0]}</p></div></div><p>${LONG}</p>`),
    ).toContain(SHORT[0]);
  });

  test("stay dropped where a certain judge drops them, as what nobody sees", () => {
    const hidden = threadOf("comtr", "commtext").replace(`<p>${SHORT[1]}`, `<p style="display:none">${SHORT[1]}`);
    expect(droppedIn(hidden)).toContain(SHORT[1]);
    expect(droppedIn(hidden)).not.toContain(SHORT[0]);
  });

  test.each([
    ["who did what to the thread", '<p><a href="/ann">ann</a> added the label <a href="/l/bug">bug</a></p>', true],
    ["who says what follows", '<div><a href="/ann">ann</a> commented</div>', true],
    ["what begins with a name to call it", '<p><a href="/ann">@ann</a> has the bolts.</p>', false],
    ["a title that leads to another", '<p><a href="/2">The winch of 1950</a></p>', false],
    ["a table", '<table><tr><th><a href="/ann">ann</a> added<td>1950<tr><th>bo<td>1951</table>', false],
    ["a paragraph", `<p><a href="/ann">ann</a> added ${LONG}</p>`, false],
  ])("what stands outside of them and is %s goes only where it tells a deed", (_, line, goes) => {
    const dropped = judgePage(threadOf("comtr", "commtext").replace('<div id="comments"', `${line}$&`), {}, KEEP);
    expect(droppedBy(dropped).some(([, rule]) => rule === "thread/beside")).toBe(goes);
  });

  test("keep no copies of one another, in boxes that their forum drew; what somebody quotes by hand stays", () => {
    const copied = "came off in the first storm of the year";
    const copy = (name: string) => `<blockquote class="${name}"><p>Yours ${copied}.</p></blockquote>`;
    const threadWith = (name: string, said: string) =>
      threadOf("keyinfo", "post")
        .replace(SHORT[0] ?? "", said)
        .replace("<p>Well done.", `${copy(name)}$&`);
    const isDropped = (name: string, said: string) => droppedIn(threadWith(name, said)).includes(`Yours ${copied}.`);
    expect(isDropped("bbc_standard_quote", `Mine ${copied}.`)).toBe(true);
    expect(isDropped("by-hand", `Mine ${copied}.`)).toBe(false);
    expect(isDropped("bbc_standard_quote", "Mine did not.")).toBe(false);
  });

  test.each([
    ["01-14-2023, 09:12 AM | #1", true],
    ["#12", true],
    ["03/12/2018, 12:20 #1", true],
    ["#1 of my reasons", false],
    ["Issue #1", false],
    ["Berth 9, #harbour", false],
  ])("what stands outside of them and says %s goes only where it numbers one", (text, goes) => {
    const numbered = threadOf("comtr", "commtext").replace('<div id="comments"', `<div>${text}</div>$&`);
    expect(droppedBy(judgePage(numbered, {}, KEEP)).some(([, rule]) => rule === "thread/beside")).toBe(goes);
  });

  test("go without a line of a few words between them where their system gives it no box", () => {
    const page = (mark: string) =>
      threadOf(mark, "postbody").replace('<div id="comments"', "<div>ann<br>Senior member</div>$&");
    const isDropped = (mark: string) => droppedIn(page(mark), KEEP).includes("ann Senior member");
    expect([isDropped("forumline"), isDropped("harbour")]).toEqual([true, false]);
  });

  test("are named with a number by vBulletin 3", () => {
    const page = threadOf("bigusername", "POST").replaceAll(/class="POST"/g, () => 'id="post_message_901"');
    expect(droppedIn(page)).not.toEqual(expect.arrayContaining(SHORT));
  });

  test("make a forum of their page, whatever the model takes it for; one does not", () => {
    expect(judgePage(threadOf("comtr", "commtext"), {}, KEEP).pageType).toBe("forum");
    expect(judgePage(threadOf("entry", "commtext"), {}, KEEP).pageType).not.toBe("forum");
  });
});

test("no mark belongs to two systems", () => {
  const marks = THREAD_SYSTEMS.flatMap((row) => row.marks);
  expect(new Set(marks).size).toBe(marks.length);
});
