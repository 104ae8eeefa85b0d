import { expect, test } from "vitest";
import { readPage, shapes } from "./read-page.ts";

test("a post that its forum writes into a quotation is none, and what it quotes is one", () => {
  const source =
    '<blockquote class="postcontent restore"><div class="bbcode_container"><div class="bbcode_quote"><div class="message">Is it dead?</div></div></div>No. Stir it in.</blockquote><blockquote class="signature">Bread is time.</blockquote>';
  expect(shapes(source)).toEqual([
    ["quote", "Is it dead?"],
    ["paragraph", "No. Stir it in."],
    ["paragraph", "Bread is time."],
  ]);
});

test("posts and comments in a list are no items of it, and have no numbers", () => {
  const post = (text: string) =>
    `<li class="postcontainer" id="post_7"><div><span class="date">Today</span></div><div><p>${text}</p><ul><li>One</li></ul></div></li>`;
  const source = `<ol class="posts">${post("It is grey.")}${post("Stir it.")}</ol><ol><li class="comment even depth-1"><div><p>Thank you.</p></div></li></ol><ul><li class="b-post js-post"><a id="post9"></a><div>Good.</div></li></ul>`;
  expect(readPage(source).blocks.map(({ kind, text, list }) => [kind, text, list])).toEqual([
    ["paragraph", "Today", undefined],
    ["paragraph", "It is grey.", undefined],
    ["list-item", "One", undefined],
    ["paragraph", "Today", undefined],
    ["paragraph", "Stir it.", undefined],
    ["list-item", "One", undefined],
    ["paragraph", "Thank you.", undefined],
    ["paragraph", "Good.", undefined],
  ]);
});

test("a post of XenForo 1 is an item and a quotation in markup alone", () => {
  const post = (text: string) =>
    `<li class="sectionMain message"><div><h3>wilf</h3></div><div><blockquote class="messageText ugc">${text}</blockquote></div></li>`;
  const quoted =
    '<div class="bbCodeQuote"><aside><blockquote class="quoteContainer"><div class="quote">Is it dead?</div></blockquote></aside></div>';
  expect(shapes(`<ol>${post(`${quoted}No.<br><br>Stir it in.`)}</ol>`)).toEqual([
    ["heading", "wilf"],
    ["quote", "Is it dead?"],
    ["paragraph", "No."],
    ["paragraph", "Stir it in."],
  ]);
});

test("what vBulletin 3 sets in a table, so far from the text, is quoted", () => {
  const inset = (style: string, inside: string) => shapes(`<div style="${style}"><div>Quote:</div>${inside}</div>No.`);
  const table = "<table><tr><td class=alt2>Is it dead?</table>";
  const own = "margin:20px; margin-top:5px; ";
  expect(inset(own, table)).toContainEqual(["quote", "Is it dead?"]);
  expect(inset("margin:20px", table)).toContainEqual(["paragraph", "Is it dead?"]);
  expect(inset(own, "<p>Is it dead?")).toContainEqual(["paragraph", "Is it dead?"]);
});

test("what older styles of phpBB set in a table or a box, below who is quoted, is quoted", () => {
  const table = (name: string) =>
    shapes(`<table width="90%"><tr><td><b>wilf wrote:</b><tr><td class=${name}>Is it dead?</table>No.`);
  expect(table("quote")).toEqual([
    ["quote", "wilf wrote:"],
    ["quote", "Is it dead?"],
    ["paragraph", "No."],
  ]);
  expect(shapes("<div class=quotetitle>wilf wrote:</div><div class=quotecontent>Is it dead?</div>No.")).toEqual([
    ["paragraph", "wilf wrote:"],
    ["quote", "Is it dead?"],
    ["paragraph", "No."],
  ]);
  expect(table("row1")).toContainEqual(["paragraph", "Is it dead?"]);
});

test("an item that only speaks of comments is one", () => {
  expect(shapes('<ul><li class="comments-count">12 comments</li><li class="comment">A remark</li></ul>')).toEqual([
    ["list-item", "12 comments"],
    ["list-item", "A remark"],
  ]);
});

test("who is quoted stands above a quotation", () => {
  const source =
    "<blockquote><div><cite><a href=/u>wilf</a> wrote: <span>Tue Nov 03, 2020 7:22 pm</span></cite>One drop a minute.</div></blockquote>";
  expect(shapes(source)).toEqual([
    ["quote", "wilf wrote: Tue Nov 03, 2020 7:22 pm"],
    ["quote", "One drop a minute."],
  ]);
  expect(shapes("<blockquote><cite>Emma</cite> is a novel.</blockquote>")).toEqual([["quote", "Emma is a novel."]]);
});
