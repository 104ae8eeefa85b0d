import { expect, test } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const HEAD = `



Internet Engineering Task Force (IETF)                           A. Hale
Request for Comments: 9999                                      Mill Org
Category: Informational                                J. R. O'Dell, Ed.
ISSN: 2070-1721                                               April 2021
`;
const TITLE = `

             A Protocol for Mills That Grind
                       Oats Slowly

`;
const BODY = `Abstract

   This document describes how mills that grind oats slowly tell each
   other how much they have ground, and who is to be paid.

1.  Introduction

   Mills grind oats.  Where two mills stand on one river the upper one
   takes the water first, and the lower one waits.
`;

function metadataOf(text: string) {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(text), uri: "a", key: "rfc9999.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.metadata;
}

test("the head of an RFC says its title, who wrote it and when", () => {
  const { title, authors, publishedAt } = metadataOf(HEAD + TITLE + BODY);
  expect(title).toBe("A Protocol for Mills That Grind Oats Slowly");
  expect(authors).toEqual(["A. Hale", "J. R. O'Dell"]);
  expect(publishedAt).toBe("2021-04");
});

test("a draft has such a head too, and a memo without a title in the middle of its line has none", () => {
  const draft = HEAD.replace("Request for Comments: 9999  ", "Internet-Draft              ");
  expect(metadataOf(draft + TITLE + BODY).authors).toEqual(["A. Hale", "J. R. O'Dell"]);
  expect(metadataOf(`${HEAD}\n${BODY}`).title).not.toBe("Abstract");
});

test("a text that only speaks of one has no such head", () => {
  const text = `Mills on the net\n\nOf mills there is a paper.                          A. Hale\nRequest it.\n\n${BODY}`;
  expect(metadataOf(text).authors).toEqual([]);
});
