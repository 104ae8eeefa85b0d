import { AFTER, BEFORE, repeat, type Shape } from "./shape.ts";

const HEAD = "From: a@b.example\nSubject: Ferries\nMIME-Version: 1.0\nContent-Type: ";
const MIXED = `${HEAD}multipart/mixed; boundary=b\n\n`;
const PAGE = `--b\nContent-Type: text/html\n\n<p>${BEFORE}</p>`;
const LAST = `\n--b\nContent-Type: text/html\n\n<p>${AFTER}</p>\n--b--\n`;

/** Mail and saved pages: parts, boundaries, heads and transfer encodings without end. */
export const MESSAGES: readonly Shape[] = [
  message(
    "pages in a message",
    (i) => `\n--b\nContent-Type: text/html\n\n<p>${i} The ferry left at dawn, and the town slept on.`,
  ),
  message("pictures in a message", () => `\n--b\nContent-Type: image/png\n\n${"iVBORw0KGgo".repeat(20)}`),
  message("boundaries of nobody in a message", () => "\n--c"),
  message("fields in the head of a part", (i) => (i === 0 ? "\n--b\n" : `X-Field-${i}: a\n`)),
  single("quoted-printable, equals signs", "quoted-printable", () => "="),
  single("quoted-printable, lines that go on", "quoted-printable", () => "a=\n"),
  single("base64 with an end in each word", "base64", () => "Zmk="),
];

function message(name: string, unit: (i: number) => string): Shape {
  return { name, key: "page.eml", make: (chars) => `${MIXED}${PAGE}${repeat(unit, chars)}${LAST}` };
}

/** A page in one transfer encoding, with what is repeated between its sentences. */
function single(name: string, encoding: "base64" | "quoted-printable", unit: () => string): Shape {
  const encode = (text: string) => (encoding === "base64" ? Buffer.from(text).toString("base64") : text);
  return {
    name,
    key: "page.eml",
    make: (chars) =>
      `${HEAD}text/html\nContent-Transfer-Encoding: ${encoding}\n\n${encode(`<p>${BEFORE}</p>`)}${repeat(unit, chars)}${encode(`<p>${AFTER}</p>`)}`,
  };
}
