import { expect, test } from "vitest";
import { cleanPage } from "../../../../cleaner/index.ts";

/** Kept texts of a page whose body this is. */
function keptOf(body: string): readonly string[] {
  const bytes = new TextEncoder().encode(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const outcome = cleanPage({ bytes, uri: "p", key: "p.html", url: "https://harbour.example/notes/ferry" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
}

test("a page of two sentences keeps both", () => {
  const page = "<p>The ferry left at dawn and the town slept on.</p><p>Nobody had told them of the new timetable.</p>";
  expect(keptOf(`<article>${page}</article>`)).toEqual([
    "The ferry left at dawn and the town slept on.",
    "Nobody had told them of the new timetable.",
  ]);
});

test("a heading above a sentence stays, and so does a list between two", () => {
  const page = `<h2>What to bring</h2><p>Three things are needed.</p>
    <ul><li>A lamp</li><li>Dry matches</li><li>Rope</li></ul><p>The rest is on the boat.</p>`;
  expect(keptOf(`<main>${page}</main>`)).toEqual([
    "What to bring",
    "Three things are needed.",
    "A lamp",
    "Dry matches",
    "Rope",
    "The rest is on the boat.",
  ]);
});

test("a heading of nothing but links goes with them, one with a text behind it stays", () => {
  const page = (behind: string) => `<main><h1>Withy</h1><p>A thin branch of a willow, used for making baskets.</p>
    <h2>Browse</h2><ul><li><a href="/osier">osier</a></li><li><a href="/sallow">sallow</a></li></ul>${behind}</main>`;
  const kept = ["Withy", "A thin branch of a willow, used for making baskets."];
  expect(keptOf(page(""))).toEqual(kept);
  expect(keptOf(page("<p>They are all cut in winter.</p>"))).toEqual([
    ...kept,
    "Browse",
    "They are all cut in winter.",
  ]);
});

test("headings alone stay", () => {
  const page = "<h1>Stained glass</h1><h2>Commissions open in May</h2><h2>Classes begin in June</h2>";
  expect(keptOf(`<main>${page}</main>`)).toEqual(["Stained glass", "Commissions open in May", "Classes begin in June"]);
});

test("a page of two words is a page", () => {
  expect(keptOf("<h1>Hello</h1><p>World.</p>")).toEqual(["Hello", "World."]);
});

test("a page that hides itself until its script has run keeps its headline", () => {
  const page = `<script src="/s.js"></script><style>body{opacity:0}</style><nav><a href="/team">Team</a></nav><main><h1>We restore boats</h1>
    <p>Every hull is measured, drawn and photographed before a single plank is lifted from it, and the owner is called.</p></main>
    <div hidden>Thanks, we will call you.</div>`;
  expect(keptOf(page)).toEqual([
    "We restore boats",
    "Every hull is measured, drawn and photographed before a single plank is lifted from it, and the owner is called.",
  ]);
});

test("a caption that only repeats the headline goes, one that says more stays", () => {
  const page = (caption: string) => `<article><h1>The ferry at dawn</h1><figure><img src="f.jpg">
    <figcaption>${caption}</figcaption></figure><p>The ferry left at dawn and the town slept on.</p></article>`;
  expect(keptOf(page("The Ferry at Dawn (1883)"))).toEqual([
    "The ferry at dawn",
    "The ferry left at dawn and the town slept on.",
  ]);
  expect(keptOf(page("Its captain, who had served on nine ships, looks at the harbour."))).toHaveLength(3);
});

test("furniture goes from small pages too", () => {
  const page = `<nav><a href="/">Home</a> <a href="/about">About us.</a></nav>
    <div class="cookie-banner">We use cookies to make this site better. <button>Accept all cookies</button></div>
    <main><p>The ferry left at dawn and the town slept on.</p></main>
    <footer><p>Copyright 2026 Harbour Post. All rights reserved.</p></footer>`;
  expect(keptOf(page)).toEqual(["The ferry left at dawn and the town slept on."]);
});

test("a small page of links alone is left empty", () => {
  expect(keptOf('<ul><li><a href="/a">Red boats.</a></li><li><a href="/b">Blue boats.</a></li></ul>')).toEqual([]);
});
