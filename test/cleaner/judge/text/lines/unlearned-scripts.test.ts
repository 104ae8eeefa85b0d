import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const ARTICLES = join(import.meta.dirname, "../../../sections/articles");
/** What stands above and below an article on its page. */
const FRAMES = {
  zh: { above: ["首页", "新闻", "旅游", "图片", "登录"], below: ["相关文章", "版权所有 © 2021 岛屿周报", "隐私政策"] },
  ja: {
    above: ["ホーム", "ニュース", "旅行", "写真", "ログイン"],
    below: ["関連記事", "お問い合わせ", "プライバシーポリシー"],
  },
  ko: { above: ["홈", "뉴스", "여행", "사진", "로그인"], below: ["관련 기사", "문의하기", "개인정보 처리방침"] },
  th: { above: ["หน้าแรก", "ข่าว", "ท่องเที่ยว", "ภาพถ่าย", "เข้าสู่ระบบ"], below: ["แชร์", "ติดต่อเรา", "นโยบายความเป็นส่วนตัว"] },
} as const;

function keptOf(lines: readonly string[]): readonly string[] {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n")), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

describe.each(Object.entries(FRAMES))("lines in %s", (language, { above, below }) => {
  const article = readFileSync(join(ARTICLES, `${language}.txt`), "utf8")
    .trim()
    .split("\n");

  it("stay where they are an article", () => {
    expect(keptOf(article)).toEqual(article);
  });

  it("go, but for one of them, where they are the menu and the foot of its page, and the article stays", () => {
    const kept = keptOf([...above, ...article, ...below]);
    expect(kept.filter((line) => article.includes(line))).toEqual(article);
    expect(kept.length).toBeLessThanOrEqual(article.length + 1);
  });
});
