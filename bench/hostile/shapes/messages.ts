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
  quoted("quoted-printable, equals signs", "="),
  quoted("quoted-printable, lines that go on", "a=\n"),
];

function message(name: string, unit: (i: number) => string): Shape {
  return { name, key: "page.eml", make: (chars) => `${MIXED}${PAGE}${repeat(unit, chars)}${LAST}` };
}

/** A page in quoted-printable, with what is repeated between its sentences. */
function quoted(name: string, unit: string): Shape {
  const head = `${HEAD}text/html\nContent-Transfer-Encoding: quoted-printable\n\n`;
  return { name, key: "page.eml", make: (chars) => `${head}<p>${BEFORE}</p>${repeat(unit, chars)}<p>${AFTER}</p>` };
}
