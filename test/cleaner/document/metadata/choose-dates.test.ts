import { describe, expect, it } from "vitest";
import { BODY, ld, metadataOf } from "./a-page.ts";

describe("dates", () => {
  it.each([
    [
      "JSON-LD before meta",
      `${ld({ "@type": "NewsArticle", datePublished: "2024-03-05T08:00:00+0100" })}<meta property=article:published_time content=2024-01-01>`,
      "",
      "2024-03-05T08:00:00+01:00",
      "json-ld",
    ],
    [
      "meta",
      "<meta property=article:published_time content='2024-03-05T08:00:00Z'>",
      "",
      "2024-03-05T08:00:00Z",
      "meta",
    ],
    ["a time element", "", "<time datetime=2024-03-05>last week</time>", "2024-03-05", "time"],
    [
      "a dateline in words",
      "",
      "<h1>Night ferries return</h1><p>March 5, 2024 · 4 min read</p>",
      "2024-03-05",
      "dateline",
    ],
    ["the address", "", "", "2024-03-05", "url"],
  ])("come from %s", (_name, ...[head, body, publishedAt, witness]) => {
    const url = witness === "url" ? "https://harbour.example/2024/03/05/ferry" : undefined;
    const page = metadataOf(head, body, url);
    expect(page).toMatchObject({ publishedAt, witnesses: { publishedAt: witness } });
  });

  it("of the past are what the page tells of where it only shows them", () => {
    const shown = (date: string) => metadataOf("", `<h1>Night ferries return</h1><p>${date}</p>`).publishedAt;
    expect(shown("January 16, 1925")).toBeUndefined();
    expect(shown("7 April 1969")).toBe("1969-04-07");
    expect(metadataOf("<meta property=article:published_time content=1925-01-16>").publishedAt).toBe("1925-01-16");
  });

  it("tell changes from publication", () => {
    const page = metadataOf(
      "<meta property=article:modified_time content=2024-04-01>",
      "<p>Last updated: 2 April 2024</p>",
    );
    expect(page.modifiedAt).toBe("2024-04-01");
    expect(page).not.toHaveProperty("publishedAt");
  });

  it.each([
    ["Modifié le 5 mars 2024"],
    ["Обновлено: 5 марта 2024"],
    ["A lap utolsó módosítása: 2024. március 5., 17:21"],
    ["최종수정 2024.03.05 14:12"],
    ["Güncelleme: 05.03.2024 13:05"],
    ["Last update: March 5, 2024"],
    ["Last updated on <b><time datetime=2024-03-05>last week</time></b> by Otto"],
    ["<bdi>harbour/ferry.txt</bdi> · Last modified: <time datetime=2024-03-05>2024/03/05</time> by otto"],
    ["This page was last modified on <time datetime=2024-03-05>Mar 5, 2024</time>"],
  ])("that are called a change are one: %s", (line) => {
    const page = metadataOf("", `<h1>Night ferries return</h1><p>April 2, 2022</p><p>${line}</p>`);
    expect(page).toMatchObject({ publishedAt: "2022-04-02", modifiedAt: "2024-03-05" });
  });

  it.each([
    ["Yazan: Elif Karadağ Giriş Tarihi: 18 Şubat 2023 11:42 Son Güncelleme: 19 Şubat 2023 15:10"],
    ["โดย สมชาย ใจดี เผยแพร่: 18 ก.พ. 2566 14:20 ปรับปรุง: 19 ก.พ. 2566 08:00"],
    ["등록 :2023-02-18 09:30수정 :2023-02-19 11:02"],
  ])("are found behind each label of a line that parts its facts by nothing: %s", (line) => {
    const page = metadataOf("", `<h1>Night ferries return</h1><p>${line}</p>`);
    expect(page.publishedAt).toContain("2023-02-18");
    expect(page.modifiedAt).toContain("2023-02-19");
  });

  it("are none of the page's behind a label that goes on to the left", () => {
    const line = "Registration of all fishing boats closing date: 5 March 2024";
    expect(metadataOf("", `<h1>Night ferries return</h1><p>${line}</p>`).publishedAt).toBeUndefined();
  });

  it("that a line names behind a label of a change are one, whatever it begins with", () => {
    const page = metadataOf(
      "",
      "<h1>Night ferries return</h1><p>Created by Ann Lee, last modified by Bo Ek on March 5, 2024</p>",
    );
    expect(page.modifiedAt).toBe("2024-03-05");
    expect(page).not.toHaveProperty("publishedAt");
    const both = metadataOf("", "<h1>Night ferries return</h1><p>Published April 2, 2022, updated March 5, 2024</p>");
    expect(both.publishedAt).toBe("2022-04-02");
  });

  it.each([
    ["by Florentine Castellani on April 2, 2022 (updated March 5, 2024)", "2022-04-02"],
    ["By Florentine Castellani-Oberhauser on 2 April 2022", "2022-04-02"],
    ["Last updated by Ann Lee on March 5, 2024", undefined],
    ["By the light that fell on 2 April 2022 the ferry left as it always had", undefined],
  ])("stand behind the name in a byline: %s", (line, published) => {
    const page = metadataOf("", `<h1>Night ferries return</h1><p>${line}</p>${BODY}`);
    expect(page.witnesses.publishedAt === "updated" ? undefined : page.publishedAt).toBe(published);
  });

  it("in the head of the site are today's, unless nothing else is", () => {
    const today = "<header><a href=/>Post</a><div>Wednesday, April 3, 2024</div></header>";
    const dated = metadataOf("", `${today}<p>March 16, 2024</p><h1>Night ferries return</h1>`);
    expect(dated.publishedAt).toBe("2024-03-16");
    expect(metadataOf("", `${today}<h1>Night ferries return</h1>`).witnesses.publishedAt).toBe("aside");
    const own = metadataOf("", "<article><header><p>April 3, 2024</p><h1>Night ferries return</h1></header></article>");
    expect(own.witnesses.publishedAt).toBe("dateline");
  });

  it("of an event are not when its page was published", () => {
    const head = ld({ "@type": "MusicEvent", name: "Night ferries", startDate: "2024-05-18T19:30:00+01:00" });
    const body = "<h1>Night ferries</h1><time class=start-date datetime=2024-05-18>Saturday</time><p>May 18, 2024</p>";
    expect(metadataOf(head, body)).not.toHaveProperty("publishedAt");
    expect(metadataOf(head, `${body}<p>Published: May 2, 2024</p>`).publishedAt).toBe("2024-05-02");
    expect(metadataOf("", "<p><time itemprop=startDate datetime=2024-05-18>Saturday</time></p>")).not.toHaveProperty(
      "publishedAt",
    );
  });

  it("that only name a month give way to a day of it", () => {
    const head = "<meta name=citation_publication_date content='2021 Mar'>";
    expect(metadataOf(head, "<h1>Night ferries</h1><p>March 4, 2021</p>").publishedAt).toBe("2021-03-04");
    expect(metadataOf(head, "<h1>Night ferries</h1><p>April 4, 2021</p>").publishedAt).toBe("2021-03");
  });

  it("aside are not believed where they are later than the last change", () => {
    const aside = "<footer><time datetime=2024-01-15>soon</time></footer>";
    expect(metadataOf("", aside).publishedAt).toBe("2024-01-15");
    expect(metadataOf("<meta name=dcterms.modified content=2024-01-11>", aside)).not.toHaveProperty("publishedAt");
  });

  it("on which something was submitted are none of publication", () => {
    const head =
      "<meta name=DC.date scheme=dateSubmitted content=2016-04-11><meta name=DC.date scheme=issue content=2018-06-19>";
    expect(metadataOf(head).publishedAt).toBe("2018-06-19");
  });

  it.each([
    [
      "the same moment on the page's clock",
      "<time datetime=2024-03-04T19:05:00-08:00></time>",
      "/a",
      "2024-03-04T19:05:00-08:00",
    ],
    ["another moment", "<time datetime=2024-03-04T19:06:00-08:00></time>", "/a", "2024-03-05T03:05:00Z"],
    ["a neighbouring day in the address", "", "/2024/03/04/a", "2024-03-04"],
    ["a day in the address that it can't have been", "", "/2024/03/03/a", "2024-03-05T03:05:00Z"],
  ])("in UTC give way to %s", (_name, ...[body, path, date]) => {
    const head = "<meta property=article:published_time content=2024-03-05T03:05:00Z>";
    expect(metadataOf(head, body, `https://sea.example${path}`).publishedAt).toBe(date);
  });

  it.each([
    ["an earlier day that the page shows", "2024-06-01", "<p>March 5, 2024</p>", "2024-03-05"],
    ["no later day", "2024-06-01", "<p>July 5, 2024</p>", "2024-06-01"],
    ["no month", "2024-06-01", "<p>March 2024</p>", "2024-06-01"],
    [
      "no day of the comments",
      "2024-06-01",
      `${BODY.repeat(15)}<div class=comments><b class=date>March 5, 2024</b></div>`,
      "2024-06-01",
    ],
    ["nothing where it was changed later", "2024-06-02", "<p>March 5, 2024</p>", "2024-06-01"],
  ])("stamped by JSON-LD on the day of the last change give way to %s", (_name, ...[modified, body, date]) => {
    const head = ld({ "@type": "Article", datePublished: "2024-06-01", dateModified: modified });
    expect(metadataOf(head, `<h1>Night ferries return</h1>${body}`).publishedAt).toBe(date);
  });

  it.each([
    ["Data publicării: 05.03.2024 10:12 Data actualizării: 06.03.2024 13:40", "2024-03-05", "2024-03-06"],
    ["Julkaistu 5.3.2024 klo 10.12, päivitetty 6.3.2024 klo 8.30", "2024-03-05", "2024-03-06"],
    ["입력 2024.03.05 10:12 수정 2024.03.06 13:40", "2024-03-05", "2024-03-06"],
    ["10:12 05.03.2024 (обновлено: 13:40 06.03.2024)", "2024-03-05", "2024-03-06"],
    ["2024-03-05 来源：清河日报 编辑：赵静 字号：大 中 小", "2024-03-05", undefined],
    ["5 Μαρτίου 2024 10:12 Γράφει η Ελένη Παππαδοπούλου", "2024-03-05", undefined],
  ])("side by side in one line are each heard: %s", (line, publishedAt, modifiedAt) => {
    const page = metadataOf("", `<h1>Night ferries return</h1><div>${line}</div>`);
    expect(page.publishedAt).toBe(publishedAt);
    expect(page.modifiedAt).toBe(modifiedAt);
  });

  it("are that of the last change where a line below the title tells of no other", () => {
    const changed = "<h1>Lamp</h1><p>Ann Lee · Senior Editor · Updated November 18, 2025</p>";
    expect(metadataOf("", changed)).toMatchObject({ publishedAt: "2025-11-18", modifiedAt: "2025-11-18" });
    const dated = "<meta name=published content='July 17, 2025'>";
    expect(metadataOf(dated, changed)).toMatchObject({ publishedAt: "2025-07-17", modifiedAt: "2025-11-18" });
  });

  it.each([
    "Diese Seite wurde zuletzt am 5. März 2024 um 10:12 Uhr bearbeitet.",
    "Den här sidan redigerades senast den 5 mars 2024 kl. 10.12.",
    "이 문서는 2024년 3월 5일 (화) 10:12에 마지막으로 편집되었습니다.",
    "Bu sayfa en son 10:12, 5 Mart 2024 tarihinde değiştirilmiştir.",
    "آخر تعديل لهذه الصفحة كان يوم 5 مارس 2024، الساعة 10:12.",
  ])("of the last change stand in a wiki's foot: %s", (sentence) => {
    const foot = (id: string) =>
      `<h1>Night ferries</h1>${BODY.repeat(15)}<footer><ul><li id="${id}">${sentence}</li></ul></footer>`;
    expect(metadataOf("", foot("footer-info-lastmod")).modifiedAt).toBe("2024-03-05");
    expect(metadataOf("", foot("footer-info-lastmod"))).not.toHaveProperty("publishedAt");
  });

  it("are not those of a product's reviews", () => {
    const review = "<h1>Lamp</h1><time datetime=2024-03-05></time>";
    expect(metadataOf(ld({ "@type": "Product", name: "Lamp" }), review)).not.toHaveProperty("publishedAt");
    expect(metadataOf(ld({ "@type": "Article", headline: "Lamp" }), review).publishedAt).toBe("2024-03-05");
    const released = ld({ "@type": "Product", name: "Lamp", datePublished: "2023-01-02" });
    expect(metadataOf(released, review).publishedAt).toBe("2023-01-02");
  });

  it("are not those of a person's joining", () => {
    const person = "<h1>Night ferries return</h1><p>Joined: March 5, 2024</p>";
    expect(metadataOf("", person)).not.toHaveProperty("publishedAt");
    expect(metadataOf("", `${person}<p>Friday: March 8, 2024</p>`).publishedAt).toBe("2024-03-08");
    const facts =
      "<h1>Night ferries return</h1><dl><dt>Joined</dt><dd>March 5, 2024</dd><dt>Posts</dt><dd>12</dd></dl>";
    expect(metadataOf("", facts)).not.toHaveProperty("publishedAt");
    expect(metadataOf("", `${facts}<p>March 8, 2024</p>`).publishedAt).toBe("2024-03-08");
    const inFrench = facts.replace("Joined", "Inscription :").replace("March 5, 2024", "5 mars 2024");
    expect(metadataOf("", inFrench)).not.toHaveProperty("publishedAt");
    expect(metadataOf("", inFrench.replace("Inscription", "Parution")).publishedAt).toBe("2024-03-05");
  });

  it("called updates are changes, and speak of publication only where nothing else does", () => {
    const updated = "<p class=date>Updated March 5, 2024</p>";
    expect(metadataOf("", updated)).toMatchObject({ modifiedAt: "2024-03-05", witnesses: { publishedAt: "updated" } });
    const both = metadataOf("", updated, "https://sea.example/2023/01/02/a");
    expect(both).toMatchObject({ publishedAt: "2023-01-02", modifiedAt: "2024-03-05" });
  });

  it("are never made from today: 'two days ago' gives nothing", () => {
    expect(metadataOf("", "<time>2 days ago</time><p class=date>yesterday</p>")).not.toHaveProperty("publishedAt");
  });
});
