import { expect, test } from "vitest";
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

test("code of a post that is kept stays", () => expect(droppedIn(page(post(code)))).not.toContain(CODE));

test.each([
  ["a quotation in a post", page(post(quote(QUOTED))), QUOTED],
  ["code on a page that is no forum", page(post(code), "harbour"), CODE],
  ["code beside the posts", page(`<aside><div><div><div>${code}</div></div></div></aside>`), CODE],
  ["code of one command", page(post(code.replace(CODE, "make"))), "make"],
])("%s goes where the model drops it", (_, markup, text) => expect(droppedIn(markup)).toContain(text));
