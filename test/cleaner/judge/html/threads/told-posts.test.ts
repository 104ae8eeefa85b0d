import { describe, expect, test } from "vitest";
import { constantModel, droppedBy, judgePage, modelByWords } from "../judge-page.ts";

/** Keeps what has more than twenty words, and drops what is shorter. */
const DROP = modelByWords({ words: 20, below: -6, above: 6 });
const KEEP = constantModel("keep");
const QUESTION = "The winch is bolted to the keel of the boat, and so it should be for as long as she floats. ".repeat(
  14,
);
const ANSWERS = [
  "Mine came off in the first storm of the year.",
  "Bronze bolts are what you want, and long ones.",
  "Use longer bolts and a plate below them.",
  "The plate is more important than the bolts.",
];

const dataOf = (type: string, told: readonly string[]) =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": type,
    mainEntity: {
      "@type": "Question",
      name: "The winch",
      text: QUESTION,
      suggestedAnswer: told.map((text) => ({ "@type": "Answer", text })),
    },
  });

const SIDE = `<aside class="box"><p>Members of the yard mend winches on every first Sunday.</p></aside>`;

/** A thread of a board that nobody knows, below whose question answers are short, and named as a blog names its comments. */
function pageOf(data: string, answers: readonly string[] = ANSWERS): string {
  const said = answers.map((text) => `<div class="comment"><b>bo</b><div class="said">${text}</div></div>`).join("");
  const script = `<script type="application/ld+json">${data}</script>`;
  return `${script}<h1>The winch</h1><div class="asked"><p>${QUESTION}</p></div><div class="comments-area">${said}</div>${SIDE}`;
}

const droppedIn = (page: string, model = DROP) => droppedBy(judgePage(page, {}, model)).map(([text]) => text);

describe("posts that structured data tells of", () => {
  test.each(["QAPage", "DiscussionForumPosting"])("stay, and so do those in boxes like theirs: %s", (type) => {
    const dropped = droppedIn(pageOf(dataOf(type, ANSWERS.slice(0, 2))));
    for (const answer of ANSWERS) expect(dropped).not.toContain(answer);
  });

  test("are known by their beginning, where no more is told", () => {
    const long = ANSWERS.map((text) => `<p>${text}</p><p>So I was told.</p><p>It was long ago.</p>`);
    const dropped = droppedIn(pageOf(dataOf("QAPage", ANSWERS.slice(0, 2)), long));
    for (const answer of [...ANSWERS, "It was long ago."]) expect(dropped).not.toContain(answer);
  });

  test("make the page a forum, without comments under an article", () => {
    const { pageType, kinds } = judgePage(pageOf(dataOf("QAPage", ANSWERS)), { comments: "keep" }, KEEP);
    expect(pageType).toBe("forum");
    expect(kinds?.size).toBe(0);
  });

  test("stay alone where only one answer is told of: boxes like it may be anything", () => {
    const dropped = droppedIn(pageOf(dataOf("QAPage", ANSWERS.slice(0, 1))));
    expect(dropped).not.toContain(ANSWERS[0]);
    expect(dropped).toContain(ANSWERS[1]);
  });

  test("are comments where the data is an article's, and where it tells of other texts", () => {
    expect(droppedIn(pageOf(dataOf("BlogPosting", ANSWERS)))).toEqual(expect.arrayContaining(ANSWERS));
    const others = ANSWERS.map((text) => `Nobody here says that ${text}`);
    expect(droppedIn(pageOf(dataOf("QAPage", others).replace(QUESTION, "Something else was asked here.")))).toEqual(
      expect.arrayContaining(ANSWERS),
    );
  });

  test("are left to the model where it keeps some of a post: edits and cards of links are none", () => {
    const page = pageOf(dataOf("QAPage", ANSWERS), [...ANSWERS, `<p>${QUESTION}</p><p>Edited by bo on Monday.</p>`]);
    expect(droppedIn(page)).toContain("Edited by bo on Monday.");
  });

  test("are read from tags, and from data that is cut off, without end or hostile", () => {
    const tagged = dataOf(
      "QAPage",
      ANSWERS.slice(0, 2).map((text) => `<p>${text.replace(" ", " <b>")}</b></p>`),
    );
    expect(droppedIn(pageOf(tagged))).not.toContain(ANSWERS[3]);
    for (const data of [dataOf("QAPage", ANSWERS).slice(0, -40), '"QAPage" "text": "', "{".repeat(1000)])
      expect(() => droppedIn(pageOf(data))).not.toThrow();
    expect(() => droppedIn(`<p>${QUESTION}</p><script type="application/ld+json">"QAPage"`)).not.toThrow();
  });

  test("are no more than a post: what stands beside the thread is dropped as before", () => {
    expect(droppedIn(pageOf(dataOf("QAPage", ANSWERS)))).toContain(
      "Members of the yard mend winches on every first Sunday.",
    );
  });
});
