import { expect, test } from "vitest";
import { shapes } from "../read-page.ts";

const textsOf = (source: string) => shapes(source).map(([, text]) => text);

test.each([
  [
    "in Hebrew",
    "<div><span>מאת: נועה ברקאי</span><span>פורסם: 05.03.24</span><a href=/s>שתפו</a></div>",
    "מאת: נועה ברקאי פורסם: 05.03.24 שתפו",
  ],
  [
    "in Thai",
    "<div><span>10:12 น.</span><span>โดย สมชาย ใจดี</span><span>แชร์</span></div>",
    "10:12 น. โดย สมชาย ใจดี แชร์",
  ],
  ["in Arabic", "<li><span>٧ مارس ٢٠٢٤</span><span>دقيقة واحدة</span></li>", "٧ مارس ٢٠٢٤ دقيقة واحدة"],
  ["in Korean", "<div><strong>김하늘 기자</strong><a href=/w>다른기사 보기</a></div>", "김하늘 기자 다른기사 보기"],
])("facts %s that stand in a row of elements are apart", (_, source, expected) => {
  expect(textsOf(source)).toEqual([expected]);
});

test.each([
  ["a sentence", "<p><span>הגשר הישן ייס</span><span>גר לשנה</span></p>", "הגשר הישן ייסגר לשנה"],
  ["a heading", "<h1><span>渡し船、五十 年</span><span>ぶり復活へ</span></h1>", "渡し船、五十 年ぶり復活へ"],
  ["a row whose elements are parts of one word", "<div><span>春</span><span>の</span><span>花</span></div>", "春の花"],
  ["a line with text beside them", "<div>גשר <b>ישן ו</b><i>חזק</i> מאוד</div>", "גשר ישן וחזק מאוד"],
  ["a box in a line", "<div><span><b>ישן ו</b><i>חזק</i></span></div>", "ישן וחזק"],
])("in %s a word may go on", (_, source, expected) => {
  expect(textsOf(source)).toEqual([expected]);
});
