import { describe, expect, test } from "vitest";
import { droppedBy, judgePage, modelByWords } from "../judge-page.ts";

/** Keeps what has more than twelve words, and drops what is shorter. */
const MODEL = modelByWords({ words: 12, below: -6, above: 6 });
const LONG = "The winch is bolted to the keel of the boat, and so it should be for as long as she floats.";
const QUOTED = "Mine came off in the first storm.";
const CODE = "bolt 12 mm\nbolt 16 mm";

const quote = (text: string) =>
  `<blockquote class="bbCodeBlock--quote"><div class="title">ann said:</div><div><div>${text}</div></div></blockquote>`;
const code = `<div class="bbCodeBlock--code"><div>Code:</div><div><pre>${CODE}</pre></div></div>`;
const post = (inside: string) =>
  `<article><div class="user">bo</div><div class="body">${inside}<p>${LONG}</p></div></article>`;
const page = (posts: string, system = "XenForo") =>
  `<html id="${system}"><body>${post("").repeat(9)}${posts}</body></html>`;
const droppedIn = (markup: string) => droppedBy(judgePage(markup, {}, MODEL)).map(([text]) => text);

describe("of a post that is kept", () => {
  test("a quotation that the page says nowhere else stays, without the name of who is quoted", () => {
    const dropped = droppedIn(page(post(quote(QUOTED))));
    expect(dropped).not.toContain(QUOTED);
    expect(dropped).toContain("ann said:");
  });

  test("a quotation stays as phpBB writes it, without a name", () => {
    expect(droppedIn(page(post(`<blockquote><div>${QUOTED}</div></blockquote>`), "phpbb"))).not.toContain(QUOTED);
  });

  test("code stays", () => expect(droppedIn(page(post(code)))).not.toContain(CODE));

  test("what it quotes from the page is left to the model", () => {
    const said = post(`<p>${QUOTED} ${LONG}</p>`);
    expect(droppedIn(page(said + post(quote(QUOTED))))).toContain(QUOTED);
    expect(droppedIn(page(said + post(quote("Use bolts of steel, not of brass."))))).not.toContain(
      "Use bolts of steel, not of brass.",
    );
  });
});

test.each([
  ["a quotation of a few words", page(post(quote("Well said, you."))), "Well said, you."],
  ["a quotation on a page that is no forum", page(post(quote(QUOTED)), "harbour"), QUOTED],
  ["a quotation that no forum drew", page(post(`<blockquote><p>${QUOTED}</p></blockquote>`)), QUOTED],
  ["code on a page that is no forum", page(post(code), "harbour"), CODE],
  ["a quotation beside the posts", page(`<aside><div><div><div>${quote(QUOTED)}</div></div></div></aside>`), QUOTED],
  ["a quotation of nothing but a link", page(post(quote(`<a href=/1>${QUOTED}</a>`))), QUOTED],
])("%s goes where the model drops it", (_, markup, text) => expect(droppedIn(markup)).toContain(text));
