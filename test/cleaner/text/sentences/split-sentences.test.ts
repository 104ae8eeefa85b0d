import { expect, test } from "vitest";
import { splitSentences } from "../../../../cleaner/text/sentences/split-sentences.ts";

const sentencesOf = (text: string) => splitSentences(text, [0, text.length]).map(([from, to]) => text.slice(from, to));

test.each([
  ["The lamp burned. Nobody saw it.", ["The lamp burned.", "Nobody saw it."]],
  ["Dr. Hale came. He left at 3.5 knots.", ["Dr. Hale came.", "He left at 3.5 knots."]],
  ["등대는 높다. 배는 작다.", ["등대는 높다.", "배는 작다."]],
  ["المنارة عالية. هل القارب صغير؟ نعم.", ["المنارة عالية.", "هل القارب صغير؟", "نعم."]],
  ["नौका छोटी थी। यात्री रुके।", ["नौका छोटी थी।", "यात्री रुके।"]],
  ["灯塔很高。“船很小。”他说！", ["灯塔很高。", "“船很小。”", "他说！"]],
  ["د. أحمد جاء.", ["د. أحمد جاء."]],
])("%s", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
