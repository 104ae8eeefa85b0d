import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import TurndownService from "turndown";
import type { GroundTruth } from "./ground-truth.ts";

const PAGE = /\.html\.gz$/;

/** A page as Markdown, menus and all, as a scraper's converter leaves it: everything but what no reader sees. */
export function pageConverter(): (html: string) => string {
  const service = new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced" });
  service.remove(["script", "style", "noscript", "template"]);
  return (html) => service.turndown(html);
}

/** Writes the pages of a set into `folder`, converted. Their names say that they are text: what kind is for the cleaner to see. */
export function convertPages({ root }: GroundTruth, corpus: string, folder: string): void {
  const convert = pageConverter();
  const pages = join(root, "pages", corpus, "html");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(pages).filter((one) => PAGE.test(one))) {
    const html = gunzipSync(readFileSync(join(pages, name))).toString("utf8");
    writeFileSync(join(folder, name.replace(PAGE, ".txt")), convert(html));
  }
}
