import { expect, test } from "vitest";
import { judgeByPanels } from "../../../../../cleaner/judge/html/keeping/by-panels.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const keptIn = (source: string, ...keeps: readonly number[]) =>
  judgeByPanels({ blocks: readPage(source).blocks, keeps: Uint8Array.from(keeps) }).map(({ block, says }) => [
    block,
    says,
  ]);

test.each([
  ["around the button", "<h2><button aria-expanded=false>Which papers?</button></h2><div><p>A bill.</div>"],
  ["in it", "<button><span><h3>Which papers?</h3></span></button><div><p>A bill.</div>"],
])("a heading %s that opens a panel stays with what is kept of it", (_, source) => {
  expect(keptIn(source, 0, 1)).toEqual([[0, "keep"]]);
});

test.each([
  ["whose panel is dropped", "<h2><button>Which papers?</button></h2><p>A bill.", [0, 0]],
  ["that another one follows", "<h2><button>Which papers?</button></h2><h2>Fees</h2>", [0, 1]],
  ["that opens nothing", "<h2>Which papers?</h2><p>A bill.", [0, 1]],
])("a heading %s is left as it was judged, and so is a button alone", (_, source, keeps) => {
  expect(keptIn(source, ...keeps)).toEqual([]);
  expect(keptIn("<button>Share</button><p>A bill.", 0, 1)).toEqual([]);
});

test("a heading in the header of a section stays with the section's text, beside a link", () => {
  const section = (header: string, text = "<div>The tide where you stand.</div>", tag = "section") =>
    `<${tag}><header>${header}</header>${text}</${tag}>`;
  const HEAD = "<h2>About this app</h2>";
  expect(keptIn(section(HEAD), 0, 1)).toEqual([[0, "keep"]]);
  expect(keptIn(section(`${HEAD}<a href=/more>More</a>`), 0, 0, 1)).toEqual([[0, "keep"]]);
  expect(keptIn(section(HEAD), 0, 0)).toEqual([]);
  expect(keptIn(section(HEAD, ""), 0)).toEqual([]);
  expect(keptIn(`${section(HEAD, "")}<p>The tide.`, 0, 1)).toEqual([]);
  expect(keptIn(section(HEAD, undefined, "div"), 0, 1)).toEqual([]);
  expect(keptIn(section("<h1>About this app</h1>"), 0, 1)).toEqual([]);
  expect(keptIn(section("<h2><a href=/app>About this app</a></h2>"), 0, 1)).toEqual([]);
});

test.each([
  ["is a question", "Is the site open to wheelchairs?"],
  ["is a question in Arabic", "هل الموقع مناسب للكراسي المتحركة؟"],
  ["is a question in Japanese", "車椅子でも行けますか？"],
])("a button whose text %s stays with what answers it", (_, question) => {
  const source = `<button aria-expanded=false>${question}</button><div>The towpath is level; the upper barn is not.</div>`;
  expect(keptIn(source, 0, 1)).toEqual([[0, "keep"]]);
  expect(keptIn(source, 0, 0)).toEqual([]);
});

test("a question in a box that plays a button stays with its answer, and one that plays none is left", () => {
  const answer = "<div>The towpath is level; the upper barn is not.</div>";
  expect(keptIn(`<div role=button><a>Are dogs allowed?</a></div>${answer}`, 0, 1)).toEqual([[0, "keep"]]);
  expect(keptIn(`<div><a>Are dogs allowed?</a></div>${answer}`, 0, 1)).toEqual([]);
});

test.each([
  ["asks for something", "<button>Need help?</button><div>The towpath is level; the upper barn is not.</div>"],
  ["asks above a word", "<button>Have a promo code?</button><div>Apply</div>"],
  ["asks above a heading", "<button>Where do we meet first?</button><h2>The towpath is level from here</h2>"],
])("a button that %s is left as it was judged", (_, source) => {
  expect(keptIn(source, 0, 1)).toEqual([]);
});

test("a button that names a call of an interface stays whole, whatever it opens; one that names a place or a method does not", () => {
  const call = "<button><span>GET</span><div><a>/berths</a></div><div>List the berths</div></button>";
  expect(keptIn(`${call}<p>A bill.`, 0, 0, 0, 0)).toEqual([0, 1, 2].map((block) => [block, "keep"]));
  expect(keptIn("<button><span>get</span> <span>/berths/{id}</span></button>", 0)).toEqual([[0, "keep"]]);
  expect(keptIn("<button>GET</button><p>/berths", 0, 0)).toEqual([]);
  expect(keptIn("<button>Get started</button>", 0)).toEqual([]);
  expect(keptIn("<div>GET /berths</div>", 0)).toEqual([]);
});

test("a heading that leads to its panel stays with what is kept of it, and one that leads elsewhere or among others does not", () => {
  const panel = "<div id=a><p>Emergence surveys run from May to September.</div>";
  expect(keptIn(`<h4><a href="#a"><span>When are bats counted</span></a></h4>${panel}`, 0, 1)).toEqual([[0, "keep"]]);
  expect(keptIn(`<h4><a href="#a">When are bats counted</a></h4>${panel}`, 0, 0)).toEqual([]);
  expect(keptIn(`<h4><a href="/bats">When are bats counted</a></h4>${panel}`, 0, 1)).toEqual([]);
  expect(keptIn(`<h4><a href="#a">Bats</a>, <a href="#b">newts</a></h4>${panel}`, 0, 1)).toEqual([]);
  expect(keptIn(`<p><a href="#a">When are bats counted?</a></p>${panel}`, 0, 1)).toEqual([]);
  expect(keptIn('<h4><a href="#a">Newts</a></h4><p><a href="/more">Read more of newts</a></p>', 0, 1)).toEqual([]);
});

test("a question and the answer in a list of links that holds none stay (Webflow); a menu does not", () => {
  const faq = (answer: string) => `<p>We print.</p><div>Did drivers like it?</div><nav>${answer}</nav>`;
  const prose = "Not at first; by the second summer two of them asked for larger copies.";
  expect(keptIn(faq(`<p>${prose}</p><p>So they got them.</p>`), 1, 0, 0, 0)).toEqual(
    [1, 2, 3].map((at) => [at, "keep"]),
  );
  expect(keptIn(faq(`<p>${prose}</p><a href="/x">More</a>`), 1, 0, 0, 0)).toEqual([]);
  expect(keptIn(faq("Page 3 of 12"), 1, 0, 0)).toEqual([]);
  expect(keptIn(faq(`<p>${prose}</p>`), 0, 0, 0)).toEqual([]);
});
