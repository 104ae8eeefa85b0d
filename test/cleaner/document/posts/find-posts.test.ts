import { describe, expect, it } from "vitest";
import { findPosts } from "../../../../cleaner/document/posts/find-posts.ts";
import { parseMarkup } from "../../../../cleaner/parse/parse-markup.ts";
import { BODY, postsIn, postsOf, two } from "./two-posts.ts";

describe("posts are found", () => {
  const PAIR = ["ann, 2024-05-01", "bo, 2024-05-02"];
  it.each([
    [
      "by names and times, in boxes named alike",
      two(
        (name, day) => `<div class="post bg1"><a class=username>${name}</a><time datetime=${day}></time>${BODY}</div>`,
      ),
      PAIR,
    ],
    [
      "where ids and classes are numbered",
      two(
        (name, day) =>
          `<div id="post_${name.length}"><a href="/users/7/${name}">${name}</a><i class=date>${day}</i>${BODY}</div>`,
      ),
      PAIR,
    ],
    [
      "whatever boxes are inside and around them",
      `<div id=posts>${two(
        (name, day) =>
          `<article class=message><div class=message-inner><b class=username>${name}</b><div class=message-main><time datetime=${day}></time>${BODY}</div></div></article>`,
      )}</div>`,
      PAIR,
    ],
    [
      "with the author that an attribute of their own names",
      two(
        (name, day) =>
          `<my-comment author=${name}><a href="/user/else">somebody else</a><time datetime=${day}></time>${BODY}</my-comment>`,
      ),
      PAIR,
    ],
    [
      "with the date in a title",
      two(
        (name, day) =>
          `<tr class="athing comtr"><td><a class=hnuser>${name}</a> <span class=age title="${day}T09:40:00 1705311600">2 years ago</span>${BODY}</tr>`,
      ),
      ["ann, 2024-05-01T09:40:00", "bo, 2024-05-02T09:40:00"],
    ],
    [
      "as WordPress writes comments, whose date is a link's text",
      two(
        (name, day) =>
          `<li class="comment even"><b class=fn>${name}</b> says: <div class="comment-meta commentmetadata"><a href="#c">${day} at 14:11</a></div>${BODY}</li>`,
      ),
      ["ann, 2024-05-01T14:11", "bo, 2024-05-02T14:11"],
    ],
    [
      "in a box from which readers may quote (GitHub)",
      `<div class=js-quote-selection-container>${two(
        (name, day) => `<div class=comment><a class=author>${name}</a><time datetime=${day}></time>${BODY}</div>`,
      )}</div>`,
      PAIR,
    ],
    [
      "by links that open somebody's card (GitHub)",
      two(
        (name, day) =>
          `<div class=comment><a href="/${name}" data-hovercard-type=user>${name}</a><time datetime=${day}></time>${BODY}</div>`,
      ),
      PAIR,
    ],
    [
      "by names whose words begin with capitals",
      two(
        (name, day) =>
          `<div class=react-issue-comment><a class="Header-module__AuthorLink--iofTU">${name}</a><i class=postDate>${day}</i>${BODY}</div>`,
      ),
      PAIR,
    ],
    [
      "with a date that nothing but its line tells (SMF, vBulletin 3)",
      two(
        (name, day) =>
          `<div class=post_wrapper><h4><a href="index.php?action=profile;u=7">${name}</a></h4><p>&#171; Reply #1 on: ${day} 10:01:00 &#187;</p>${BODY}</div>`,
      ),
      ["ann, 2024-05-01T10:01:00", "bo, 2024-05-02T10:01:00"],
    ],
    [
      "with a date that a link says to whom points at it (Bluesky)",
      two(
        (name, day) =>
          `<div data-testid="postThreadItem-by-${name}"><a href="/profile/${name}.example">${name}</a><a aria-label="${day} at 9:40 AM">8mo</a>${BODY}</div>`,
      ),
      ["ann, 2024-05-01T09:40", "bo, 2024-05-02T09:40"],
    ],
    [
      "in the mails of an archive (HyperKitty)",
      two(
        (name, day) =>
          `<div class=email><a class=user-name>${name}</a><span class=time title="Sender's time: ${day} 10:00"></span>${BODY}</div>`,
      ),
      ["ann, 2024-05-01T10:00", "bo, 2024-05-02T10:00"],
    ],
    [
      "where the head stands beside what is said (Trac, Phabricator)",
      two(
        (name, day) =>
          `<div class=change><p class=trac-ticket-buttons></p><h3>Changed <a href="/timeline" title="See timeline at ${day} 15:40:02">8 months ago</a> by <b class=trac-author>${name}</b></h3><div class="comment searchable">${BODY}${BODY}</div></div>`,
      ),
      ["ann, 2024-05-01T15:40:02", "bo, 2024-05-02T15:40:02"],
    ],
    [
      "with the post that a thread begins with, unlike its answers (Lemmy)",
      `<div class=post-listing><h1>The winch</h1><a class=person-listing>ann</a> to <a class=community-link href="/u/boats">boats</a><time datetime=2024-05-01></time><div id=postContent>${BODY}</div><ul><li class="comment"><article class="comment-node"><a class=person-listing>bo</a><time datetime=2024-05-02></time>${BODY}</article></li></ul></div>`,
      PAIR,
    ],
    [
      "with the date in a head of its own before each (bbPress)",
      two(
        (name, day) =>
          `<div class=bbp-reply-header><i class=bbp-reply-post-date>${day}</i></div><div class="post-7 reply type-reply hentry"><b class=bbp-author-name>${name}</b>${BODY}</div>`,
      ),
      PAIR,
    ],
    [
      "in schema.org's words",
      two(
        (name, day) =>
          `<div itemscope itemtype="https://schema.org/Comment"><i itemprop=author itemscope><meta itemprop=name content=${name}></i><meta itemprop=datePublished content=${day}>${BODY}</div>`,
      ),
      PAIR,
    ],
    [
      "in one another where they answer one another",
      `<li class=comment><b class=author>ann</b><time datetime=2024-05-01></time>${BODY}<ul><li class=comment><b class=author>bo</b><time datetime=2024-05-02></time>${BODY}</ul></li>`,
      PAIR,
    ],
    [
      "as turns of a conversation with a machine",
      `<div data-message-author-role=user>${BODY}</div><div data-message-author-role=assistant>${BODY}</div>`,
      ["user, ?", "assistant, ?"],
    ],
  ])("%s", (_name, html, posts) => {
    expect(postsIn(html)).toEqual(posts);
  });

  it("without the author of what they quote", () => {
    const quote = "<blockquote><a class=username>cy</a> wrote: it floats.</blockquote>";
    const html = two(
      (name, day) => `<div class=post>${quote}<a class=username>${name}</a><time datetime=${day}></time>${BODY}</div>`,
    );
    expect(postsIn(html)).toEqual(PAIR);
  });

  it("without the author of the message that they answer or pass on", () => {
    const html = two(
      (name, day) =>
        `<div class=message><div class=chatlog__reply><i class=chatlog__reply-author>cy</i> It floats.</div><b class=from_name>${name}</b><i class=date>${day}</i>${BODY}<div class="forwarded body"><b class=from_name>cy</b></div></div>`,
    );
    expect(postsIn(html)).toEqual(PAIR);
  });

  it("by the name before an address, as Gmail prints mails, not by whom they are to", () => {
    const html = two(
      (name, day) =>
        `<table class=message><tr><td>To: cy &lt;cy@x.example&gt;<tr><td><b>${name}</b> &lt;${name}@x.example&gt;<td>${day} 09:40<tr><td>${BODY}<b>dee</b>: &lt;x&gt;</table>`,
    );
    expect(postsIn(html)).toEqual(["ann, 2024-05-01T09:40", "bo, 2024-05-02T09:40"]);
  });

  it("in items of a list whose attributes say whose they are (Google Groups)", () => {
    const item = (name: string, day: string) =>
      `<section role=listitem data-author=${name}><h3>${name}</h3><i>${day} 09:40</i>${BODY}</section>`;
    expect(postsIn(two(item))).toEqual(["ann, 2024-05-01T09:40", "bo, 2024-05-02T09:40"]);
    expect(postsIn(item("ann", "2024-05-01"))).toEqual([]);
    expect(postsIn(two(item).replaceAll(" role=listitem", ""))).toEqual([]);
  });

  it("by who wrote the one above, where a chat shows several messages of one person (Telegram)", () => {
    const message = (name: string, more: string) => `<div class="message ${more}">${name}${BODY}</div>`;
    const said = [
      message("", "service"),
      message("<b class=from_name>ann</b>", "clearfix"),
      message("", "clearfix joined"),
      message("", "clearfix joined"),
      message("<b class=from_name>bo</b>", "clearfix"),
      message("", "clearfix joined"),
    ];
    expect(postsOf(said.join("")).map(({ author }) => author)).toEqual(["ann", "ann", "ann", "bo", "bo"]);
  });

  it("with their own author and date, not with those of a comment below", () => {
    const comments = `<ul>${two((name, day) => `<li class=comment>${BODY}<a class=author>${name}</a><time datetime=${day}></time>`)}</ul>`;
    const html = two(
      (_, day) =>
        `<div class=answer>${BODY}${BODY}${comments}<p class=sign><a itemprop=author>cy</a> <time datetime=${day}></time></p></div>`,
    );
    expect(postsIn(html)).toEqual(["cy, 2024-05-01", ...PAIR, "cy, 2024-05-02", ...PAIR]);
  });
});

describe("no posts are", () => {
  it.each([
    [
      "an article with its author",
      `<div class=post><b class=author>ann</b><time datetime=2024-05-01></time>${BODY}</div>`,
    ],
    [
      "an article and teasers that are named like it",
      `<div class=post><b class=author>ann</b>${BODY.repeat(20)}</div><div class=post><b class=author>bo</b><p>The winch</p></div>`,
    ],
    ["boxes without an author", two((_, day) => `<div class=post><time datetime=${day}></time>${BODY}</div>`)],
    [
      "articles that a blog lists",
      two(
        (name, day) =>
          `<article class="post hentry"><b class=author>${name}</b><time datetime=${day}></time>${BODY}</article>`,
      ),
    ],
    [
      "teasers that say how much was said about each",
      two(
        (name, day) =>
          `<li><h2>The winch</h2><b class=author>${name}</b><time datetime=${day}></time><p class=comments-link>12 comments on: The winch</p></li>`,
      ),
    ],
    [
      "cards that say nothing of themselves where no box tells of a thread",
      two(
        (name, day) =>
          `<div class=card><b class=author>${name}</b><time datetime=${day}></time><div class=comment>${BODY}</div></div>`,
      ),
    ],
    ["an answer that was pasted from a conversation", `<div data-message-author-role=assistant>${BODY}</div>`],
    [
      "the heads of posts",
      two((name, day) => `<p class=comment-meta><b class=author>${name}</b><time>${day}</time></p>`),
    ],
  ])("%s", (_name, html) => {
    expect(postsIn(html)).toEqual([]);
  });
});

it("a single comment is a post, without the heading in the box around it", () => {
  const comment = `<div class=comment_container><b class=comment__author>ann</b><time datetime=2024-05-01></time>${BODY}</div>`;
  const html = `<div id=comments><h2>One review of the winch</h2><ol>${comment}</ol></div>`;
  const [post, ...others] = findPosts(parseMarkup(html).dom, "month-first");
  expect(html.slice(...(post?.span ?? []))).toBe(comment);
  expect(others).toEqual([]);
});
