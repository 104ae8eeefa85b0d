/** What is handed to everybody: bytes for us, the same decoded for the others. */
export interface HostilePage {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly html: string;
}

/** What somebody made of a page. */
export interface Cleaned {
  /** The clean text. */
  readonly text: string;
  /** What was taken out, where somebody says so. */
  readonly ledger: string;
  /** What is said about it: flags, or why it was refused. */
  readonly said: string;
}

/** Somebody who makes text of pages. */
export interface Contender {
  readonly name: string;
  /** Loads what it needs and nothing else, so that memory can be told apart. */
  readonly load: () => Promise<(page: HostilePage) => Cleaned>;
}

/** Winnow first, then its peers, which read HTML only. */
export const CONTENDERS: readonly [Contender, ...Contender[]] = [
  { name: "winnow", load: loadWinnow },
  { name: "readability", load: loadReadability },
  { name: "defuddle", load: loadDefuddle },
  { name: "cheerio text", load: loadCheerio },
  { name: "turndown", load: loadTurndown },
];

async function loadWinnow() {
  const { cleanPage } = await import("../../cleaner/index.ts");
  return ({ bytes, key }: HostilePage): Cleaned => {
    const outcome = cleanPage({ bytes, uri: key, key, url: "https://island.example/lighthouse" });
    if (outcome.kind === "rejected") return { text: "", ledger: "", said: outcome.rejection.detail };
    const { text, removed, quality } = outcome.document;
    return { text, ledger: removed.map((entry) => entry.text).join("\n"), said: quality.flags.join("; ") };
  };
}

async function loadReadability() {
  const { Readability } = await import("@mozilla/readability");
  const { parseHTML } = await import("linkedom");
  return ({ html }: HostilePage) => onlyText(new Readability(parseHTML(html).document).parse()?.textContent ?? "");
}

/** The synchronous way in: the other one may ask sites for text, and a benchmark asks nobody. */
async function loadDefuddle() {
  const { DefuddleClass } = await import("defuddle/node");
  const { parseHTML } = await import("linkedom");
  return ({ html }: HostilePage) => {
    const url = "https://island.example/lighthouse";
    const { document } = parseHTML(html);
    // What linkedom lacks and Defuddle asks for, given the way Defuddle's own adapter gives it.
    Object.assign(document, { styleSheets: [], URL: url });
    Object.assign(document.defaultView ?? {}, { getComputedStyle: () => ({ display: "" }) });
    return onlyText(new DefuddleClass(document, { url }).parse().content);
  };
}

async function loadCheerio() {
  const { load } = await import("cheerio");
  return ({ html }: HostilePage) => onlyText(load(html)("body").text());
}

async function loadTurndown() {
  const { default: TurndownService } = await import("turndown");
  const service = new TurndownService();
  return ({ html }: HostilePage) => onlyText(service.turndown(html));
}

function onlyText(text: string): Cleaned {
  return { text, ledger: "", said: "" };
}
