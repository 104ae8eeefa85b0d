import { describe, expect, it } from "vitest";
import { encodeWith } from "../encode-with.ts";
import { base64, bytesOf, keptOf, multipart, part, quoted, read, refusalOf } from "./build-message.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships in the bay.";
const OIL = "When the oil ran low she rowed to the village.";
const ADDRESS = "https://tower.example/log/lamp.html";
const utf8 = (text: string) => new TextEncoder().encode(text);

/** As Chrome saves a page: a picture of it as it stands, its style sheets and frames beside it. */
const CHROME = `From: <Saved by Blink>
Snapshot-Content-Location: ${ADDRESS}
Subject: =?utf-8?Q?The=20lamp=20=E2=80=93=20Tower=20log?=
Date: Sun, 29 Nov 2026 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html"`;
const chrome = (html: string, parts: readonly string[] = []) =>
  multipart(
    CHROME,
    [
      part("text/html", quoted(utf8(html)), [
        "Content-ID: <frame-1@mhtml.blink>",
        "Content-Transfer-Encoding: quoted-printable",
        `Content-Location: ${ADDRESS}`,
      ]),
      ...parts,
    ],
    "----MultipartBoundary--qk----",
  );

describe("a saved page is the page that was saved", () => {
  it("is read by its own charset, and has its address and the moment it was saved", () => {
    const html = `<!doctype html><meta charset="utf-8"><title>The lamp – Tower log</title><h1>The lamp</h1><p>${SAID} – see <a href="oil.html">the oil</a>.</p>`;
    const document = read(chrome(html), { key: "lamp.mhtml" });
    expect(keptOf(document)).toEqual(["heading: The lamp", `paragraph: ${SAID} – see the oil.`]);
    expect(document.sections.flatMap(({ blocks }) => blocks.flatMap(({ inlines = [] }) => inlines))).toEqual([
      expect.objectContaining({ kind: "link", href: "https://tower.example/log/oil.html" }),
    ]);
    expect(document.source).toMatchObject({
      format: "html",
      charset: "utf-8",
      url: ADDRESS,
      fetchedAt: "2026-11-29T10:00:00.000Z",
    });
    expect(document.metadata).toMatchObject({ title: "The lamp", authors: [] });
    expect(document.metadata.publishedAt).toBeUndefined();
    expect(document.quality.flags).toEqual(["message: multipart/related, read as one page"]);
  });

  it("has its caller's address and time where those are known", () => {
    const known = { url: "https://mirror.example/lamp", fetchedAt: "2026-11-30" };
    expect(read(chrome(`<p>${SAID}</p>`), known).source).toMatchObject(known);
  });

  it("hides what the style sheets hide that were saved with it, by either of their names", () => {
    const links = ["cid:css-1@mhtml.blink", "https://tower.example/a.css"].map(
      (href) => `<link rel="stylesheet" href="${href}">`,
    );
    const html = `${links.join("")}<p>${SAID}</p><p class="a">Praise the oil.</p><p class="b">Praise the wick.</p><p class="c">${OIL}</p>`;
    const sheets = [
      part("text/css", ".a { display: none }", ["Content-ID: <css-1@mhtml.blink>"]),
      part("text/css", base64(utf8(".b { display: none }")), [
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://tower.example/\n a.css",
      ]),
      part("text/css", ".c { display: none }", ["Content-Location: cid:css-3@mhtml.blink"]),
    ];
    const document = read(chrome(html, sheets));
    expect(document.text).toBe(`${SAID}\n\n${OIL}`);
    expect(document.removed.map(({ rule, text }) => [rule, text])).toEqual([
      ["hidden/decoration", "Praise the oil."],
      ["hidden/decoration", "Praise the wick."],
    ]);
  });

  it("leaves out frames, and says so; pictures, sheets and fonts say nothing", () => {
    const parts = [
      part("text/html", "<p>Buy oil.</p>", ["Content-Location: cid:frame-2@mhtml.blink"]),
      part("image/png", "iVBORw0KGgo=", ["Content-Transfer-Encoding: base64"]),
      part("text/css", "p {}"),
      part("font/woff2", "d09GMg==", ["Content-Transfer-Encoding: base64"]),
    ];
    const document = read(chrome(`<p>${SAID}</p><iframe src="cid:frame-2@mhtml.blink"></iframe>`, parts));
    expect(document.text).toBe(SAID);
    expect(document.quality.flags).toContain("message: left out 1 text/html");
  });

  it("has text in shadow roots, which Chrome writes in a way of its own", () => {
    const html = `<p>${SAID}</p><x-note><template shadowmode="open"><p>${OIL}</p></template></x-note>`;
    expect(read(chrome(html)).text).toBe(`${SAID}\n\n${OIL}`);
  });
});

describe("the page among the parts", () => {
  const related = "MIME-Version: 1.0\nContent-Type: multipart/related";

  it("is the one that the message names", () => {
    const lines = multipart(`${related}; start="<b@x>"; type="text/html"`, [
      part("text/html", "<p>A frame.</p>", ["Content-ID: <a@x>"]),
      part("text/html", `<p>${SAID}</p>`, ["Content-ID: <b@x>", `Content-Location: ${ADDRESS}`]),
    ]);
    const document = read(lines, { key: "page.mht" });
    expect(document.text).toBe(SAID);
    expect(document.source.url).toBe(ADDRESS);
  });

  it("is else the first that is HTML, whatever stands before it", () => {
    const lines = multipart(related, [
      part("image/gif", "R0lGODlh", ["Content-Transfer-Encoding: base64"]),
      part("text/html", `<p>${SAID}</p>`),
      part("text/html", "<p>A frame.</p>"),
    ]);
    expect(read(lines).text).toBe(SAID);
  });

  it("is read in the charset that its part names, in any transfer encoding", () => {
    const russian = "<p>Фонарь зажигали каждый вечер в шесть, и смотритель записывал это рядом с ветром.</p>";
    const lines = multipart(related, [
      part("text/html; charset=windows-1251", base64(encodeWith("windows-1251", russian)), [
        "Content-Transfer-Encoding: BASE64",
      ]),
    ]);
    const document = read(lines);
    expect(document.text).toBe(russian.slice(3, -4));
    expect(document.source.charset).toBe("windows-1251");
    expect(document.quality.flags).toEqual(["message: multipart/related, read as one page"]);
  });

  it("is its frames, where it has no text but them", () => {
    const lines = multipart(related, [
      part("text/html", '<title>Tower</title><frameset><frame src="cid:a@x"><frame src="cid:b@x"></frameset>'),
      part("text/html", `<p>${SAID}</p>`, ["Content-ID: <a@x>"]),
      part("text/html", "<script>x</script>", ["Content-ID: <c@x>"]),
      part("text/html", `<p>${OIL}</p>`, ["Content-ID: <b@x>"]),
    ]);
    const document = read(lines);
    expect(document.text).toBe(`${SAID}\n\n${OIL}`);
    expect(document.quality.flags).toEqual(["message: multipart/related, read as one page"]);
  });

  it("may be all that there is, as Internet Explorer saves a page without pictures", () => {
    const lines = `From: "Saved by Windows Internet Explorer 8"\nSubject: Lamp\nDate: Sun, 29 Nov 2026 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: text/html;\n\tcharset="utf-8"\nContent-Transfer-Encoding: quoted-printable\nContent-Location: http://tower.example/lamp\n\n<p class=3D"x">${SAID}</p>\n`;
    const document = read(lines, { key: "lamp.mht" });
    expect(document.text).toBe(SAID);
    expect(document.source).toMatchObject({
      url: "http://tower.example/lamp",
      fetchedAt: "2026-11-29T09:00:00.000Z",
    });
    expect(document.metadata.publishedAt).toBeUndefined();
  });

  it("may come without the head, which the server sent as its own", () => {
    const [, body = ""] = multipart(related, [part("text/html", `<p>${SAID}</p>`)]).split("\n\n--");
    const known = { contentType: 'multipart/related; boundary="=_b"' };
    expect(read(bytesOf(`--${body}`), known).text).toBe(SAID);
    expect(read(bytesOf(`\n--${body}`), known).text).toBe(SAID);
  });

  it("is no picture", () => {
    const lines = multipart(`${related}; start="<a@x>"`, [
      part("image/png", "iVBORw0KGgo=", ["Content-ID: <a@x>", "Content-Transfer-Encoding: base64"]),
      part("image/gif", "R0lGODlh", ["Content-Transfer-Encoding: base64"]),
    ]);
    expect(refusalOf(lines)).toBe("no-text: the message has no text of its own, but 1 image/png, 1 image/gif");
  });
});
