import { expect, test } from "vitest";
import { cutLines } from "../../../../../cleaner/blocks/text/lines/cut-lines.ts";

const textsOf = (lines: readonly string[]) => cutLines(lines.join("\n")).blocks.map(({ text }) => text);

const STORY =
  "港の灯台には三人の番人がいて、夜ごとに油の缶を抱えて百段の階段を上り、灯をともしては風向きと天気を帳面に書きつけた。冬の初めに二隻の船が北の崖の下の岩で沈んでからは、霧の夜にも灯を絶やすことがなく、島の人々は朝になると煙突の煙を見て、番人がまだ起きているのを知った。春には船が油を運び、秋には塩とパンを運んだ。";
const NEXT =
  "島にはまた小さな学校があり、十二人の子供が通っていたが、嵐の日には先生が舟を出せず、子供たちは浜で貝を拾い、網を繕い、年寄りの話を聞いて過ごした。";

/** A text set to a column of so many signs; no mark stands at the beginning of a line. */
function column(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + width, text.length);
    while (end < text.length && /[、。」]/.test(text.charAt(end))) end--;
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}

test("Japanese that is set to a column becomes paragraphs again, without spaces where its lines ended", () => {
  expect(textsOf([...column(STORY, 24), "", ...column(NEXT, 24)])).toEqual([STORY, NEXT]);
});

test.each([
  [
    "a title follows its last line",
    [...column(STORY, 22), "第二章の学校", "", ...column(NEXT, 22)],
    [STORY, "第二章の学校", NEXT],
  ],
  ["the next is set in", [...column(`　${STORY}`, 24), ...column(`　${NEXT}`, 24)], [STORY, NEXT]],
])("a paragraph ends without an empty line where %s", (_, lines, expected) => {
  expect(textsOf(lines)).toEqual(expected);
});

test.each([
  ["headlines that were cut to one length", column(STORY.replaceAll(/[、。]/g, "灯"), 24)],
  [
    "sentences of one length",
    Array.from({ length: 8 }, (_, n) => `番人は${n}日の夜に、百段の階段を上って灯をともした。`),
  ],
  ["verses", column(STORY, 7)],
  ["few lines", column(NEXT, 24)],
  ["paragraphs, one a line", [STORY, NEXT, STORY.slice(0, 80), NEXT.slice(0, 50), STORY.slice(9), NEXT.slice(9)]],
])("lines stay as they are: %s", (_, lines) => {
  expect(textsOf(lines)).toEqual(lines);
});
