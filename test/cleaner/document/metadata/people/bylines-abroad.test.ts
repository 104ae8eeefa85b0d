import { expect, it } from "vitest";
import { metadataOf } from "../a-page.ts";

it.each([
  ["two in one line of Chinese", "", "<h1>电梯</h1><p>作者：李明 王晓燕 编辑：赵静</p>", ["李明", "王晓燕"]],
  ["a name of Japanese with a space in it", "", "<h1>渡し船</h1><p>文：山本 真理子</p>", ["山本 真理子"]],
  ["names in Japanese", "<meta name=author content='山本真理子、大野健'>", "", ["山本真理子", "大野健"]],
  [
    "whom a report in Taiwan begins with",
    "",
    "<h1>書車</h1><p>〔記者林雅婷／台東報導〕一輛二手巴士昨天開進國小操場。</p>",
    ["林雅婷"],
  ],
  [
    "a label of Korean",
    "",
    "<h1>빵집</h1><ul><li>기자명 김하늘 기자</li><li>입력 2024.03.05 10:12</li></ul>",
    ["김하늘"],
  ],
  ["a line in Greek", "", "<h1>Ο φάρος</h1><p>Τρίτη, 5 Μαρτίου 2024 10:12 Γράφει η Ελένη Παππά</p>", ["Ελένη Παππά"]],
  ["a colon in German", "", "<h1>Hochwasser</h1><p>Von: Katrin Obermayr</p>", ["Katrin Obermayr"]],
  [
    "a name before a paper with a number",
    "",
    "<h1>Feira</h1><p class=author>Por Bia Nogueira, V1 Vale e Região</p>",
    ["Bia Nogueira"],
  ],
  [
    "a row of facts in Romanian",
    "",
    "<h1>Moara</h1><p>Data publicării: 05.03.2024 10:12 Autor: Ioana Mureșan</p>",
    ["Ioana Mureșan"],
  ],
])("authors come from %s", (_name, ...[head, body, names]) => {
  expect(metadataOf(head as string, body as string).authors).toEqual(names);
});

it("a colon that a sentence of Chinese has parts no names", () => {
  const page = metadataOf("", "<h1>电梯</h1><p>记者 从县住建局了解到：今年全县计划加装电梯。</p>");
  expect(page.authors).toEqual([]);
});
