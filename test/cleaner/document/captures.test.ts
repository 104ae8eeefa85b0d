import { describe, expect, it } from "vitest";
import { behindCapture, captureOf } from "../../../cleaner/document/captures.ts";
import { linkTarget } from "../../../cleaner/document/html/link-target.ts";
import { documentOf, metadataOf } from "./metadata/a-page.ts";

const PAGE = "https://harbour.example/ferry?day=5";
const CAPTURE = `https://web.archive.org/web/20190614083012/${PAGE}`;

describe("an address in an archive of the web ends in the page's own", () => {
  it.each([
    CAPTURE,
    `http://web.archive.org/web/20190614083012im_/${PAGE}`,
    `https://web.archive.org/web/2019*/${PAGE}`,
    `https://web.archive.org/web/20190614083012/${PAGE.replace("//", "/")}`,
    `https://wayback.archive-it.org/1068/20190614083012/${PAGE}`,
    `https://arquivo.pt/wayback/20190614083012/${PAGE}`,
    `https://archive.ph/2019.06.14-083012/${PAGE}`,
    `https://archive.ph/o/Xk3aB/${PAGE}`,
  ])("%s", (address) => {
    expect(behindCapture(address)).toBe(PAGE);
  });

  it.each([
    "https://archive.org/details/harbour-post",
    "https://archive.ph/Xk3aB",
    `https://harbour.example/web/20190614083012/${PAGE}`,
    `https://web.archive.org.evil.example/web/20190614083012/${PAGE}`,
    "https://web.archive.org/web/20190614083012/javascript:alert(1)",
  ])("but not %s", (address) => {
    expect(behindCapture(address)).toBeUndefined();
  });
});

describe("links of a capture lead where they led when it was captured", () => {
  it.each([
    [`/web/20190614083012/https://harbour.example/port`, "https://harbour.example/port"],
    ["port#quay", "https://harbour.example/port#quay"],
    ["https://tides.example/", "https://tides.example/"],
  ])("%s", (href, target) => {
    expect(linkTarget(href, CAPTURE)).toBe(target);
  });

  it("those of other pages lead to the archive, where they were meant to", () => {
    expect(linkTarget(CAPTURE, "https://harbour.example/")).toBe(CAPTURE);
  });
});

describe("a capture's metadata is the page's", () => {
  const head = `<link rel=canonical href="${CAPTURE}"><meta property="og:image" content="https://web.archive.org/web/20190614083012im_/https://harbour.example/boat.jpg">`;

  it("by its own address, its canonical link, or what the archive's script is told", () => {
    const own = metadataOf("", "", CAPTURE);
    expect([own.canonicalUrl, own.witnesses.canonicalUrl]).toEqual([PAGE, "capture"]);
    const linked = documentOf(`<html><head>${head}</head><body><p>The ferry left at dawn.</p></body></html>`).metadata;
    expect([linked.canonicalUrl, linked.image]).toEqual([PAGE, "https://harbour.example/boat.jpg"]);
    const source = `<script>__wm.wombat("${PAGE}","20190614083012","https://web.archive.org/","web");</script>`;
    expect(captureOf({ source, url: undefined, canonical: undefined })).toBe(CAPTURE);
    expect(captureOf({ source: `<p>${CAPTURE}</p>`, url: PAGE, canonical: PAGE })).toBeUndefined();
  });

  it("and not what an archive says of the capture", () => {
    const told = `<link rel=canonical href="https://archive.ph/2019.06.14-083012/${PAGE}"><meta property="og:site_name" content="archive.ph"><meta property="og:title" content="The ferry at dawn"><meta property="article:published_time" content="2019-06-14T08:30:12Z"><meta property="twitter:description" content="archived 14 Jun 2019">`;
    const { siteName, publishedAt, description, canonicalUrl, title } = metadataOf(told, "<h1>The ferry at dawn</h1>");
    expect({ siteName, publishedAt, description, canonicalUrl, title }).toEqual({
      siteName: undefined,
      publishedAt: undefined,
      description: undefined,
      canonicalUrl: PAGE,
      title: "The ferry at dawn",
    });
  });
});
