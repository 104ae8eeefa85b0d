import { expect, it } from "vitest";
import { BODY, postsIn, two } from "./two-posts.ts";

const SAID = BODY.replaceAll("p>", "i>");
const board = (posts: string) => `<table class=forumline><tr><th>Author<th>Message</tr>${posts}</table>`;

it("posts of phpBB 2 are rows of a table, signature and quotations and all", () => {
  const html = two(
    (
      name,
      day,
    ) => `<tr><td><span class=name><a name=7></a><b>${name}</b></span><span class=postdetails>Joined: 01 May 2004 9:03</span></td>
      <td><table><tr><td><span class=postdetails>Posted: ${day} 9:40</span></tr>
      <tr><td><span class=postbody>${SAID}</span><table><tr><td class=quote>Use bolts.</table><span class=postbody>${SAID}</span>
      <span class=postbody>___<br>Steel is real</span><span class=gensmall>Last edited by <a href="profile.php?mode=viewprofile&u=1">cy</a> on 2024-06-01 10:00</span></tr></table></tr>`,
  );
  expect(postsIn(board(html.replace(/<\/?main>/g, "")))).toEqual(["ann, 2024-05-01T09:40", "bo, 2024-05-02T09:40"]);
});

it("posts of subsilver2 are tables whose first row names the author, not who mended the post", () => {
  const html = two(
    (name, day) => `<table class=tablebg><tr><td><b class=postauthor>${name}</b><td>Posted: ${day} 9:40</tr>
      <tr><td class=profile>Joined: 2004-05-01 9:03<td><table><tr><td><div class=postbody>${SAID}</div><div class=postbody>___<br>Steel is real</div>
      <span class=gensmall>Last edited by <a href="memberlist.php?mode=viewprofile&u=1">cy</a> on 2024-06-01 10:00</span></table></tr></table>`,
  );
  expect(postsIn(html)).toEqual(["ann, 2024-05-01T09:40", "bo, 2024-05-02T09:40"]);
});

it("posts of FluxBB are boxes with their day above", () => {
  const html = two(
    (name, day) =>
      `<div class="blockpost rowodd"><h2>#1 <a href=#p1>${day} 09:40:00</a></h2><div class=postleft><a href="profile.php?id=3">${name}</a></div><div class=postmsg>${BODY}</div></div>`,
  );
  expect(postsIn(html)).toEqual(["ann, 2024-05-01T09:40:00", "bo, 2024-05-02T09:40:00"]);
});

it("posts of FluxBB have authors for guests too, who are shown no links to profiles", () => {
  const html = two(
    (name, day) =>
      `<div class="blockpost rowodd"><h2>#1 <a href=#p1>${day} 09:40:00</a></h2><div class=postleft><dl><dt><strong>${name}</strong></dt><dd class=usertitle><strong>Member</strong></dd>
      <dd>Registered: 2019-11-01</dd><dd>Posts: 1204, which is more than anybody else on this board of ours has ever written</dd></dl></div><div class=postmsg>${BODY}</div></div>`,
  );
  expect(postsIn(html)).toEqual(["ann, 2024-05-01T09:40:00", "bo, 2024-05-02T09:40:00"]);
});

it("a thread of one post has its author where only posts are called so", () => {
  const post = (names: string) =>
    `<div class="${names}"><a class=username>ann</a><time datetime=2024-05-01></time>${BODY}</div>`;
  expect(postsIn(post("post has-profile bg2"))).toEqual(["ann, 2024-05-01"]);
  expect(postsIn(post("post bg2"))).toEqual([]);
});

it("what is called a name is no author's on other pages", () => {
  const html = two((name) => `<div class=postbody><span class=name><b>${name}</b></span>${BODY}</div>`);
  expect(postsIn(html)).toEqual([]);
});
