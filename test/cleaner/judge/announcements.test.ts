import { describe, expect, it } from "vitest";
import { announcesOtherPages, announcesPagesAlike } from "../../../cleaner/judge/announcements.ts";

describe("a line that announces other pages", () => {
  it.each([
    "You may also like",
    "» You Might Also Like…",
    "Related articles:",
    "Don’t miss",
    "More from the Gazette",
    "Você pode gostar...",
    "Das könnte Sie auch interessieren",
    "Читайте также:",
    "関連記事",
    "اقرأ أيضا",
    "यह भी पढ़ें:",
    "यह भी प\u095dें",
    "আরও পড়ুন",
    "தொடர்புடைய செய்திகள்",
    "ข่าวยอดนิยม",
    "İLGİLİ HABERLER",
    "متعلقہ عنوانات",
    "Περισσότερα άρθρα",
    "많이 본 뉴스",
    "À lire également",
    "Zobacz również:",
    "Citeşte şi:",
    "上一篇：",
    "'여행' 카테고리의 다른 글",
  ])("is %j", (line) => expect(announcesOtherPages(line)).toBe(true));

  it.each([
    "",
    "Related work is discussed by Holm",
    "More fromage, please",
    "The latest news came by boat",
    "Most read the paper aloud",
    `More from ${"the archive ".repeat(6)}`,
  ])("is not %j", (line) => expect(announcesOtherPages(line)).toBe(false));

  it.each([
    { line: "More Evening Gazette", host: "www.eveninggazette.example", is: true },
    { line: "Mehr Abend-Blatt", host: "abendblatt.example", is: true },
    { line: "More Evening Gazette", host: "morningpost.example", is: false },
    { line: "More Evening Gazette", host: "", is: false },
    { line: "More www", host: "www.eveninggazette.example", is: false },
    { line: "Evening Gazette", host: "www.eveninggazette.example", is: false },
  ])("$line on $host: $is", ({ line, host, is }) => expect(announcesOtherPages(line, host)).toBe(is));
});

describe("a line that announces pages like this one", () => {
  it.each(["Related articles", "Você pode gostar...", "Похожие статьи"])("is %j", (line) =>
    expect(announcesPagesAlike(line)).toBe(true),
  );

  it.each([
    "Products related to this item",
    "Customers who bought this item also bought",
    "Recently viewed",
    "Ähnliche Produkte",
    "Productos relacionados",
    "Похожие товары",
    "関連商品",
  ])("is %j, above a row of offers, behind which the page may go on", (line) => {
    expect(announcesPagesAlike(line)).toBe(true);
    expect(announcesOtherPages(line)).toBe(false);
  });

  it.each(["See also", "Latest news", "Related", "More from the Gazette", "Recently viewed as a weed"])(
    "is not %j",
    (line) => expect(announcesPagesAlike(line)).toBe(false),
  );
});
