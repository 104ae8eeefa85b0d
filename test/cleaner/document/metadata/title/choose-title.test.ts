import { describe, expect, it } from "vitest";
import { ld, metadataOf } from "../a-page.ts";

describe("titles", () => {
  it("are of the talk, where the heading above it is the conference's, in the middle of the title", () => {
    const talk = "Ships that hum at night";
    const titled = (title: string, og: string) =>
      metadataOf(
        `<title>${title}</title><meta property=og:title content="${og}">`,
        `<h1>Harbour Days</h1><h3>${talk}</h3>`,
      ).title;
    expect(titled(`${talk} :: Harbour Days :: talks`, `${talk} Harbour Days`)).toBe(talk);
    expect(titled(`${talk} :: Harbour Days :: talks`, "Harbour Days")).toBe("Harbour Days");
  });

  it.each([
    ["a bar and the site", "<title>Night ferries return | Harbour Post</title>", "Night ferries return"],
    ["the host's spelling", "<title>Night ferries return - Harbour-Post</title>", "Night ferries return"],
    ["the site first", "<title>Harbour Post: Night ferries return</title>", "Night ferries return"],
    ["a hotel's stars", "<meta property=og:title content='★★★ Sea View, Ryde, England'>", "Sea View, Ryde, England"],
    ["no sign of a word", "<title>★Starman sings at night</title>", "★Starman sings at night"],
    ["og:title", "<title>Post</title><meta property=og:title content='Night ferries return'>", "Night ferries return"],
    ...["｜", " │ ", " > ", " // ", " ― ", " ★ ", " _ ", " ・ "].map((sign) => [
      `"${sign}" and the site`,
      `<title>Night ferries return${sign}Harbour Post</title>`,
      "Night ferries return",
    ]),
    [
      "a sign without spaces between ideographs",
      "<title>夜渡轮永远离开港口_港口新闻网</title><meta property=og:site_name content=港口新闻网>",
      "夜渡轮永远离开港口",
    ],
    ["nothing: the sign is the title's own", "<title>Ferries > trains_at_night</title>", "Ferries > trains_at_night"],
    ["a dash that is its own", "<title>Ferries - what returns at night</title>", "Ferries - what returns at night"],
    ["escapes", "<title>Tide &amp;amp; time</title>", "Tide & time"],
  ])("lose %s", (_name, head, title) => {
    expect(metadataOf(head).title).toBe(title);
  });

  it.each([
    ["of what is pressed in it", "<h1>Function wind_lamp <button>Copy item path</button></h1>", "Function wind_lamp"],
    ["of nothing that is all of it", "<h1><button>Night ferries return</button></h1>", "Night ferries return"],
  ])("are a heading without the text %s", (_name, heading, title) => {
    expect(metadataOf("", heading).title).toBe(title);
  });

  it("follow the heading that the title element agrees with", () => {
    const page = metadataOf("<title>Night ferries return - Seven tips</title>", "<h1>Night ferries return</h1>");
    expect(page).toMatchObject({ title: "Night ferries return", witnesses: { title: "h1" } });
  });

  it("are what og:title says behind a blog's name that is the page's first heading (Blogger)", () => {
    const named = (og: string) =>
      metadataOf(
        `<title>Harbour notes: Night ferries return</title><meta property=og:title content="${og}">`,
        "<h1>Harbour notes</h1><h3>Night ferries return</h3>",
      );
    expect(named("Night ferries return")).toMatchObject({
      title: "Night ferries return",
      witnesses: { title: "og:title" },
    });
    expect(named("Harbour notes: Night ferries return").title).toBe("Harbour notes");
  });

  it("are the first heading where what stands behind it is the site's name, whatever og:title says", () => {
    const page = metadataOf(
      "<title>Night ferries return | Harbour Post</title><meta property=og:title content='Harbour Post'><meta property=og:site_name content='Harbour Post'>",
      "<h1>Night ferries return</h1>",
    );
    expect(page.title).toBe("Night ferries return");
  });

  it("don't follow a heading that speaks of something else", () => {
    const page = metadataOf("<title>Night ferries return</title>", "<h1>Newsletter</h1>");
    expect(page.title).toBe("Night ferries return");
  });

  const HOME = "https://www.harbour-post.example/";
  const INNER = `${HOME}news/ferry`;
  it.each([
    [
      "an h1 that is the site's name, in the title's words or not",
      "<title>Night ferries return / Timetables / Harbour Post</title>",
      "<h1>Harbour Post</h1><h3>Night ferries return</h3>",
      "Night ferries return",
    ],
    [
      "an h1 that only begins with the site's name",
      "<title>Ferries at night - Harbour Post</title>",
      "<h1>Harbour Post readers on ferries at night</h1>",
      "Ferries at night",
    ],
    [
      "the heading that the title begins with, though the site's name is a heading above it",
      "<title>Rotating the keys - Platform - Kestrel Wiki</title>",
      "<h1>Kestrel Wiki</h1><h1>Rotating the keys</h1>",
      "Rotating the keys",
    ],
    [
      "what a patent calls its invention, among its number and the site's name",
      "<title>US99B2 - Folding umbrella - Tide Patents</title><meta name=citation_patent_number content=US:99><meta name=DC.title content='Folding umbrella'>",
      "<h1>US99B2 - Folding umbrella - Tide Patents</h1>",
      "Folding umbrella",
    ],
    [
      "what a law is called, where the title is its number",
      "<title>Regulation - 2019/99 - EN - Tide-Lex</title><meta property=eli:title content='Regulation 2019/99 on buoys'>",
      "<h1>Document 32019R99</h1>",
      "Regulation 2019/99 on buoys",
    ],
    [
      "the second heading, where the first is its number and the title has both: RFCs",
      "<title>RFC 9911: Lantern signalling</title>",
      "<h1>RFC 9911</h1><h1>Lantern signalling</h1>",
      "Lantern signalling",
    ],
    [
      "the first heading, where it is no number",
      "<title>Lanterns: how they signal</title>",
      "<h1>Lanterns</h1><h1>How they signal</h1>",
      "Lanterns",
    ],
    [
      "the heading, where a catalogue's tag on a page of another kind has only its end",
      "<title>Tides - what they are</title><meta name=citation_title content='what they are'><meta name=dc.title content='what they are'>",
      "<h1>Tides - what they are</h1>",
      "Tides - what they are",
    ],
    [
      "what stands before the site's name in brackets, which is a heading above it: DokuWiki",
      "<title>Backing up the loggers [Marsh Wiki]</title>",
      "<h1>Marsh Wiki</h1><h1>Backing up the loggers</h1>",
      "Backing up the loggers",
    ],
    [
      "the same where the title is the page's name",
      "<title>howto:backup [Marsh Wiki]</title>",
      "<h1>Marsh Wiki</h1><h1>Safe copies</h1>",
      "howto:backup",
    ],
    [
      "brackets that hold no site's name",
      "<title>Backing up the loggers [Solved]</title>",
      "<h1>Newsletter</h1>",
      "Backing up the loggers [Solved]",
    ],
    [
      "the chapter before the book",
      "<title>Reading tides - The Book of Harbours</title>",
      "<h1>The Book of Harbours</h1><h2>Contents</h2><h2>Reading Tides</h2>",
      "Reading Tides",
    ],
    [
      "the book where no heading names the chapter",
      "<title>Reading tides - The Book of Harbours</title>",
      "<h1>The Book of Harbours</h1><h2>Contents</h2>",
      "The Book of Harbours",
    ],
    [
      "a smaller heading that the title begins with",
      "<title>Night ferries return - Winter 2026</title>",
      "<h1>Subscribe today</h1><h2>Night ferries return</h2>",
      "Night ferries return",
    ],
    [
      "no smaller heading of one word",
      "<title>News: what returns at night</title>",
      "<h1>Subscribe today</h1><h2>News</h2>",
      "News: what returns at night",
    ],
    [
      "an h1 up to its bar",
      "<title>Night ferries return | Opinion</title>",
      "<h1>Night ferries return | Opinion</h1>",
      "Night ferries return",
    ],
    [
      "an h1 with its dash",
      "<title>Night ferries - a return</title>",
      "<h1>Night ferries - a return</h1>",
      "Night ferries - a return",
    ],
    [
      "no later h1 that is a piece of the title",
      "<title>Ferries of the north - Reviews</title>",
      "<h1>Book now</h1><h1>Reviews</h1>",
      "Ferries of the north - Reviews",
    ],
    [
      "elements that a title speaks of",
      "<title>&lt;table>: rows</title>",
      "<h1>&lt;table>: rows</h1>",
      "<table>: rows",
    ],
    [
      "what stands before the folder that the h1 is called as",
      "<title>Do ferries return at night? : news</title>",
      "<h1>news</h1>",
      "Do ferries return at night?",
    ],
    [
      "no number that only the heading has behind it",
      "<title>Night ferries drift · Issue #412 · acme/ferries</title>",
      "<h1><bdi>Night ferries drift</bdi><span>#412</span></h1>",
      "Night ferries drift",
    ],
    [
      "no sign that only the heading has behind it",
      "<title>Night ferries return</title>",
      "<h1>Night ferries return <a href='#top'><i></i>#</a></h1>",
      "Night ferries return",
    ],
    ["a sign that is the title's own", "<title>Ferries in C#</title>", "<h1>Ferries in C#</h1>", "Ferries in C#"],
    ["no elements that mark it up", "<title>The &lt;em>night&lt;/em> ferry</title>", "", "The night ferry"],
    [
      "a title that is also given as the site's name",
      `<title>Ferries 2026 / 2027</title>${ld({ "@type": "WebSite", name: "Ferries 2026 / 2027" })}`,
      "<h1>Ferries 2026 / 2027</h1>",
      "Ferries 2026 / 2027",
    ],
    [
      "a piece that only begins with the site's name",
      "<title>Harbour Post's long predictions for 2027: welcome aboard</title>",
      "",
      "Harbour Post's long predictions for 2027: welcome aboard",
    ],
  ])("take %s", (_name, ...[head, body, title]) => {
    expect(metadataOf(head, body, INNER).title).toBe(title);
  });

  it.each([
    [
      "the site and what it is",
      "<title>Harbour Post: ships and tides | Harbour Post</title>",
      "Harbour Post: ships and tides",
    ],
    ["the site alone", "<title>Harbour Post</title>", "Harbour Post"],
    ["the site in its own words", "<title>The Harbour Post Blog - Harbour Post</title>", "The Harbour Post Blog"],
  ])("of home pages are %s, whatever the first heading", (_name, head, title) => {
    expect(metadataOf(head, "<h1>Can a ferry turn at low tide?</h1>", HOME).title).toBe(title);
    expect(metadataOf(head, "<h1>Can a ferry turn at low tide?</h1>", INNER).title).not.toBe(title);
  });
});
