import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64, bytesOf, multipart, outcomeOf, part, read, refusalOf } from "./build-message.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships in the bay.";
const RELATED = "MIME-Version: 1.0\nContent-Type: multipart/related";
const PAGE = part("text/html", `<p>${SAID}</p>`);
const utf8 = (text: string) => new TextEncoder().encode(text);
const flagsOf = (lines: string) => read(lines).quality.flags.slice(1);

describe("a message that is damaged is read as far as it goes", () => {
  it("without the boundary that ends it", () => {
    const lines = multipart(RELATED, [PAGE]).replace("--=_b--\n", "");
    expect(read(lines).text).toBe(SAID);
    expect(flagsOf(lines)).toEqual(["message: it breaks off, the line that ends its parts is missing"]);
  });

  it("where an inner multipart breaks off", () => {
    const inner = multipart("Content-Type: multipart/alternative", [PAGE], "i").replace("--i--\n", "");
    const lines = multipart("MIME-Version: 1.0\nContent-Type: multipart/mixed", [inner, part("text/plain", "Below.")]);
    expect(read(lines).text).toBe(`${SAID}\n\nBelow.`);
    expect(flagsOf(lines)).toEqual(["message: it breaks off, the line that ends its parts is missing"]);
  });

  it("with characters in its base64 that are none, and with ends in the middle of it", () => {
    const half = `<p>${SAID.slice(0, 41)}`;
    const encoded = `${base64(utf8(half))}\n!${base64(utf8(`${SAID.slice(41)}</p>`))}`;
    const lines = multipart(RELATED, [part("text/html", encoded, ["Content-Transfer-Encoding: base64"])]);
    expect(encoded).toMatch(/=\n!/);
    expect(read(lines).text).toBe(SAID);
    expect(flagsOf(lines)).toEqual(["message: 1 characters are no base64, passed over"]);
  });

  it("with quoted-printable that is cut off", () => {
    const body = `<p>${SAID} 2 =\n=3D 2, E=MC=C2=B2. =E`;
    const lines = multipart(RELATED, [
      part("text/html; charset=utf-8", body, ["Content-Transfer-Encoding: quoted-printable"]),
    ]);
    expect(read(lines).text).toBe(`${SAID} 2 = 2, E=MC². =E`);
    expect(flagsOf(lines)).toEqual(["message: 2 characters are no quoted-printable, left as they are"]);
  });

  it("with a line in its head that is no field, where what stands above it says enough", () => {
    const head = "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n";
    expect(read(`${head}(a filter was here)\n\n<p>${SAID} 2 =3D 2.</p>`).text).toContain(`${SAID} 2 = 2.`);
  });

  it("in a transfer encoding that nobody knows", () => {
    const lines = multipart(RELATED, [part("text/html", `<p>${SAID}</p>`, ["Content-Transfer-Encoding: x-new"])]);
    expect(read(lines).text).toBe(SAID);
    expect(flagsOf(lines)).toEqual(['message: nobody knows the encoding "x-new", read as it stands']);
  });
});

describe("a message that can't be read says why", () => {
  it.each([
    [
      "boundary missing",
      `MIME-Version: 1.0\nContent-Type: multipart/related\n\n--x\n${PAGE}\n--x--\n`,
      "corrupt-archive: the message is multipart/related and names no boundary",
    ],
    [
      "boundary not there",
      `Content-Type: multipart/related; boundary=y\n\n--x\n${PAGE}\n--x--\n`,
      'corrupt-archive: the message names the boundary "y", which stands nowhere in it',
    ],
    [
      "nothing below the head",
      "MIME-Version: 1.0\nContent-Type: text/html\n\n",
      "no-text: nothing stands below the head of the message",
    ],
    [
      "only a head",
      "MIME-Version: 1.0\nContent-Type: text/html",
      "no-text: nothing stands below the head of the message",
    ],
    [
      "no text among the parts",
      multipart(RELATED, [part("application/pdf", "JVBERi0=")]),
      "no-text: the message has no text of its own, but 1 application/pdf",
    ],
    [
      "binary",
      multipart(RELATED, [part("text/html", "\0\u0001\u0002\u0003")]),
      "binary: the bytes are no text in any encoding",
    ],
  ])("%s", (_, lines, sentence) => {
    expect(refusalOf(lines)).toBe(sentence);
  });

  it("parts within parts, a thousand deep", () => {
    let lines = PAGE;
    for (let depth = 0; depth < 1000; depth++) lines = multipart("Content-Type: multipart/mixed", [lines], `b${depth}`);
    expect(refusalOf(`MIME-Version: 1.0\n${lines}`)).toBe(
      "unsupported-format: the message has parts within parts more than 50 deep",
    );
  });

  it("messages within messages, a thousand deep", () => {
    const lines = `MIME-Version: 1.0\n${"Content-Type: message/rfc822\n\n".repeat(1000)}${PAGE}`;
    expect(refusalOf(lines)).toBe("unsupported-format: the message has parts within parts more than 50 deep");
  });

  it("parts without end", () => {
    const lines = multipart(RELATED, [PAGE, ...Array.from({ length: 20_000 }, () => "\n")]);
    expect(refusalOf(lines)).toBe("unsupported-format: the message has more than 20,000 parts");
  });

  it("a head without end", () => {
    const head = `MIME-Version: 1.0\n${"X-Filler: and so on\n".repeat(60_000)}`;
    expect(refusalOf(`${head}Content-Type: text/html\n\n<p>${SAID}</p>`)).toMatch(
      /^too-large: the head of the message has more than 1,048,576 bytes$/,
    );
  });
});

it("a body of one line, however long, is no head", () => {
  const filler = "<!-- and so on -->".repeat(60_000);
  expect(read(`MIME-Version: 1.0\nContent-Type: text/html\n\n${filler}<p>${SAID}</p>`).text).toBe(SAID);
});

it("ten thousand parts are read, and the page among them", () => {
  const lines = multipart(RELATED, [...Array.from({ length: 9_999 }, () => part("image/png", "AA==")), PAGE]);
  expect(read(lines).text).toBe(SAID);
});

it("any mixture of lines of messages has an outcome, and the same one twice", () => {
  const line = fc.constantFrom(
    ...[
      "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=a",
      "Content-Type: multipart/related; boundary=b",
    ],
    ...["Content-Type: multipart/alternative; boundary=a", "Content-Type: text/html", "Content-Type: message/rfc822"],
    ...["Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable", " folded", "--a", "--b"],
    ...["--a--", "--b--", "", `<p>${SAID}</p>`, "PHA+U2FpZA==", "=41=4", "Subject: =?utf-8?B?4oCT?="],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const bytes = bytesOf(["MIME-Version: 1.0", ...lines].join("\n"));
      expect(outcomeOf(bytes)).toEqual(outcomeOf(bytes));
    }),
    { numRuns: 300 },
  );
});
