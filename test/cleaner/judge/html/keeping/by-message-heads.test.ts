import { expect, test } from "vitest";
import { judgeByMessageHeads } from "../../../../../cleaner/judge/html/keeping/by-message-heads.ts";
import { constantModel, viewOf } from "../judge-page.ts";

const HEAD = "<p>From: Anna Holm<br>Sent: 7 October 2021 16:42<br>To: Bo Ek<br>Subject: The lamp</p>";
const SAID = "<p>The lamp is out.</p>";

/** Blocks that stay though they are none of those that were kept. */
const sparedIn = (page: string, kept: readonly number[]) => {
  const { blocks } = viewOf(page, constantModel("keep").linear);
  const keeps = Uint8Array.from(blocks, ({ index }) => (kept.includes(index) ? 1 : 0));
  return judgeByMessageHeads({ blocks, keeps }).map(({ block }) => block);
};

test("the head of a message that is answered stays, for it says whose words stand below", () => {
  expect(sparedIn(SAID + HEAD + SAID, [0, 2])).toEqual([1]);
});

test("that of the page's own message is metadata, and a line of prose is none", () => {
  expect(sparedIn(HEAD + SAID, [1])).toEqual([]);
  expect(sparedIn(SAID + SAID, [0])).toEqual([]);
  expect(sparedIn(SAID + HEAD, [])).toEqual([]);
});
