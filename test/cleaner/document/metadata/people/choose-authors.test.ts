import { describe, expect, it } from "vitest";
import { BODY, ld, metadataOf } from "../a-page.ts";

describe("authors", () => {
  it.each([
    ["JSON-LD with an object", ld({ "@type": "Article", author: { name: "Ann Lee" } }), "", ["Ann Lee"]],
    [
      "JSON-LD by reference",
      ld({
        "@graph": [
          { "@type": "Article", author: { "@id": "#a" } },
          { "@id": "#a", "@type": "Person", name: "Ann Lee" },
        ],
      }),
      "",
      ["Ann Lee"],
    ],
    ["several", ld({ "@type": "Article", author: [{ name: "Ann Lee" }, { name: "Bo Ek" }] }), "", ["Ann Lee", "Bo Ek"]],
    ["meta", "<meta name=author content='Ann Lee and Bo Ek'>", "", ["Ann Lee", "Bo Ek"]],
    [
      "inventors, and not who owns the patent",
      "<meta name=DC.contributor content='Ann Lee' scheme=inventor><meta name=DC.contributor content='Harbour AB' scheme=assignee>",
      "",
      ["Ann Lee"],
    ],
    ["degrees kept with their name", "<meta name=author content='Ann Lee, MD, PhD'>", "", ["Ann Lee, MD, PhD"]],
    [
      "names in the line above where they work",
      "",
      "<div class=authors><span class=personname>Ann Lee<sup>1</sup>, Bo Ek<sup>2</sup><br>1. Harbour University, Bergen</span></div>",
      ["Ann Lee", "Bo Ek"],
    ],
    ["a name in the line below a word", "", "<p class=author>By<br>Ann Lee</p>", ["Ann Lee"]],
    ["a byline with an hour", "", "<h1>Night ferries return</h1><p>posted by Ann Lee at 7:41 PM</p>", ["Ann Lee"]],
    ["a byline", "", "<h1>Night ferries return</h1><p>By Ann Lee | 5 min read</p>", ["Ann Lee"]],
    ["microdata", "", "<span itemprop=author itemscope><i>photo</i><b itemprop=name>Ann Lee</b></span>", ["Ann Lee"]],
    [
      "microdata that is not shown",
      "",
      "<i itemprop=author itemscope><link itemprop=name content='Ann Lee'></i>",
      ["Ann Lee"],
    ],
    [
      "a date and a name in one line",
      "",
      "<h1>Night ferries return</h1><p>Published August 7, 2023 by Ann Lee</p>",
      ["Ann Lee"],
    ],
    ["a heading above the name", "", "<h1>Night ferries return</h1><h3>Author</h3><p>Ann M. Lee</p>", ["Ann M. Lee"]],
    ["contributors", "", "<h1>Night ferries return</h1><div><b>Contributors:</b> Ann Lee</div>", ["Ann Lee"]],
    ["a class", "", "<div class='post-author'>Written by Ann Lee on March 3</div>", ["Ann Lee"]],
    ["a link to the author's page", "", "<a href='/authors/ann-lee'>Ann Lee</a>", ["Ann Lee"]],
    [
      "all that one class names in a box of authors",
      "",
      "<div class=authors><span class=creator><span class=personname>Ann Lee</span> <i class=author_notes>Institute of Tides, Ryde</i></span><span class=creator><span class=personname>Bo Ek</span></span></div>",
      ["Ann Lee", "Bo Ek"],
    ],
    [
      "all that one class names in a byline",
      "",
      "<p class=byline>By <span class=author>Ann Lee</span> and <span class=author>Bo Ek</span></p>",
      ["Ann Lee", "Bo Ek"],
    ],
    [
      "the name, though a note about the author is marked as well",
      "",
      "<div class=author><b class=author-name>Ann Lee</b> <i class=author-affiliation>Institute of Tides, Ryde</i></div>",
      ["Ann Lee"],
    ],
    [
      "a person before a newsroom",
      "<meta name=author content=Redakcja>",
      "<h1>Night ferries return</h1><span class=author>Autor: Katarzyna Wójcik</span>",
      ["Katarzyna Wójcik"],
    ],
    ["a newsroom where nobody else is named", "<meta name=author content=Redakcja>", "", ["Redakcja"]],
    ["a reporter in Chinese", "", "<p class=author>東海岸報 記者林雅婷／台東即時報導</p>", ["林雅婷"]],
    ["a reporter in Korean", "<meta name=author content='김지우 기자'>", "", ["김지우"]],
    ["a special reporter in Korean", "", "<p class=author>김지우 선임기자 jw@post.example</p>", ["김지우"]],
    ["a byline in Arabic", "", "<h1>شباك</h1><p><span>بقلم: سامي الخطيب</span></p>", ["سامي الخطيب"]],
    ["a byline in Persian", "", "<h1>قنات</h1><p>نویسنده: مریم رستگار</p>", ["مریم رستگار"]],
    ["a byline in Hebrew", "", "<h1>לחם</h1><p>מאת נועה ברקת</p>", ["נועה ברקת"]],
    ["a byline in Hindi", "", "<h1>ऊन</h1><p class=author>लेखक: कविता रावत</p>", ["कविता रावत"]],
    ["a byline in Tamil", "", "<h1>கிணறு</h1><p>எழுதியவர்: முருகன் செல்வம்</p>", ["முருகன் செல்வம்"]],
    ["a byline in Thai", "", "<h1>โกโก้</h1><p>โดย สมชาย ใจดี เผยแพร่: 9 ก.ค. 2565</p>", ["สมชาย ใจดี"]],
    [
      "a byline in Indonesian",
      "",
      "<h1>Garam</h1><p>Penulis: Dewi Lestari</p><p>Editor: Bambang</p>",
      ["Dewi Lestari"],
    ],
    ["a byline in Turkish", "", "<h1>Un</h1><p>Yazan: Elif Karadağ Giriş Tarihi: 18 Şubat 2023</p>", ["Elif Karadağ"]],
    ["a byline in Japanese", "", "<h1>灯台</h1><p>取材・文／山田太郎</p>", ["山田太郎"]],
    ["a byline in Swedish", "", "<h1>Smedja</h1><p>Text: Karin Lindqvist Foto: Per Holm</p>", ["Karin Lindqvist"]],
    ["a byline in Italian", "", "<h1>Pane</h1><p>di Marta Rossi</p>", ["Marta Rossi"]],
    ["a line of a reporter in Korean", "", "<h1>섬</h1><p>김하늘 기자 구독</p>", ["김하늘"]],
    ["a line of a reporter in Chinese", "", "<h1>稻田</h1><p>東海岸報 記者林雅婷／台東報導</p>", ["林雅婷"]],
    [
      "who sent a report from Taiwan",
      "",
      "<h1>稻田</h1><p>（東岸社記者林雅婷台東18日電）縱谷南段的稻田停用農藥六年之後，田鱉重新現身。</p>",
      ["林雅婷"],
    ],
    [
      "who sent a report in Chinese before its editor",
      "",
      "<h1>港口</h1><p>本报青石湾3月6日电（记者 林晓燕 周建国 通讯员 陈明）港口今天开工。</p><p class=author>责任编辑：赵雪梅 SN231</p>",
      ["林晓燕", "周建国"],
    ],
    ["an editor where nobody else is named", "", "<h1>港口</h1><p class=author>责任编辑：赵雪梅 SN231</p>", ["赵雪梅"]],
    ["no heading with a colon", "", "<h1>Pane</h1><p>Di Maio: il governo non cade</p><p>Text: a short history</p>", []],
    ["no reporter of whom the text tells", "", "<h1>港口</h1><p>他是一名记者，在港口工作了二十年。</p>", []],
    ["a name without its handle", "", "<p class=author>Ona Pell @ona@tern.example</p>", ["Ona Pell"]],
    ["no address", "<meta name=author content='https://facebook.example/ann'>", "", []],
    [
      "all links of a byline",
      "",
      "<p>By <a rel=author href=/a>Ann Lee</a>, <a rel=author href=/b>Bo Ek</a> and <a rel=author href=/c>Cy Dahl</a></p>",
      ["Ann Lee", "Bo Ek", "Cy Dahl"],
    ],
    [
      "all links of a list of authors",
      "",
      "<ul><li><a rel=author href=/a>Ann Lee</a></li> <li><a rel=author href=/b>Bo Ek</a></li></ul>",
      ["Ann Lee", "Bo Ek"],
    ],
    [
      "all of a line, though one of them has a box below",
      "",
      "<p><span itemprop=author>Ann Lee</span> &amp; <span itemprop=author>Bo Ek</span></p><div><span itemprop=author>Ann Lee</span> sails.</div>",
      ["Ann Lee", "Bo Ek"],
    ],
    [
      "the first article's byline only",
      "",
      "<div><h2>One</h2>By <a rel=author href=/a>Ann Lee</a></div><div><h2>Two</h2>By <a rel=author href=/b>Bo Ek</a></div>",
      ["Ann Lee"],
    ],
    [
      "the first article's byline, though others stand in the same box",
      "",
      "<div><h2>One</h2><p><a rel=author href=/a>Ann Lee</a></p><h2>Two</h2><p><a rel=author href=/b>Bo Ek</a></p></div>",
      ["Ann Lee"],
    ],
    [
      "one link, whoever is linked twice",
      "",
      "<p><a rel=author href=/a><img src=a.jpg></a> <a rel=author href=/a>Ann Lee</a> <a rel=author href=/a>Ann Lee</a></p>",
      ["Ann Lee"],
    ],
    [
      "nobody from the comments",
      "",
      "<div class=comments><span class=author>Troll</span></div><span class=author>Ann Lee</span>",
      ["Ann Lee"],
    ],
  ])("are read from %s", (_name, ...[head, body, authors]) => {
    expect(metadataOf(head, body).authors).toEqual(authors);
  });

  it.each([
    ["a list of all one's articles", "<a href='/authors/ann-lee'>View all posts by Ann Lee</a>", ["Ann Lee"]],
    ["the number of a place", "<p class=author>Ann Lee<sup>1,2</sup></p>", ["Ann Lee"]],
    ["a role behind it", "<a href='/authors/ann-lee'>Ann Lee Tech Reporter</a>", ["Ann Lee"]],
    ["a role behind a comma", "<p class=byline>By Ann Lee, Senior Reporter</p>", ["Ann Lee"]],
    ["the full stop of a sentence", "<p class=byline>Written by Ann Lee.</p>", ["Ann Lee"]],
    ["a name that ends in an abbreviation", "<p class=byline>By Ann Lee Jr.</p>", ["Ann Lee Jr."]],
    ["a date that begins with its day", "<p class=byline>By Ann Lee, 3 June 2024</p>", ["Ann Lee"]],
    ["who took the pictures", "<p class=byline>Tekst: Ann Lee Foto: Bo Ek</p>", ["Ann Lee"]],
    ["no word of theirs", "<p class=byline>Contributors to Ferry projects</p>", ["Contributors to Ferry projects"]],
    ["a word of another alphabet", "<p class=byline>Автор: Анна Ли</p>", ["Анна Ли"]],
    ["several of them", "<p class=byline>Авторы: Анна Ли и Борис Даль</p>", ["Анна Ли", "Борис Даль"]],
    ["a verb of another language", "<p class=byline>Geschrieben von Ann Lee</p>", ["Ann Lee"]],
    ["a word in Hebrew", "<p class=byline>מאת: רות לוי</p>", ["רות לוי"]],
    ["a word in Arabic", "<p class=byline>بقلم سلمى حداد</p>", ["سلمى حداد"]],
    ["a word in Thai", "<p class=byline>โดย สมชาย ใจดี</p>", ["สมชาย ใจดี"]],
    ["what a host does", "<p class=byline>Hosted by Ann Lee</p>", ["Ann Lee"]],
    ["a label of another language", "<p class=byline>Tekst: Ann Lee</p>", ["Ann Lee"]],
    ["a label without a space", "<p class=byline>作者：李安</p>", ["李安"]],
    ["nothing: such a word begins the name", "<p class=byline>Texter Parry</p>", ["Texter Parry"]],
    ["a role that is all there is", "<p class=byline>Staff Writer</p>", ["Staff Writer"]],
    ["points and badges", "<div class=username>user308 12,193 1 1 silver badge 6 6 bronze badges</div>", ["user308"]],
    ["a word that begins with digits", "<p class=author>3rd Eye 2 Eye</p>", ["3rd Eye 2 Eye"]],
    ["a second name in brackets", "<p class=author>Ann (Bo) Lee</p>", ["Ann (Bo) Lee"]],
    ["how many follow", "<p class=byline>By Harbour Press 842 followers</p>", ["Harbour Press"]],
    ["a remark in brackets", "<p class=author>Ann Lee (guest)</p>", ["Ann Lee"]],
    ["a life", "<p class=author-bio>Ann Lee</p><p class=author>Ann Lee Ann is a sailor.</p>", ["Ann Lee"]],
    ["its name twice", "<p class=author>Ann Lee Ann Lee is the skipper of a ferry.</p>", ["Ann Lee"]],
    [
      "a button behind it",
      "<h1>Ferries</h1><p>By Ann Lee View in print</p><a href='/authors/ann'>Ann Lee</a>",
      ["Ann Lee"],
    ],
    ["a day", "<p class=author>Sat, 20 Dec, 2025</p>", []],
    ["a phrase", "<p class=author>and a storyteller at heart</p>", []],
    ["a label with its value", "<p class=author>code: Bo Ek</p>", []],
    ["a signature anywhere", `${BODY.repeat(30)}<h3>Written by Ann Lee</h3>${BODY.repeat(30)}`, ["Ann Lee"]],
    ["a signature inside prose", `${BODY.repeat(30)}<p>Written by Ann Lee in haste.</p>${BODY.repeat(30)}`, []],
    ["a byline with a colon", "<h1>Ferries</h1><p>by: Ann Lee</p>", ["Ann Lee"]],
    ["a byline of one small word", "<h1>Ferries</h1><p>by annlee</p>", ["annlee"]],
    ["a sentence that begins with by", "<h1>Ferries</h1><p>By 2018 I dove into the waters of ferries</p>", []],
    ["an ampersand before it", "<p class=author>&amp; Ann Lee</p>", ["Ann Lee"]],
    ["a button", "<p class=author>Get in touch</p>", []],
    ["a part of a menu", "<nav><b>By material</b> <p>By Oak</p></nav><h1>Benches</h1>", []],
    ["a line that only begins like a byline", "<h1>Ferries</h1><p>by the way, it rains</p>", []],
  ])("are read through %s", (_name, body, authors) => {
    expect(metadataOf("", body).authors).toEqual(authors);
  });

  it("leave out the site where persons are named beside it, and keep a firm's name whole", () => {
    const post = `<meta property=og:site_name content="Harbour Post">`;
    expect(metadataOf(`${post}<meta name=author content="Ann Lee; Harbour Post Staff">`).authors).toEqual(["Ann Lee"]);
    const firm = `<meta property=og:site_name content="Morgan & Morgan"><meta name=author content="Morgan & Morgan">`;
    expect(metadataOf(firm).authors).toEqual(["Morgan & Morgan"]);
  });

  it("are not those who reviewed a product, unless the address alone looks like a shop's", () => {
    const body = "<p class=author>Ann Lee</p>";
    const shop = "https://sea.example/p/lamp/";
    expect(metadataOf(ld({ "@type": "Product", name: "Lamp" }), body, shop).authors).toEqual([]);
    expect(metadataOf("", body, shop).authors).toEqual(["Ann Lee"]);
    const book = ld({ "@type": "Book", name: "Tides", author: { name: "Bo Ek" } });
    expect(metadataOf(book, body, shop).authors).toEqual(["Bo Ek"]);
  });

  it("rather name the site than somebody from the comments", () => {
    const head = `<meta property=og:site_name content="Tide Log"><meta name=author content="Tide Log">`;
    const page = metadataOf(head, "<div class=comments><b class=author>Troll</b></div>");
    expect(page).toMatchObject({ authors: ["Tide Log"], witnesses: { authors: "meta" } });
  });

  it("take a forum's first poster, whatever marks the posts; an article's marked author elsewhere", () => {
    const posts = "<b class=username>Ann</b><p>When?</p><b itemprop=author>Bo</b><p>At dawn.</p>";
    expect(metadataOf("", posts, "https://sea.example/forum/ferry").authors).toEqual(["Ann"]);
    expect(metadataOf("", posts, "https://sea.example/news/ferry").authors).toEqual(["Bo"]);
  });

  it("prefer a person to the site's own name", () => {
    const head = `<meta property=og:site_name content="Harbour Post"><meta name=author content="Harbour Post">`;
    expect(metadataOf(head, "<p class=byline>By Ann Lee</p>").authors).toEqual(["Ann Lee"]);
  });

  it("are as many as a paper lists", () => {
    const letters = "abcdefghijklmnopqrst".split("");
    const names = letters.map((letter) => `Ann ${letter.toUpperCase()}${letter.repeat(4)}`);
    const listed = names.map((name) => `<meta name=citation_author content="${name}">`).join("");
    expect(metadataOf(listed).authors).toEqual(names);
  });
});
