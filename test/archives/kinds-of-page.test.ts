import { expect, it } from "vitest";
import { cleanPage } from "../../cleaner/index.ts";
import { httpOf, recordOf } from "./build-warc.ts";
import { zipOf } from "./build-zip.ts";
import { readAll } from "./read-all.ts";

const PAGE = "<p>The lamp was lit every evening at six, and the keeper wrote it down.</p>";
const SAVED = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://tower.example/lamp\r\n\r\n${PAGE}\r\n--b--\r\n`;
const MAIL = `From: Anna Holm <anna@tower.example>\r\nSubject: Oil\r\nDate: 2 Feb 2026\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${PAGE}`;

it.each([
  "application/rss+xml; charset=utf-8",
  "application/atom+xml",
  "application/rdf+xml",
  "application/feed+json",
  "application/jats+xml",
  "application/tei+xml",
  "message/rfc822",
  'multipart/related; boundary="b"',
  "application/x-mimearchive",
])("feeds and saved pages are pages: %s", async (contentType) => {
  const record = recordOf({ url: "u", block: httpOf(PAGE, [`Content-Type: ${contentType}`]) });
  expect(await readAll("c.warc", record)).toMatchObject([{ kind: "page", contentType }]);
});

it.each(["multipart/x-mixed-replace; boundary=b", "multipart/form-data; boundary=b", "application/rss+xml+zip"])(
  "what cameras and forms send is none: %s",
  async (contentType) => {
    const record = recordOf({ url: "u", block: httpOf(PAGE, [`Content-Type: ${contentType}`]) });
    expect(await readAll("c.warc", record)).toMatchObject([{ kind: "skipped" }]);
  },
);

it("saved pages and mail in a ZIP are read as beside one", async () => {
  const zip = zipOf([
    { name: "lamp.mhtml", bytes: SAVED, method: "deflated" },
    { name: "letters/oil.eml", bytes: MAIL },
  ]);
  const events = await readAll("site.zip", zip);
  const documents = events.flatMap((event) => {
    const outcome = event.kind === "page" ? cleanPage({ ...event, uri: event.label, key: event.name }) : undefined;
    return outcome?.kind === "cleaned" ? [outcome.document] : [];
  });
  expect(documents.map(({ source, metadata, text }) => [source.url, metadata.title, text])).toEqual([
    ["https://tower.example/lamp", "", PAGE.slice(3, -4)],
    [undefined, "Oil", PAGE.slice(3, -4)],
  ]);
});
