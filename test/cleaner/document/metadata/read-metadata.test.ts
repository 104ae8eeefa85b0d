import { describe, expect, it } from "vitest";
import { pageTypeOf } from "../../../../cleaner/document/metadata/page-type.ts";
import { BODY, documentOf, ld, metadataOf } from "./a-page.ts";

describe("the rest", () => {
  it("reads a word with a letter set apart as one word, and boxes side by side as two", () => {
    const page = metadataOf(
      "",
      "<h1><b>C</b>ycle lanes <em>re</em>open</h1><p class=byline><span>Ann</span><span>Lee</span></p>",
    );
    expect(page).toMatchObject({ title: "Cycle lanes reopen", authors: ["Ann Lee"] });
  });

  it.each(["constructor", "__proto__", "toString"])("takes itemprop=%s for no property it knows", (name) => {
    const page = metadataOf("", `<p itemprop=${name} rel=${name}>Ann Lee</p><a rel=${name} href=/x>Bo Ek</a>`);
    expect(page).toMatchObject({ authors: [], tags: [] });
  });

  it("reads site, description, tags, licence, image and canonical address, and says who said so", () => {
    const page = metadataOf(`
      <meta property=og:site_name content="Harbour Post"><meta name=description content="On ferries.">
      <meta name=keywords content="ferries, night, Ferries"><link rel=license href="/by/4.0">
      <meta property=og:image content="/ferry.jpg"><link rel=canonical href="/news/ferry?x=1">`);
    expect(page).toMatchObject({
      siteName: "Harbour Post",
      description: "On ferries.",
      tags: ["ferries", "night"],
      license: "https://www.harbour-post.example/by/4.0",
      image: "https://www.harbour-post.example/ferry.jpg",
      canonicalUrl: "https://www.harbour-post.example/news/ferry?x=1",
    });
    expect(page.witnesses).toMatchObject({ siteName: "opengraph", description: "meta", tags: "meta", license: "link" });
  });

  it.each([
    ["<meta name=dc.rights content='CC BY 4.0'>", "", "CC BY 4.0"],
    ["<meta name=dcterms.license content='https://cc.example/by/4.0/'>", "", "https://cc.example/by/4.0/"],
    [
      "",
      "<footer><a rel='license noopener' href='//cc.example/by/4.0/'>CC BY</a></footer>",
      "https://cc.example/by/4.0/",
    ],
  ])("names the licence as it is called, or where it stands: %s%s", (head, body, license) => {
    expect(metadataOf(head, body)).toMatchObject({ license });
  });

  it.each([
    ["a forum by its structured data", ld({ "@type": "DiscussionForumPosting" }), "forum"],
    ["a product", ld({ "@type": "Product", name: "Lamp" }), "product"],
    ["an article", "<meta property=og:type content=article>", "article"],
  ])("knows %s", (_name, head, pageType) => {
    expect(metadataOf(head, "", "https://x.example/").pageType).toBe(pageType);
  });

  it("believes structured data that only one kind of page has before its looks", () => {
    const wares = Array.from(
      { length: 40 },
      (_, at) =>
        `<li class=product><a href=/p/${at}>Lamp no. ${at}</a> <b class=price>$${at}.00</b> <button>Add to cart</button></li>`,
    ).join("");
    const typeOf = (...nodes: readonly unknown[]) =>
      metadataOf(nodes.map(ld).join(""), `<ul class=products>${wares}</ul>`).pageType;
    const recipe = { "@type": "Recipe", name: "Lamp oil" };
    expect(typeOf()).not.toBe("article");
    expect(typeOf(recipe)).toBe("article");
    expect(typeOf(recipe, { "@type": "Article" })).toBe("article");
  });

  it.each([
    ["one such thing", ["Recipe", "Article", "VideoObject"], { type: "article", isSure: true }],
    ["one that answers questions", ["Question", "Question", "BlogPosting"], { type: "article", isSure: true }],
    ["several of them", ["Recipe", "Recipe"], { type: "article", isSure: false }],
    ["one beside a product", ["Recipe", "Product"], { type: "product", isSure: false }],
    ["what much else is called too", ["Article"], { type: "article", isSure: false }],
  ])("is sure of its kind by %s: %s, %o", (_what, types, said) => {
    const heard = types.map((value) => ({ field: "type", witness: "json-ld", value }) as const);
    expect(pageTypeOf(heard, undefined)).toMatchObject(said);
  });

  it("takes from a job's posting what it is called and when it was posted", () => {
    const job = ld({ "@type": "JobPosting", title: "Reader of tides", datePosted: "2024-02-01" });
    const { title, publishedAt } = metadataOf(`<title>Careers</title>${job}`, "<h1>Reader of tides</h1>");
    expect({ title, publishedAt }).toEqual({ title: "Reader of tides", publishedAt: "2024-02-01" });
  });

  it("names the language of the text and flags a page that declares another", () => {
    const german =
      "Der Hafen war still und niemand hatte die Lampen angezündet, weil die Fischer noch auf dem Meer waren. ".repeat(
        4,
      );
    const { metadata, quality } = documentOf(`<html lang="en"><p>${german}</p>`);
    expect(metadata.language).toBe("de");
    expect(quality.flags).toContain("language: the page says en, its text is de");
  });

  it("keeps the declared region where the text agrees", () => {
    expect(metadataOf("<meta property=og:locale content=en_GB>").language).toBe("en");
    expect(documentOf(`<html lang="en_gb">${BODY}`).metadata.language).toBe("en-GB");
  });

  it.each([
    ["broken lines in strings", '{"@type":"Article","headline":"Night\nferries","author":"Ann Lee",}'],
    ["CDATA", '//<![CDATA[\n{"@type":"Article","author":"Ann Lee"}\n//]]>'],
    ["a list of lists", '[[[{"@type":["Thing","Article"],"author":["Ann Lee"]}]]]'],
  ])("bears JSON-LD with %s", (_name, json) => {
    expect(metadataOf(`<script type="application/ld+json">${json}</script>`).authors).toEqual(["Ann Lee"]);
  });

  it.each([
    ["deep arrays", "[".repeat(50_000) + "]".repeat(50_000)],
    ["a deep graph", `${'{"@graph":['.repeat(3000)}1${"]}".repeat(3000)}`],
    ["prototype keys", '{"__proto__":{"@type":"Article","author":"Eve"},"constructor":{"name":"Eve"}}'],
    ["numbers for names", '{"@type":"Article","author":{"name":1e999},"datePublished":20240101}'],
  ])("is not harmed by JSON-LD with %s", (_name, json) => {
    expect(metadataOf(`<script type="application/ld+json">${json}</script>`).authors).toEqual([]);
  });
});

describe("text pages", () => {
  const lines = [
    "March 3, 2021",
    "",
    "The night ferry is stopped by the council, ending twenty years of crossings after dark.",
    "",
    "Search in title",
    "",
    "The Night Ferry Stopped by the Council",
    "",
    "Last updated: February 13, 2023",
    "",
    `The council stopped the night ferry. ${"The ferry had carried the mail and the council had paid for the lamps. ".repeat(4)}`,
    "",
    "Source: www.harbour.example",
  ];

  it("have a title line, a dateline, a last update and a source line", () => {
    expect(documentOf(lines.join("\n")).metadata).toMatchObject({
      title: "The Night Ferry Stopped by the Council",
      publishedAt: "2021-03-03",
      modifiedAt: "2023-02-13",
      sourceLine: "Source: www.harbour.example",
    });
  });

  it("have the title that an author signed, and none where the first line only begins with by", () => {
    const text = "Nobody had told the town of the new timetable, and so the first crossing was empty.";
    const signed = ["Crossings after dark", "By Ada Harbour", "March 3, 2021", text];
    expect(documentOf(signed.join("\n\n")).metadata).toMatchObject({ title: "Crossings after dark" });
    const unsigned = ["Crossings after dark", "by the old pier", text];
    expect(documentOf(unsigned.join("\n\n")).metadata.title).toBe("");
  });
});

describe("a title", () => {
  it("does without the sign that leads its heading to itself", () => {
    const head = "<title>Night ferries — Harbour 3.2 documentation</title>";
    expect(metadataOf(head, "<h1>Night ferries<a class=headerlink href='#n'>¶</a></h1>").title).toBe("Night ferries");
    expect(metadataOf(head, "<h1>Night ferries<a class=headerlink href='#n'>\uf0c1</a></h1>").title).toBe(
      "Night ferries",
    );
  });

  it("has no white space where code in its heading ends", () => {
    expect(metadataOf("", "<h1>What <code>Array</code>.prototype is, <q>in short</q>.</h1>").title).toBe(
      "What Array.prototype is, in short.",
    );
  });
});

describe("tags below a post", () => {
  const tag = (name: string) => `<a rel=tag href=/t>${name}</a>`;

  it("are the page's, without the sign of a hashtag", () => {
    const foot = `<article>${BODY}<footer class=entry-footer>Tags: ${tag("tides")}, ${tag("#ferries")}</footer></article>`;
    expect(metadataOf("", foot)).toMatchObject({ tags: ["tides", "ferries"], witnesses: { tags: "rel" } });
    expect(metadataOf("", `<div class=post-footer>${tag("tides")}</div>`).tags).toEqual(["tides"]);
  });

  it("are none of the page's below each of several, in a sidebar, or in the page's own foot", () => {
    const post = (name: string) => `<article>${BODY}<footer>${tag(name)}</footer></article>`;
    expect(metadataOf("", post("tides") + post("ferries")).tags).toEqual([]);
    expect(metadataOf("", `<aside>${tag("tides")}</aside><footer>${tag("ferries")}</footer>`).tags).toEqual([]);
  });

  it("are told by where they lead in a box of tags, and elsewhere say nothing", () => {
    const links = "<a href=/tagged/tides>#tides</a> <a href=https://harbour.example/tag/night-ferries/>Ferries</a>";
    expect(metadataOf("", `<div class=post-tags><p>${links}</p></div>`).tags).toEqual(["tides", "Ferries"]);
    expect(metadataOf("", `<div class=stage>${links}</div>`).tags).toEqual([]);
    expect(metadataOf("", `<aside><div class=tags>${links}</div></aside>`).tags).toEqual([]);
    expect(metadataOf("", "<div class=tags><a href=/tagged/tides?page=2>Next</a></div>").tags).toEqual([]);
  });
});
