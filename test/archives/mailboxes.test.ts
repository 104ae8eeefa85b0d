import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isArchive, isArchiveName } from "../../archives/index.ts";
import { cleanPage } from "../../cleaner/index.ts";
import { zipOf } from "./build-zip.ts";
import { inWords, readAll } from "./read-all.ts";

const LINE = "From anna@tower.example Mon Feb  2 10:00:00 2026\n";
const mail = (subject: string, text: string) =>
  `Message-ID: <${subject}@tower.example>\nFrom: Anna Holm <anna@tower.example>\nSubject: ${subject}\nDate: 2 Feb 2026\n\n${text}\n\n`;
const ONE = mail("Lamp", "The glass is on its way.");
const TWO = mail("Oil", "There is enough of it.");
const BOX = Buffer.from(`${LINE}${ONE}${LINE}${TWO}`);
const bytesIn = async (name: string, bytes: Uint8Array, limits = {}) =>
  (await readAll(name, bytes, limits)).map((event) =>
    event.kind === "page" ? Buffer.from(event.bytes).toString() : event.kind,
  );

describe("a mailbox is its messages", () => {
  it.each([
    ["letters.mbox", BOX],
    ["letters.mbox.gz", gzipSync(BOX)],
    ["no-ending", BOX],
    ["letters.mbx", Buffer.from(BOX.toString().replaceAll("\n", "\r\n"))],
  ])("%s", async (name, bytes) => {
    const events = await readAll(name, bytes);
    expect(events).toMatchObject([
      { kind: "page", n: 1, name: "0000001-message-1", label: "message 1", contentType: "message/rfc822" },
      { kind: "page", n: 2, name: "0000002-message-2", label: "message 2" },
    ]);
    expect((await bytesIn(name, bytes)).map((text) => text.replaceAll("\r\n", "\n"))).toEqual([ONE, TWO]);
  });

  it.each([
    "From - Mon Feb 02 10:00:00 2026",
    "From 1855980017@xxx Mon Feb 02 10:00:00 +0000 2026",
    "From MAILER-DAEMON Mon Feb  2 10:00:00 2026",
    "From anna at tower.example  Mon Feb  2 10:00:00 2026",
    "From anna@tower.example Mon Feb  2 10:00 CET 2026",
  ])("however a program begins them: %s", async (line) => {
    expect(await bytesIn("no-ending", Buffer.from(`${line}\n${ONE}${line}\n${TWO}`))).toEqual([ONE, TWO]);
  });

  it("in a ZIP as well, and each is a page", async () => {
    const events = await readAll("all.zip", zipOf([{ name: "in.mbox", bytes: BOX }]));
    const titles = events.flatMap((event) => {
      if (event.kind !== "page") return [];
      const outcome = cleanPage({ ...event, uri: event.label, key: event.name });
      return outcome.kind === "cleaned" ? [[event.label, outcome.document.metadata.title, outcome.document.text]] : [];
    });
    expect(titles).toEqual([
      ["in.mbox/message 1", "Lamp", "The glass is on its way."],
      ["in.mbox/message 2", "Oil", "There is enough of it."],
    ]);
  });

  it("text that began like a message has lost its mark, and what stands in a paragraph begins none", async () => {
    const text = `>From the tower we saw it.\n>>From whom?\nFrom anna@tower.example Mon Feb  2 10:00:00 2026\n\nFrom here on.`;
    const [one] = await bytesIn("a.mbox", Buffer.from(`${LINE}${mail("Lamp", text)}${LINE}${TWO}`));
    expect(one).toBe(mail("Lamp", text.replace(">From the", "From the").replace(">>From", ">From")));
  });

  it("a message that is too large is refused, lines without end and all, and the next is read", async () => {
    const large = `${LINE}${mail("Large", "x".repeat(300_000))}${LINE}${TWO}`;
    const events = await readAll("a.mbox", Buffer.from(large), { maxEntryBytes: 100_000 });
    expect(inWords(events)).toEqual([
      expect.stringMatching(/^refused message 1 too-large: 300,\d{3} bytes > 100,000$/),
      expect.stringMatching(/^page message 2: Message-ID: <Oil/),
    ]);
  });

  it("cut off or empty, it is as far as it goes", async () => {
    expect(await bytesIn("a.mbox", BOX.subarray(0, -9))).toEqual([ONE, TWO.slice(0, -9)]);
    expect(await bytesIn("a.mbox", Buffer.from(LINE))).toEqual([""]);
  });
});

describe("what is no mailbox", () => {
  it.each([
    ["a single message", `${LINE}${ONE}`],
    ["a text", "From here to the tower it is a mile.\n\nFrom there on it is two.\n"],
    ["a message", ONE],
  ])("%s is no archive by its bytes", (_, text) => {
    expect(isArchive(Buffer.from(text), "letter.txt")).toBe(false);
  });

  it("a single message in a file that is called one is", () => {
    expect(isArchiveName("in.mbox")).toBe(true);
    expect(isArchive(Buffer.from(`${LINE}${ONE}`), "in.mbox")).toBe(true);
  });
});
