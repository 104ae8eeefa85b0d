import { expect, test } from "vitest";
import { cleanPage } from "../../../../cleaner/index.ts";

const SAID =
  "<p>The lamp of the northern tower went out again last night, and nobody could say why until the keeper found water in the oil.</p>".repeat(
    3,
  );

function metadataOf(markup: string) {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(markup), uri: "p", key: "p.html" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { title, authors, publishedAt } = outcome.document.metadata;
  return { title, authors, publishedAt };
}

test.each([
  [
    "a mail that Outlook saved",
    "<p><b>From:</b> Anna Holm &lt;anna@tower.example&gt;<br><b>Sent:</b> 07 October 2021 16:42<br><b>To:</b> Bo<br><b>Subject:</b> RE: The lamp</p>",
    { title: "The lamp", authors: ["Anna Holm"], publishedAt: "2021-10-07" },
  ],
  [
    "MARC",
    "<title>'Re: The lamp' - MARC</title><pre>[<a href=p>prev in list</a>]\nSubject:    Re: The lamp\nFrom:       Anna Holm &lt;anna () tower ! example&gt;\nDate:       2021-10-07 16:42:05</pre>",
    { title: "The lamp", authors: ["Anna Holm"], publishedAt: "2021-10-07T16:42:05" },
  ],
  [
    "Pipermail, below which somebody is quoted",
    "<h1>The lamp</h1><b>Anna Holm</b> <a href=mailto:x>anna at tower.example</a><br><i>Thu Oct 7 16:42:33 UTC 2021</i><p>On Wed, Oct 6, 2021, Bo Ek wrote:</p>",
    { title: "The lamp", authors: ["Anna Holm"], publishedAt: "2021-10-07" },
  ],
  [
    "a mail that Thunderbird saved",
    "<title>Re: Lampe</title><table><tr><td><b>Betreff: </b>Re: The lamp<tr><td><b>Von: </b>Anna Holm &lt;a@x.example&gt;<tr><td><b>Datum: </b>07.10.21, 08:41</table>",
    { title: "The lamp", authors: ["Anna Holm"], publishedAt: "2021-10-07" },
  ],
  [
    "MHonArc",
    "<h1>Re: The lamp</h1><ul><li><em>To</em>: bo@x.example<li><em>Subject</em>: Re: The lamp<li><em>From</em>: Anna Holm &lt;a@x.example&gt;<li><em>Date</em>: Thu, 7 Oct 2021 21:11:40 +0100</ul>",
    { title: "The lamp", authors: ["Anna Holm"], publishedAt: "2021-10-07" },
  ],
])("%s begins with who wrote the message, when and about what", (_, head, said) => {
  expect(metadataOf(`<body>${head}${SAID}</body>`)).toEqual(said);
});

test("the head of a message further down is another's", () => {
  const quoted = "<p>From: Bo Ek<br>Sent: 06 October 2021 16:42<br>To: Anna Holm<br>Subject: Oil</p>";
  expect(metadataOf(`<title>The lamp</title><h1>The lamp</h1>${SAID}${quoted}${SAID}`)).toMatchObject({
    title: "The lamp",
    authors: [],
  });
});
