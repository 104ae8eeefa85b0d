import { describe, expect, it } from "vitest";
import { encodeWith } from "../encode-with.ts";
import { base64, bytesOf, keptOf, multipart, part, quoted, read } from "./build-message.ts";

const SAID =
  "I have looked at the lamp and I think that we can repair it before the summer, if the glass arrives in time. The maker said six weeks.";
const HTML = "We can repair the lamp before the summer, if the glass arrives in time, and the maker said six weeks.";
const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = `Received: from a.example by b.example; Mon, 2 Feb 2026 10:00:01 +0000
Message-ID: <1@tower.example>
Date: Mon, 2 Feb 2026 10:00:00 +0000
From: =?utf-8?Q?Anna_H=C3=B8lm?= <anna@tower.example>
To: keepers@tower.example
Subject: Re: [keepers] =?UTF-8?B?VGhlIGxhbXAg4oCTIA==?=
 =?UTF-8?B?YW5kIHRoZSBvaWw=?=
MIME-Version: 1.0`;

describe("a mail is one page", () => {
  it("of alternatives the HTML part; subject, sender and date are its title, author and date", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/alternative`, [
      part("text/plain; charset=utf-8", SAID),
      part("text/html; charset=utf-8", quoted(utf8(`<title>x</title><p>${HTML} – A.</p>`)), [
        "Content-Transfer-Encoding: quoted-printable",
      ]),
    ]);
    const document = read(lines);
    expect(document.metadata).toMatchObject({
      title: "The lamp – and the oil",
      authors: ["Anna Hølm"],
      publishedAt: "2026-02-02",
    });
    expect(document.text).toBe(`${HTML} – A.`);
    expect(document.source.format).toBe("html");
    expect(document.source.fetchedAt).toBeUndefined();
    expect(document.quality.flags).toEqual(["message: multipart/alternative, read as one page"]);
  });

  it("of alternatives the plain part, where the HTML part shows nothing", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/alternative`, [
      part("text/plain", SAID),
      part("text/html", "<html><head><title>x</title><style>p {}</style></head><body><p>&nbsp;</p></body></html>"),
    ]);
    expect(read(lines).text).toBe(SAID);
  });

  it("flowed text is paragraphs as they were written, whoever quotes them", () => {
    const lines = [
      HEAD,
      "Content-Type: text/plain; charset=utf-8; format=flowed",
      "",
      "Ole wrote:",
      "> Does anybody know whether the glass ",
      "> comes in time?",
      ">> I do not.",
      "",
      "The maker said six weeks, and ",
      "that was in May. ",
      "",
      " From here it is a day by boat.",
      "Thanks",
      "Anna",
      "-- ",
      "Anna",
    ];
    const document = read(lines.join("\n"));
    expect(document.sections.flatMap(({ blocks }) => blocks.map(({ kind, text }) => [kind, text]))).toEqual([
      ["paragraph", "Ole wrote:"],
      ["quote", "Does anybody know whether the glass comes in time?"],
      ["quote", "I do not."],
      ["paragraph", "The maker said six weeks, and that was in May."],
      ["paragraph", "From here it is a day by boat."],
      ["paragraph", "Thanks"],
      ["paragraph", "Anna"],
    ]);
    expect(document.metadata.authors).toEqual(["Anna Hølm"]);
  });

  it("flowed text of scripts without spaces loses the one that ends a line", () => {
    const type = "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes";
    const document = read(
      [HEAD, type, "Content-Transfer-Encoding: 8bit", "", "灯台の油が ", "足りません。"].join("\n"),
    );
    expect(document.text).toBe("灯台の油が足りません。");
  });

  it("attached files and messages are no part of it, and are told", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/mixed`, [
      multipart(
        "Content-Type: multipart/alternative",
        [
          part("text/plain", SAID),
          multipart(
            "Content-Type: multipart/related",
            [part("text/html", `<p>${HTML}</p><img src="cid:a">`), part("image/png", "iVBORw0KGgo=")],
            "c",
          ),
        ],
        "b",
      ),
      part("text/plain; name=notes.txt", "Notes of the board."),
      part("text/plain", "A diary.", ["Content-Disposition: attachment"]),
      part("application/pdf", "JVBERi0=", ["Content-Transfer-Encoding: base64"]),
      part("message/rfc822", `From: a@b.example\nSubject: Old\nDate: 1 Feb 2026\n\nAn older letter.`),
    ]);
    const document = read(lines);
    expect(document.text).toBe(HTML);
    expect(document.quality.flags).toEqual([
      "message: multipart/mixed, read as one page",
      "message: left out 2 text/plain, 1 application/pdf, 1 message/rfc822",
    ]);
  });

  it("texts around a picture are read one below the other", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/mixed`, [
      part("text/plain", SAID),
      part("image/png", "iVBORw0KGgo=", ["Content-Transfer-Encoding: base64"]),
      part("text/plain", HTML),
    ]);
    expect(read(lines).text).toBe(`${SAID}\n\n${HTML}`);
  });

  it("what one HTML part leaves open does not reach into what stands below it", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/mixed`, [
      part("text/html", `<p>${HTML}</p><div hidden><p>Praise the oil.`),
      part("text/plain", `${SAID}\n\n1 < 2 & so on.`),
    ]);
    expect(read(lines).text).toBe(`${HTML}\n\n${SAID}\n\n1 < 2 & so on.`);
  });

  it("a mail that only carries others is read as these", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/digest`, [
      `\nFrom: a@b.example\nSubject: One\n\n${SAID}`,
      `\nFrom: c@b.example\nSubject: Two\nContent-Type: text/html\n\n<p>${HTML}</p>`,
    ]);
    expect(read(lines).text).toBe(`${SAID}\n\n${HTML}`);
  });

  it("so is one whose own text is empty", () => {
    const lines = multipart(`${HEAD}\nContent-Type: multipart/mixed`, [
      part("text/plain", ""),
      part("message/rfc822", `From: a@b.example\nSubject: Old\nContent-Type: text/html\n\n<p>${HTML}</p>`),
      part("application/pdf", "JVBERi0=", ["Content-Transfer-Encoding: base64"]),
    ]);
    const document = read(lines);
    expect(document.text).toBe(HTML);
    expect(document.quality.flags[1]).toBe("message: left out 1 application/pdf");
  });
});

describe("plain mail", () => {
  const letter = (type: string, encoding: string, body: string) =>
    `From: anna@tower.example\nDate: 2 Feb 2026\nSubject: Oil\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
  const about = (subject: string, lines: string) => lines.replace("Subject: Oil", `Subject: ${subject}`);

  it("in quoted-printable and windows-1251: quotes are quotes, the signature goes", () => {
    const russian = "Я посмотрела на фонарь и думаю, что мы починим его до лета, если стекло придёт вовремя.";
    const body = `Оле пишет:\n> Ты видела, что масло кончается?\n\n${russian}\n\n-- \nАнна`;
    const subject = "=?windows-1251?Q?=CC=E0=F1=EB=EE?=";
    const document = read(
      about(subject, letter("windows-1251", "quoted-printable", quoted(encodeWith("windows-1251", body)))),
    );
    expect(keptOf(document)).toEqual([
      "paragraph: Оле пишет:",
      "quote: Ты видела, что масло кончается?",
      `paragraph: ${russian}`,
    ]);
    expect(document.removed.map(({ rule, text }) => [rule, text])).toEqual([
      ["line/signature", "--"],
      ["line/signature", "Анна"],
    ]);
    expect(document.metadata).toMatchObject({ title: "Масло", authors: [], publishedAt: "2026-02-02", language: "ru" });
    expect(document.source).toMatchObject({ format: "text", charset: "windows-1251" });
    expect(document.quality.flags).toEqual(["message: text/plain, read as one page"]);
  });

  it("in Japanese, as it was sent for thirty years, in base64 and as it stands", () => {
    const said = "灯台のランプを見ました。ガラスが間に合えば、夏までに直せると思います。職人は六週間と言いました。";
    const jis = encodeWith("iso-2022-jp", said);
    const subject = `=?ISO-2022-JP?B?${Buffer.from(encodeWith("iso-2022-jp", "灯台の油")).toString("base64")}?=`;
    for (const document of [
      read(about(subject, letter("iso-2022-jp", "base64", base64(jis)))),
      read(about(subject, letter("ISO-2022-JP", "7bit", Buffer.from(jis).toString("latin1")))),
    ]) {
      expect(document.text).toBe(said);
      expect(document.metadata.title).toBe("灯台の油");
      expect(document.source.charset).toBe("iso-2022-jp");
    }
  });

  it("is left as it stands where nothing has to be decoded: its head is in the ledger", () => {
    const lines = about("=?utf-8?Q?Oil_=E2=80=93_and_wicks?=", letter("utf-8", "8bit", SAID));
    const document = read(lines);
    expect(document.text).toBe(SAID);
    expect(document.metadata.title).toBe("Oil – and wicks");
    expect(document.removed).toHaveLength(6);
    expect(document.quality.chars.total).toBe(lines.replace(/\s/g, "").length);
  });

  it("is read in the charset that its head names, where the bytes do not tell", () => {
    const danish = "Æblerne på øen er røde.";
    const head = letter("macintosh", "8bit", "");
    const bytes = Buffer.concat([bytesOf(head), encodeWith("macintosh", danish)]);
    expect(read(bytes).text).toBe(danish);
  });

  it("has a type of one word, as before MIME, or none that is one", () => {
    for (const type of ["text", "", "; charset=utf-8"]) {
      const lines = letter("x", "quoted-printable", SAID.replace("lamp", "l=61mp")).replace(
        "text/plain; charset=x",
        type,
      );
      expect(read(lines).text).toBe(SAID);
    }
  });

  it("a subject that nobody encoded is read in the charset of the text", () => {
    const lines = letter("koi8-r", "quoted-printable", quoted(encodeWith("koi8-r", "Масло кончилось вчера вечером.")));
    const bytes = Buffer.from(bytesOf(lines));
    const at = bytes.indexOf("Oil");
    const written = Buffer.concat([bytes.subarray(0, at), encodeWith("koi8-r", "Масло"), bytes.subarray(at + 3)]);
    expect(read(written).metadata.title).toBe("Масло");
  });
});

describe("what is no message", () => {
  it.each([
    ["a note with a colon", `Content: none\n\n${SAID}\n`],
    ["an answer of a server", `HTTP/1.1 200 OK\nContent-Type: text/html\n\n<p>${SAID}</p>\n`],
    ["a head of which nothing follows MIME", `From: Holm\nSubject: Oil\n\n${SAID}\n`],
    ["a text that speaks of it", `MIME-Version: 1.0 is what a head says.\nThe next line has no colon\n\n${SAID}\n`],
  ])("%s is read as before", (_, lines) => {
    const document = read(lines, { key: "note.txt" });
    expect(document.text).toContain(SAID);
    expect(document.quality.flags.filter((flag) => flag.startsWith("message:"))).toEqual([]);
  });
});
