import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

function clean(lines: readonly string[]) {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n")), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { sections, metadata, removed } = outcome.document;
  const blocks = sections.flatMap((section) => section.blocks);
  return { texts: blocks.map(({ text }) => text), blocks, metadata, removed };
}

const KOREAN = [
  "산골 마을 빵집, 폐교를 살리다",
  "강원도 산골 두물리에 있는 폐교에서 아침마다 빵 냄새가 난다. 지난해 가을 문을 연 마을 빵집 '종소리' 덕분이다.",
  "주민 23명이 100만 원씩 냈다. 교실 벽을 트고 화덕을 놓았다.",
  '"처음엔 다 말렸죠." 이장 박순례(68) 씨가 웃었다.',
  "군은 올해 빵집 옆에 작은 도서관을 짓기로 했다. 예산 3억 원이 책정됐다.",
];
const CHINESE = [
  "清河县老旧小区加装电梯今年将完成120部",
  "“以后买米买菜，再也不用歇三回了。”住在槐树街6号院五楼的陈桂兰大妈，昨天第一次乘电梯回家。",
  "记者从县住建局了解到，今年全县计划为老旧小区加装电梯120部，比去年增加一倍。每部电梯由财政补贴20万元。",
  "协商用了八个月。",
  "据悉，首批30部电梯将于6月底前投入使用。",
];
const RUSSIAN = [
  "Музей речного судоходства открылся во вторник в здании бывшей пристани. Экспозицию собирали одиннадцать лет, и часть вещей принесли сами жители.",
  "В первом зале стоит штурвал парохода «Витязь», поднятый со дна в 1987 году.",
  "Вход бесплатный до конца марта.",
  "К лету обещают открыть второй этаж с макетом шлюза. На него потратили четыре миллиона рублей, половину дали спонсоры.",
  "Экскурсии проводят по средам и субботам, записаться можно по телефону.",
];

describe("of a page whose script the classifier hardly knows", () => {
  it("who wrote it, when, and other pages' titles go: Korean", () => {
    const [title = "", ...text] = KOREAN;
    const page = clean([
      ...["두물신문", "정치", "사회", "문화", "로그인", "", title, "김하늘 기자"],
      ...["입력 2024.03.05 10:12 수정 2024.03.06 13:40", "글자크기", ...text],
      ...["관련기사", "폐교 활용 공모에 열두 곳 신청", "많이 본 뉴스", "읍내 목욕탕 재개장", "개인정보처리방침"],
    ]);
    expect(page.texts).toEqual(KOREAN);
    expect(page.metadata).toMatchObject({ authors: ["김하늘"], publishedAt: "2024-03-05", modifiedAt: "2024-03-06" });
  });

  it("... and what stands before and behind the one that is read: Chinese", () => {
    const [title = "", ...text] = CHINESE;
    const page = clean([
      ...["清河新闻网", "首页", "时政", "民生", "登录", title],
      ...["2024-03-05 10:12:33 来源：清河日报 作者：李明 王晓燕 编辑：赵静", "字号：大 中 小", ...text],
      ...[
        "（责任编辑：赵静）",
        "上一篇：清河县启动春季植树活动",
        "相关阅读",
        "我县公布2024年民生实事清单",
        "版权所有 清河新闻网",
      ],
    ]);
    expect(page.texts).toEqual(CHINESE);
    expect(page.metadata).toMatchObject({ title, authors: ["李明", "王晓燕"], publishedAt: "2024-03-05T10:12:33" });
  });

  it("a sentence behind such a list is the page's again", () => {
    const text = KOREAN.slice(1);
    const last = "두물리 사람들은 내년 봄에 밀밭 옆에서 작은 잔치를 열고 이웃 마을을 부르기로 했다.";
    expect(clean([...text, "관련기사", "폐교 활용 공모에 열두 곳 신청", last]).texts).toEqual([...text, last]);
  });
});

it("tags, names of networks and bare invitations to read on go in other languages than English", () => {
  const below = ["Теги: культура, музеи, Заречье", "ВКонтакте", "Одноклассники", "Читайте также"];
  const { texts } = clean([...RUSSIAN, ...below]);
  expect(texts).toEqual(RUSSIAN);
});

it.each([
  ["Polish", "Zobacz również", ["Tragedia na przejeździe", "Wiosenny jarmark w sobotę"]],
  ["German", "Auch interessant", ["Wolf reißt drei Schafe bei Oberau", "Neue Wirtin für den Alten Krug"]],
  ["Vietnamese", "Tin liên quan", ["Tôm mất mùa, nông dân bỏ vuông"]],
])("titles of other pages go behind what announces them, once the text is over: %s", (_, label, titles) => {
  const { texts } = clean([...RUSSIAN, label, ...titles]);
  expect(texts).toEqual(RUSSIAN);
});

it("... and stay in the middle of it, where a heading of its own may follow", () => {
  const [lead = "", ...text] = RUSSIAN;
  expect(clean([lead, "Читайте также", "Что дальше с музеем", "", ...text]).texts).toContain("Что дальше с музеем");
});

it("places that were left for advertisements go", () => {
  const [lead = "", ...text] = RUSSIAN;
  expect(clean([lead, "Haberin Devamı", "انتهای پیام", ...text]).texts).toEqual(RUSSIAN);
});

it("a sentence that begins with such a label stays", () => {
  const sentence = "Теги: так в языке разметки называют слова в угловых скобках, которыми отмечен текст страницы.";
  expect(clean([...RUSSIAN, sentence]).texts).toContain(sentence);
});
