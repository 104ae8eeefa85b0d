import { describe, expect, it } from "vitest";
import { BODY, postsIn, postsOf, two } from "./two-posts.ts";

describe("posts are dated", () => {
  const PAIR = ["ann, 2024-05-01", "bo, 2024-05-02"];

  it.each(["liveblog-post", "live-blog-post", "ticker-entry", "lx-stream-post"])(
    "in a live blog by their moments alone, in boxes called %s",
    (entry) => {
      const html = two(
        (_, day) => `<article class=${entry}><header><time datetime=${day}></time></header>${BODY}</article>`,
      );
      expect(postsOf(html)).toEqual([{ date: "2024-05-01" }, { date: "2024-05-02" }]);
    },
  );

  it("and by whom a link names over which a card opens (Jira)", () => {
    const html = two(
      (name, day) =>
        `<div class="issue-data-block activity-comment"><a class="user-hover user-avatar" rel=x>${name}</a> added a comment - <time class=livestamp datetime=${day}></time>${BODY}</div>`,
    );
    expect(postsIn(html)).toEqual(PAIR);
  });

  it("in a live blog whose page says that it is one, whatever its entries are called", () => {
    const entries = two((_, day) => `<article class=block><time datetime=${day}></time>${BODY}</article>`);
    const around = `<article id=story><h1>Storm</h1>${entries}</article>`;
    const typed = (type: string) => `<script type=application/ld+json>{"@type":"${type}"}</script>`;
    const PAIR_OF_DAYS = [{ date: "2024-05-01" }, { date: "2024-05-02" }];
    expect(postsOf(typed("LiveBlogPosting") + around)).toEqual(PAIR_OF_DAYS);
    expect(postsOf(around + typed("LiveBlogPosting"))).toEqual(PAIR_OF_DAYS);
    expect(postsOf(`<main itemscope itemtype=https://schema.org/LiveBlogPosting>${around}</main>`)).toEqual(
      PAIR_OF_DAYS,
    );
    expect(postsOf(typed("NewsArticle") + around)).toEqual([]);
  });

  it("by those whose pages their addresses lead to (The New York Times)", () => {
    const html = two(
      (name, day) =>
        `<div class=live-blog-post><time datetime=${day}></time><a href=/by/${name}-cole>${name}</a>${BODY}</div>`,
    );
    expect(postsIn(html)).toEqual(PAIR);
  });

  it("with the date that a box says is one, not with one of their text", () => {
    const html = two(
      (name, day) =>
        `<div class=post><a class=username>${name}</a><p>2019-01-01 10:00 was cold.</p>${BODY}<i class=date>${day}</i></div>`,
    );
    expect(postsIn(html)).toEqual(PAIR);
  });

  it("without the date of the article above them, which only the first stands behind", () => {
    const html = `<time datetime=2024-04-01></time>${two((name) => `<div class=comment><a class=username>${name}</a>${BODY}</div>`)}`;
    expect(postsIn(html)).toEqual(["ann, ?", "bo, ?"]);
  });

  it("without the day on which somebody joined the forum (phpBB)", () => {
    const html = two(
      (name) =>
        `<div class=post><a class=username>${name}</a><dd><b>Joined:</b> Wed Feb 04, 2015 6:38 pm</dd>${BODY}</div>`,
    );
    expect(postsIn(html)).toEqual(["ann, ?", "bo, ?"]);
  });

  it("with the moment of a time's own attribute, not with the day that is read (Invision)", () => {
    const html = two(
      (name, day) =>
        `<div class=comment><a class=username>${name}</a><time datetime="${day}T16:29:31Z"><span class=ipsTime__long>${day}</span></time>${BODY}</div>`,
    );
    expect(postsIn(html)).toEqual(["ann, 2024-05-01T16:29:31Z", "bo, 2024-05-02T16:29:31Z"]);
  });

  it("with the moment that an attribute inside of a time has, where its own have none", () => {
    const html = two(
      (name, day) =>
        `<div class=comment><a class=username>${name}</a><time><i class=date title="${day}T14:57:13Z">07/03/24 09:57 AM</i></time>${BODY}</div>`,
    );
    expect(postsIn(html)).toEqual(["ann, 2024-05-01T14:57:13Z", "bo, 2024-05-02T14:57:13Z"]);
  });
});
