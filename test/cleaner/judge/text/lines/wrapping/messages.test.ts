import { expect, test } from "vitest";
import { type CleanDocument, cleanPage } from "../../../../../../cleaner/index.ts";

const SAID =
  "I have looked at the lamp and I think that we can repair it before the summer, if the glass arrives in time. The maker said six weeks.";
const HEAD =
  "Message-ID: <1@tower.example>\nDate: Mon, 2 Feb 2026 10:00:00 +0000\nFrom: Anna Holm <anna@tower.example>\nTo: keepers@tower.example\nSubject: Re: [keepers] The lamp\n and the oil\n";
const QUOTED = [
  "> Did you see that the oil runs low in the northern tower, and that the",
  "> board has not answered any of the letters that we sent in autumn?",
  ">",
  "> > I sent three of them.",
];

function read(source: string): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

const blocksOf = (source: string) =>
  read(source).sections.flatMap(({ blocks }) => blocks.map(({ kind, text }) => [kind, text]));

test("the head of a message is metadata, its signature goes, and what it quotes is a quote", () => {
  const source = `${HEAD}\nHi Ole,\n\n${QUOTED.join("\n")}\n\n${SAID}\n\n-- \nAnna Holm\nTel. +45 12 34 56 78\n`;
  const { metadata, removed, quality } = read(source);
  expect(metadata).toMatchObject({ title: "The lamp and the oil", authors: ["Anna Holm"], publishedAt: "2026-02-02" });
  expect(blocksOf(source)).toEqual([
    ["paragraph", "Hi Ole,"],
    [
      "quote",
      "Did you see that the oil runs low in the northern tower, and that the board has not answered any of the letters that we sent in autumn?",
    ],
    ["quote", "I sent three of them."],
    ["paragraph", SAID],
  ]);
  expect(removed.filter(({ rule }) => rule === "line/front-matter")).toHaveLength(6);
  expect(removed.filter(({ rule }) => rule === "line/signature").map(({ text }) => text)).toEqual([
    "--",
    "Anna Holm",
    "Tel. +45 12 34 56 78",
  ]);
  expect(quality.chars.total).toBe(source.replace(/\s/g, "").length);
});

test.each(["", "-- \nAnna Holm\n"])("what a list adds below a message goes with its signature", (signature) => {
  const foot = `${"_".repeat(47)}\nKeepers mailing list\nkeepers@tower.example\n`;
  const { text, removed } = read(`${HEAD}\n${SAID}\n\n${signature}${foot}`);
  expect(text).toBe(SAID);
  expect(removed.filter(({ rule }) => rule === "line/signature").map((item) => item.text)).toEqual(
    `${signature}${foot}`
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
});

const PATCH = [
  "diff --git a/lamp.c b/lamp.c",
  "--- a/lamp.c",
  "+++ b/lamp.c",
  "@@ -8,3 +8,4 @@ int trim(struct lamp *lamp)",
  " \tstruct oil *oil = lamp->oil;",
  "",
  "-\tif (!oil)",
  "+\tif (oil == NULL)",
];

test("a patch that a message quotes keeps its lines, and short lines of the answer stay", () => {
  const quoted = PATCH.map((line) => `> ${line}`.trimEnd()).join("\n");
  const rest = ">  \t\treturn -1;\n> +\treturn trim_oil(oil);";
  const source = `${HEAD}\nOle wrote:\n${quoted}\n\n${SAID}\n\n${rest}\n\nFine with me.\n\nAnna\n`;
  expect(blocksOf(source)).toEqual([
    ["paragraph", "Ole wrote:"],
    ["quote", PATCH.join("\n")],
    ["paragraph", SAID],
    ["quote", " \t\treturn -1;\n+\treturn trim_oil(oil);"],
    ["paragraph", "Fine with me."],
    ["paragraph", "Anna"],
  ]);
});

test("a list that a message quotes is lines of a quotation", () => {
  const source = `${HEAD}\nOle wrote:\n> - the oil, which runs low,\n> - the glass (of which we need two),\n\n${SAID}\n`;
  expect(blocksOf(source).filter(([, text]) => text?.includes("\n"))).toEqual([]);
});

test("a mailbox begins with a line of its own; no name is no author", () => {
  const { metadata, text } = read(
    `From anna@tower.example Mon Feb  2 10:00:00 2026\nFrom: anna@tower.example\nDate: 2 Feb 2026\nSubject: Fwd: Oil\n\n${SAID}\n`,
  );
  expect(metadata).toMatchObject({ title: "Oil", authors: [] });
  expect(text).toBe(SAID);
});

test("a head of many lines does not make a short text look like furniture", () => {
  const trace = Array.from({ length: 10 }, (_, i) => [
    `Received: from mail.board.example (mail.board.example. [192.0.2.${i}])`,
    ` by mx.tower.example with ESMTPS id d9443c01a7336si1234567plp.${i}.2026.03.03 for <anna@tower.example>`,
    " (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); Tue, 3 Mar 2026 01:12:43 -0800 (PST)",
    `X-Seal-${i}: i=1; a=rsa-sha256; t=1772529163; cv=none; d=board.example; b=abcdefghijklmnopqrstuvwxyz0123456789`,
  ]);
  const text =
    "Dear Anna,\n\nthank you for the offer. The board met yesterday and we agree to the advance.\n\nPlease order before Friday.\n\nOle";
  const document = read(`${trace.flat().join("\n")}\n${HEAD}\n${text}\n`);
  expect(document.text).toBe(text);
  expect(new Set(document.removed.map(({ rule }) => rule))).toEqual(new Set(["line/front-matter"]));
});

test.each(["anna at tower.example (Anna Holm)", "anna@tower.example (Anna Holm)", '"Anna Holm" <anna@tower.example>'])(
  "who wrote it is told without an address: %s",
  (from) => {
    const source = `From: ${from}\nDate: 2 Feb 2026\nSubject: Oil\nMessage-ID: <1@tower.example>\n\n${SAID}\n`;
    expect(read(source).metadata.authors).toEqual(["Anna Holm"]);
  },
);

test.each([
  ["a ticket", "From: Holm\nTo: Copenhagen\nDate: 3 March 2026\n\n"],
  [
    "a text whose first line has a colon",
    "Oil: it ran low again this winter, and nobody knew why it did.\nFrom: anna@tower.example\nDate: now\nMessage-ID: none\n\n",
  ],
])("%s has no such head", (_, head) => {
  expect(read(`${head}${SAID}\n`).removed.filter(({ rule }) => rule === "line/front-matter")).toEqual([]);
});

test("a single arrow, and Python's prompt, quote nobody", () => {
  expect(
    blocksOf(`${SAID}\n\n> Home and what we say there, in a line that is long enough to stay.\n`).map(([kind]) => kind),
  ).not.toContain("quote");
  expect(
    blocksOf(
      `${SAID}\n\n>>> light the lamp and wait until it burns.\n>>> put the lamp out when the morning comes.\n`,
    ).map(([kind]) => kind),
  ).not.toContain("quote");
});
