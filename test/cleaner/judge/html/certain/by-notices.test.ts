import { describe, expect, test } from "vitest";
import { judgeByNotices } from "../../../../../cleaner/judge/html/certain/by-notices.ts";
import { NOTICE_RULES } from "../../../../../cleaner/rules/index.ts";
import { constantModel, droppedBy, judgePage, viewOf } from "../judge-page.ts";

const KEEP = constantModel("keep");
const LAMP = Array.from(
  { length: 12 },
  (_, night) => `<p>In night ${night} the keeper trimmed the lamp before the fog came in.</p>`,
).join("");
const reasonsOf = (block: string) => droppedBy(judgePage(`${LAMP}<p>${block}</p>`, {}, KEEP)).map(([, rule]) => rule);

describe("what a site says to its readers in any article", () => {
  test.each(NOTICE_RULES.map((rule) => [rule.id, rule] as const))(
    "%s drops each of its sentences",
    (id, { phrases }) => {
      for (const phrase of phrases) expect(reasonsOf(phrase), phrase).toEqual([id]);
    },
  );

  test.each(NOTICE_RULES.map((rule) => [rule.id, rule] as const))("%s leaves a paragraph alone", (_, rule) => {
    expect(reasonsOf(`${rule.phrases[0]} ${"word ".repeat(rule.maxWords)}`)).toEqual([]);
  });

  test("Confluence's button beside such a sentence goes with it", () => {
    expect(reasonsOf("Like Be the first to like this")).toEqual(["notice/labels"]);
  });

  test("a heading of nothing else goes with it, and one of more stays", () => {
    const NOTE =
      "<h2>Publisher's note</h2><p>All claims expressed in this article are solely those of the authors.</p>";
    const droppedIn = (source: string) => droppedBy(judgePage(source, {}, KEEP)).map(([text]) => text);
    expect(droppedIn(`<h2>Lamps</h2>${LAMP}${NOTE}<h2>References</h2>${LAMP}`)).toContain("Publisher's note");
    expect(droppedIn(`<h2>Lamps</h2>${LAMP}${NOTE}<p>The keeper read it twice.</p>`)).not.toContain("Publisher's note");
    expect(droppedIn(`<h2>Lamps</h2>${LAMP}${NOTE}<h3>Sources</h3>${LAMP}`)).not.toContain("Publisher's note");
    expect(droppedIn(`${NOTE}<h2>References</h2>${LAMP}`)).not.toContain("Publisher's note");
  });

  test("a heading goes with notices that are all its box holds, and stays with anything else", () => {
    const NOTES =
      "<p>Yorum yapabilmek için üye girişi yapın</p><p>Save my name, email, and website in this browser</p>";
    const droppedIn = (box: string) =>
      droppedBy(judgePage(`<h2>Lamps</h2>${LAMP}<div>${box}</div>${LAMP}`, {}, KEEP)).map(([text]) => text);
    expect(droppedIn(`<h3>Yorumlar</h3>${NOTES}`)).toContain("Yorumlar");
    expect(droppedIn(`<h3>Yorumlar</h3>${NOTES}<p>The keeper read it twice.</p>`)).not.toContain("Yorumlar");
  });

  test("what leads to a publisher's channel goes in any language, and what only speaks of one stays", () => {
    const NEWS = "https://news.google.com/publications/CAAq";
    const CHANNEL = "https://www.whatsapp.com/channel/0029Va";
    expect(reasonsOf(`Čtěte nás i na <a href="${NEWS}">Google Zprávách</a>`)).toEqual(["notice/follow"]);
    expect(reasonsOf(`<a href="${CHANNEL}">Participe do canal</a> da serra`)).toEqual(["notice/follow"]);
    expect(reasonsOf("The harbour has a channel at <a href='https://www.whatsapp.com/'>WhatsApp</a>")).toEqual([]);
    expect(reasonsOf("Read <a href='https://news.google.com/'>Google News</a> at dawn")).toEqual([]);
    expect(reasonsOf(`${"word ".repeat(40)}<a href="${NEWS}">Google News</a>`)).toEqual([]);
  });

  test("curly quotes and capitals don't matter", () => {
    expect(reasonsOf("Ce contenu n’a pas pu être affiché.")).toEqual(["notice/embed"]);
    expect(reasonsOf("FOLLOW US ON TWITTER")).toEqual(["notice/follow"]);
  });

  test("a page whose address says that it is about the matter keeps them", () => {
    const view = viewOf("<p>This page contains affiliate links.", KEEP.linear);
    const marksAt = (url: string) =>
      judgeByNotices({ blocks: view.blocks, view: { ...view, hints: { ...view.hints, url } } });
    expect(marksAt("https://lamps.example/oil")).toHaveLength(1);
    expect(marksAt("https://lamps.example/affiliate-disclosure")).toHaveLength(0);
  });
});
