import { describe, expect, it } from "vitest";
import { linkTarget } from "../../../../cleaner/document/html/link-target.ts";

const TIDES = "https://sea.example/tides?day=5&port=north#noon";
const ENCODED = encodeURIComponent(TIDES);

describe("a link through a redirector leads to its target", () => {
  it.each([
    ["a result of Google", `https://www.google.com/url?sa=D&q=${ENCODED}&usg=x`],
    ["a result of Google whose query was left empty", `https://www.google.com/url?q=&url=${ENCODED}`],
    ["Facebook", `https://l.facebook.com/l.php?u=${ENCODED}&h=AT0`],
    ["Instagram", `https://l.instagram.com/?u=${ENCODED}&e=AT0`],
    ["YouTube, from one of its own pages", `/redirect?event=video&redir_token=x&q=${ENCODED}`],
    ["Reddit", `https://out.reddit.com/t3_abc?url=${ENCODED}&token=x`],
    ["DuckDuckGo, without a scheme", `//duckduckgo.com/l/?uddg=${ENCODED}&rut=x`],
    ["href.li", `https://href.li/?${TIDES}`],
    [
      "one redirector behind another",
      `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://href.li/?${TIDES}`)}`,
    ],
  ])("%s", (_name, href) => {
    expect(linkTarget(href, "https://www.youtube.com/watch")).toBe(TIDES);
  });
});

describe("a link stays as it is", () => {
  it.each([
    ["on another path", `https://www.google.com/search?q=${ENCODED}`],
    ["on another host", `https://www.google.com.evil.example/url?q=${ENCODED}`],
    ["on another port", `https://www.google.com:8443/url?q=${ENCODED}`],
    ["below a name of the same site", `https://maps.google.com/url?q=${ENCODED}`],
    ["with another parameter", `https://l.facebook.com/l.php?x=${ENCODED}`],
    ["that leads to a script", "https://www.google.com/url?q=javascript%3Aalert(1)"],
    ["that leads to a mailbox", "https://www.google.com/url?q=mailto%3Aa%40b.example"],
    ["that leads to words", "https://www.google.com/url?q=tides%20today"],
    ["that leads to a place of its own", "https://www.google.com/url?q=%2Ftides"],
    ["that leads nowhere", "https://href.li/"],
  ])("%s", (_name, href) => {
    expect(linkTarget(href, undefined)).toBe(href);
  });

  it("beyond three redirectors", () => {
    const behind = (target: string) => `https://href.li/?${target}`;
    expect(linkTarget(behind(behind(behind(behind(TIDES)))), undefined)).toBe(behind(TIDES));
  });
});
