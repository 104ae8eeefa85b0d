import { expect, test } from "vitest";
import { splitUnspaced } from "../../../../../cleaner/judge/text/lines/unspaced-tokens.ts";
import { cutTokens, MARK } from "../../../../../cleaner/text/sentences/tokens.ts";

function piecesOf(source: string) {
  const tokens = splitUnspaced(source, cutTokens(source, [0, source.length]));
  return Array.from(tokens.starts, (start, i) => ({
    text: source.slice(start, tokens.ends[i]),
    mark: tokens.marks[i],
  }));
}

test("a sentence of Chinese has as many words as one of English, its marks behind the words before them", () => {
  expect(piecesOf("岛上有灯塔，很高。")).toEqual([
    { text: "岛上", mark: MARK.none },
    { text: "有灯", mark: MARK.none },
    { text: "塔，", mark: MARK.comma },
    { text: "很高。", mark: MARK.stop },
  ]);
});

test("words and figures of other scripts stay whole among them", () => {
  expect(piecesOf("使用Python在1871年").map(({ text }) => text)).toEqual(["使用", "Python", "在", "1871", "年"]);
});

test("marks above and below letters of Thai are no letters of their own", () => {
  const pieces = piecesOf("นกทะเลกลับมาที่หน้าผา").map(({ text }) => text);
  expect(pieces.length).toBe(4);
  expect(pieces.some((piece) => /^\p{M}/u.test(piece))).toBe(false);
});

test.each(["The keeper's lamp burned oil.", "섬의 등대는 높다.", ""])(
  "scripts that part their words are as they were: %j",
  (source) => {
    const tokens = cutTokens(source, [0, source.length]);
    expect(splitUnspaced(source, tokens)).toBe(tokens);
  },
);
