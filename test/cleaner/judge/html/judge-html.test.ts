import { describe, expect, test } from "vitest";
import { ARTICLE, constantModel, droppedBy, judgePage, modelByWords } from "./judge-page.ts";

const KEEP = constantModel("keep");
const DROP = constantModel("drop");
const LONG = "These are more than five words of running text.";

const PURPOSES = `<p>Nos partenaires et nous avons besoin de cookies et de données pour :</p>
  <ul><li>proposer les services et les gérer</li><li>mesurer l'audience et lutter contre la fraude</li></ul>`;
const WALL = `<h1>Your privacy matters</h1><p>We and our partners store cookies on your device to show you advertising
  that fits, and to see who reads what.</p><button>Accept all</button><a href="/why">More options</a>`;

describe("pages that are no content", () => {
  test.each([
    ["<h1>404</h1><p>Sorry, page not found.", "page: error page"],
    ["<h1>Just a moment...</h1><p>Verify you are human by completing the action below.", "page: block page"],
    ["<p>Please sign in to continue.", "page: log-in wall"],
    ["<p>You need to enable JavaScript to run this app.", "page: needs scripts"],
    ["<h1>Seite nicht gefunden</h1>", "page: error page"],
    [WALL, "page: cookie wall"],
    [`<h1>Avant d'accéder à Tube</h1>${PURPOSES}<button>Tout refuser</button>`, "page: cookie wall"],
  ])("%s is flagged and empty", (source, flag) => {
    const judged = judgePage(source, {}, KEEP);
    expect(judged.flags).toEqual([flag]);
    expect(judged.verdicts.every((verdict) => verdict.fate === "drop" && verdict.rule === "page/not-content")).toBe(
      true,
    );
  });

  test.each([
    { what: "that shows a product", source: `<h1>Blue kettle</h1><p>Holds two litres.</p>${WALL}` },
    { what: "with a sentence besides", source: `${WALL}<p>${LONG} ${LONG} ${LONG} ${LONG} ${LONG} ${LONG}</p>` },
    { what: "that asks nothing", source: WALL.replace("Accept all", "Read more") },
  ])("a page $what is no cookie wall", ({ source }) => {
    expect(judgePage(source, {}, KEEP).flags).toEqual([]);
  });

  test.each([
    "You must be logged in to post a comment.",
    "Bitte melden Sie sich an, um diesen Artikel zu kommentieren.",
    "You need to be logged in to vote.",
  ])("a short page that says beside its text: %s", (line) => {
    expect(judgePage(`<h1>The ferry is back</h1><p>${LONG}</p><p>${line}</p>`, {}, KEEP).flags).toEqual([]);
  });

  test("an article about error pages is an article", () => {
    const judged = judgePage(`${ARTICLE}<p>How to write a page not found message.</p>`, {}, KEEP);
    expect(judged.flags).toEqual([]);
  });
});

test("nobody promises much of a page that was left empty", () => {
  const menu = "<nav><ul><li><a href=/a>Women</a><li><a href=/b>Men</a></ul></nav>";
  const judged = judgePage(`${menu}<div id=app><div>Loading</div></div><footer>All rights reserved.</footer>`);
  expect(judged.verdicts.every(({ fate }) => fate === "drop")).toBe(true);
  expect(judged.confidence).toBeLessThanOrEqual(0.5);
});

describe("reasons that a person understands", () => {
  test("name and element come before place, and place before the bare score", () => {
    const rules = new Map(droppedBy(judgePage(ARTICLE, {}, DROP)));
    expect(rules.get("Home")).toBe("element/navigation");
    expect(rules.get("Copyright 2026 The Village. All rights reserved.")).toBe("phrase/privacy");
  });

  test("a score alone is the reason only where nothing else speaks", () => {
    const page = [1, 2, 3, 4, 5].map((n) => `<p>${`Some words ${n}. `.repeat(22)}`).join("");
    expect(droppedBy(judgePage(page, {}, DROP)).map(([, rule]) => rule)).toEqual(Array(5).fill("model/block"));
  });

  test("what hides a block is the reason for its removal", () => {
    const [verdict] = judgePage("<p style='display:none'>Some words.", {}, DROP).verdicts;
    expect(verdict).toMatchObject({ rule: "hidden/decoration", layer: "hidden", because: "display:none" });
  });
});

describe("cookie notices", () => {
  const notice = "<p>This website uses cookies to improve your experience.";

  test("go, whatever the model thinks", () => {
    expect(droppedBy(judgePage(notice, {}, KEEP)).map(([, rule]) => rule)).toEqual(["phrase/cookie-notice"]);
  });

  test.each(["Мы используем cookie, чтобы сайт работал.", "Acest site folosește cookie-uri.", "本网站使用Cookie。"])(
    "%s",
    (text) => {
      expect(droppedBy(judgePage(`<p>${text}`, {}, KEEP)).map(([, rule]) => rule)).toEqual(["phrase/cookie-notice"]);
    },
  );

  test("a recipe with cookies stays", () => {
    expect(droppedBy(judgePage("<p>We use cookies, butter and cream for the base of this cake.", {}, KEEP))).toEqual(
      [],
    );
  });
});

describe("lists of identifiers", () => {
  const id = "7868484a-db29-4baf-990e-8b645ccb1899";

  test("are no text", () => {
    expect(droppedBy(judgePage(`<p>S ${id} p ${id}`, {}, KEEP)).map(([, rule]) => rule)).toEqual(["form/identifiers"]);
  });

  test("a sentence about an identifier is, and so is code", () => {
    const sentence = `The request with the identifier ${id} was answered twice by mistake.`;
    expect(droppedBy(judgePage(`<p>${sentence}<pre>${id}</pre>`, {}, KEEP))).toEqual([]);
  });
});

describe("what scripts read", () => {
  test("an object left in the text goes", () => {
    const widget = '{"layout":2,"button":"Center","title":"Buy the warmest socks of the year"}';
    expect(droppedBy(judgePage(`<p>${widget}`, {}, KEEP)).map(([, rule]) => rule)).toEqual(["form/data"]);
  });

  test("what goes promises nothing: the page parts by the rest", () => {
    const widget = `{"words": "${"many words of a widget ".repeat(60)}"}`;
    const text = "One paragraph of a few words more than a dozen is all that there is.";
    const model = modelByWords({ words: 50, below: -0.8, above: 6 });
    expect(droppedBy(judgePage(`<p>${widget}</p><p>${text}</p>`, {}, model)).map(([, rule]) => rule)).toEqual([
      "form/data",
    ]);
  });

  test("code that readers see stays, and so does a sentence in brackets", () => {
    expect(droppedBy(judgePage('<pre>{"socks": "warm", "size": 42, "wool": true}</pre>', {}, KEEP))).toEqual([]);
    expect(droppedBy(judgePage('<p>{"Socks" is what the label said, and we believed it.}', {}, KEEP))).toEqual([]);
  });
});

describe("strength", () => {
  test("gentle keeps a page that would be left empty", () => {
    const source = "<aside><p>Some words that nobody is sure about at all.</p></aside>";
    expect(judgePage(source, {}, DROP).verdicts[0]?.fate).toBe("drop");
    expect(judgePage(source, { strength: "gentle" }, DROP).verdicts[0]?.fate).toBe("keep");
  });
});

describe("what is called or made like furniture and holds the content", () => {
  const paragraphs = `<p>${LONG} ${LONG}</p><p>Another ${LONG} And one more of them, ${LONG}</p>`;
  const model = modelByWords({ words: 8, below: -6, above: 6 });

  test.each([
    { what: "a box of all that is kept", around: '<div class="container sidebar-right">', rule: "place/after-content" },
    { what: "a form around the page", around: "<form>", rule: "place/after-content" },
  ])("$what is no reason to drop the rest of it", ({ around, rule }) => {
    const words = "filler ".repeat(220);
    const judged = judgePage(`${around}${paragraphs}<p>${words}<p>Few words here.`, {}, model);
    expect(droppedBy(judged)).toEqual([["Few words here.", rule]]);
  });

  test("a box beside the content is", () => {
    const words = "filler ".repeat(220);
    const judged = judgePage(`${paragraphs}<p>${words}<div class="sidebar"><p>Few words here.</div>`, {}, model);
    expect(droppedBy(judged)).toEqual([["Few words here.", "name/sidebar"]]);
  });
});
