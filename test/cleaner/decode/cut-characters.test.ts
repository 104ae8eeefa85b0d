import { describe, expect, it } from "vitest";
import { readCharset } from "../../../cleaner/decode/read-charset.ts";
import { encodeWith } from "./encode-with.ts";

const JAPANESE = "<p>漁師たちは夕方に港へ戻り、町の人々はみんな迎えに出ました。とても良い一日でした犬";
const CHINESE = "<p>昨天晚上，渔民们回到了港口，全城的人都出来看他们，这是很好的一天，大家都高兴地说起海上的生活";
const KOREAN = "<p>어부들은 저녁에 항구로 돌아왔고 마을 사람들은 모두 나와서 그들을 맞이했다. 참 좋은 날이었다";
const RUSSIAN = "<p>Вчера вечером рыбаки вернулись в порт, и весь город вышел их встречать.";

describe("a page that was cut off in the middle of a character", () => {
  it.each([
    ["shift_jis", JAPANESE],
    ["euc-jp", JAPANESE],
    ["gb18030", CHINESE],
    ["big5", "<p>昨天晚上，漁民們回到了港口，全城的人都出來看他們，這是很好的一天，大家都高興地說起海上的生活"],
    ["euc-kr", KOREAN],
    ["utf-16le", RUSSIAN],
    ["utf-8", JAPANESE],
  ])("loses that character and no other, and says so: %s", (encoding, text) => {
    const whole = encodeWith(encoding, text);
    const reading = readCharset(whole.subarray(0, whole.length - 1), `text/html; charset=${encoding}`);
    expect(reading.text).toBe([...text].slice(0, -1).join(""));
    expect(reading.charset).toBe(encoding);
    expect(reading.flags).toContainEqual(expect.stringContaining("in the middle of a character"));
  });

  it("is told from one that was cut at its start, whose first character is damaged", () => {
    const whole = encodeWith("utf-8", `犬${RUSSIAN}`);
    const reading = readCharset(whole.subarray(1), "text/html; charset=utf-8");
    expect(reading.text).toContain(RUSSIAN);
    expect(reading.flags).toContainEqual(expect.stringMatching(/places are not valid text/));
  });
});
