import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../cleaner/index.ts";

const clean = (text: string, strength?: "gentle") => {
  const outcome = cleanPage(
    { bytes: new TextEncoder().encode(text), uri: "page.txt", key: "page.txt" },
    strength === undefined ? {} : { strength },
  );
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
};
const ruleOf = (document: ReturnType<typeof clean>, part: string) =>
  document.removed.find(({ text }) => text.includes(part))?.rule;

const LEAD =
  "The old lighthouse on the northern cliff fell into the sea last night, ending two centuries in which its lamp had guided the herring fleet home.";
const BODY = [
  "The tower, built by the harbour board in 1811, had stood empty since its last keeper left, and the sea had taken four metres of the cliff in ten years.",
  "Engineers had warned the council that the foundation would not survive another winter of northerly gales like the one that passed over the coast on Tuesday.",
  "Nobody was hurt, the coast guard said, because the path to the lighthouse had been closed since October, when the first cracks showed in the outer wall.",
  "The lamp itself, a lens of French glass that weighs almost a ton, was taken down in the spring and can be seen in the church of the village below.",
];
const PAGE = [
  "Harbour News Logo",
  "Search in title",
  "Search in content",
  "Home",
  "Weather",
  "Tides",
  "",
  "Lighthouse falls into the sea",
  "",
  "Last updated: March 3, 2021",
  "",
  LEAD,
  "",
  `Photograph showing how ${LEAD.charAt(0).toLowerCase()}${LEAD.slice(1)} (2021)`,
  "",
  ...BODY.flatMap((line) => [line, ""]),
  "Read more",
  "",
  "Subscribe now to receive our daily letter, conveniently delivered to your inbox.",
  "",
  "Leave a Reply",
  "",
  "Your email address will not be published. Required fields are marked *",
  "",
  "linkedin facebook pinterest youtube rss twitter",
  "",
  '" "',
  "",
].join("\n");

describe("a page with lines", () => {
  const document = clean(PAGE);

  it("keeps every paragraph", () => {
    for (const line of [LEAD, ...BODY]) expect(document.text).toContain(line);
  });

  it.each([
    ["Search in title", "phrase/search-widget"],
    ["Last updated", "line/byline"],
    ["Photograph showing", "repetition/caption"],
    ["Read more", "line/widget"],
    ["Subscribe now", "phrase/sign-up"],
    ["Leave a Reply", "line/widget"],
    ["linkedin facebook", "line/icons"],
    ['" "', "form/punctuation"],
  ])("removes %j by %s", (part, rule) => expect(ruleOf(document, part)).toBe(rule));

  it("keeps no less when it is told to be gentle", () => {
    expect(clean(PAGE, "gentle").quality.chars.kept).toBeGreaterThanOrEqual(document.quality.chars.kept);
  });
});

describe("a page of a wiki that was printed as text", () => {
  const [first = "", second = "", ...others] = BODY;
  const { text, removed } = clean(
    `The lighthouse on the northern cliff\n\nJump to navigation Jump to search\n\n${LEAD}\n\nThe tower [edit]\n\n${first}\n\n${second}\n\nThe lamp[Bearbeiten | Quelltext bearbeiten]\n\n${others.join("\n\n")}\n\nThis page was last edited on 2 January 2024, at 11:03.\n`,
  );

  it("loses what the wiki says of each page, and the links to its editor, not the titles before them", () => {
    expect(removed.map((item) => item.text)).toEqual([
      "Jump to navigation Jump to search",
      "[edit]",
      "[Bearbeiten | Quelltext bearbeiten]",
      "This page was last edited on 2 January 2024, at 11:03.",
    ]);
    for (const line of ["The tower", "The lamp", LEAD, ...BODY]) expect(text).toContain(`${line}`);
  });
});

const TOPIC = [
  "The harbour board built the lighthouse in 1811 to guide the herring fleet past the northern cliff.",
  "Its keeper lit the lamp every evening and wrote the weather into the log.",
  "The herring fleet sailed from the harbour in March and came home in October.",
  "When the lamp failed in the gale of 1834, three boats of the fleet were lost below the cliff.",
  "After the gale the harbour board sent for a new lens of French glass.",
  "The lens of the lighthouse weighed almost a ton and threw its light eighteen miles.",
  "The keeper's daughter kept the log of the lighthouse after his death.",
  "By 1911 the sea had taken half of the cliff on which the lighthouse stood.",
  "The harbour board gave up the lighthouse when the herring stayed away.",
  "The lamp was carried down to the church of the harbour, where the fleet's log is kept.",
  "Engineers of the harbour board measured the cliff every spring and found new cracks.",
  "The keeper left the lighthouse in the winter of 1923.",
];
const STRANGERS = [
  "Do I need a new password if I already use a security key?",
  "How to Clean a Cast Iron Pan | Kitchen Daily",
  "Thanks for contributing an answer to Cooking Stack Exchange!",
  'ERROR: relation "users" does not exist at character 15.',
  "- user2231 Jun 3, 2016 at 9:14 Add a comment 4 Answers Sorted by: 17",
  "Which graphics card do you recommend for my laptop?",
];

describe("the head of a Markdown file", () => {
  const markdown = (head: string) =>
    clean(`${head}\n\n# Lamps\n\nOil came by [boat](https://example.org) and **burned**.\n`);

  it.each(["---\ntitle: On lamps\n---", '+++\ntitle = "On lamps"\n+++'])("is metadata and no text: %j", (head) => {
    const document = markdown(head);
    expect(document.metadata.title).toBe("On lamps");
    expect(ruleOf(document, "title")).toBe("line/front-matter");
    expect(document.text).toBe("Lamps\n\nOil came by boat and burned.");
  });
});

describe("a dump", () => {
  const text = TOPIC.flatMap((line, i) => (i % 2 === 0 ? [line, STRANGERS[i / 2] ?? ""] : [line])).join(" ");
  const document = clean(text.repeat(1));

  it("is recognised", () => expect(document.source.format).toBe("dump"));

  it("loses its strangers, each with a reason", () => {
    for (const stranger of ["password", "Cast Iron", "Stack Exchange", "ERROR", "user2231", "graphics card"])
      expect(document.removed.map(({ text: removed }) => removed).join("\n")).toContain(stranger);
    expect(ruleOf(document, "Cast Iron")).toBe("form/title-stub");
    expect(ruleOf(document, "graphics card")).toBe("dump/question");
  });

  it("loses the title of a thread that lost its site's name, and a row of titles, not what is glued to them", () => {
    const glued = `${text} Why did the lamp go out? : AskHistorians - Still, the oil came by boat. Wick Press - History of Lamps, Lamp House - Oil and Boats, Far Light - A History of Harbours.`;
    const { removed, text: kept } = clean(glued);
    const stubs = removed.filter(({ rule }) => rule === "form/title-stub").map((item) => item.text);
    expect(stubs).toEqual(
      expect.arrayContaining([
        "Why did the lamp go out? : AskHistorians -",
        "Wick Press - History of Lamps, Lamp House - Oil and Boats, Far Light - A History of Harbours.",
      ]),
    );
    expect(kept).toContain("Still, the oil came by boat.");
  });

  it("loses what search engines leave of a title, and the names of those who ask", () => {
    const glued = `${text} The Lamp (TV series) - Wikipedia, the free The oil came by boat. Was it dear? - user20931 Oil was dear in winter.`;
    const { removed, text: kept } = clean(glued);
    const gone = removed.map((item) => item.text);
    expect(gone).toEqual(expect.arrayContaining(["The Lamp (TV series) - Wikipedia, the free", "- user20931"]));
    expect(kept).toContain("The oil came by boat.");
    expect(kept).toContain("Oil was dear in winter.");
  });

  it.each([
    ["Follow us on Instagram and never miss a story.", "notice/follow"],
    ["Provide details and share your research!", "notice/questions"],
    ["Utilizamos cookies propias y de terceros para mejorar nuestros servicios.", "phrase/cookie-notice"],
    ["You can email the site owner to let them know you were blocked.", "notice/blocked"],
    ["This page was last edited on 2 January 2024, at 11:03.", "notice/wiki"],
    ["Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.", "notice/script"],
    ["There is a problem with information submitted for this request.", "notice/platform"],
    ["Load more comments", "line/widget"],
    ["Share Improve this answer Follow", "notice/answer"],
    ["© 2023 Todos los derechos reservados", "notice/rights"],
  ])("loses %j by %s, whatever the model thinks of it, and no sentence that is glued to it", (notice, rule) => {
    const found = clean(`${text} ${notice} The oil of the lighthouse came by boat.`);
    expect(found.removed.find((item) => item.text === notice)?.rule).toBe(rule);
    expect(found.text).toContain("The oil of the lighthouse came by boat.");
  });

  it("keeps a sentence that is glued to a notice whose end nobody sees", () => {
    expect(clean(`${text} No labels The keeper lit the lamp of the lighthouse.`).text).toContain(
      "The keeper lit the lamp",
    );
  });

  it("keeps what an answer says behind the words that a site lost", () => {
    const lost =
      "Comments are not for extended discussion; this conversation has been, The keeper of the lighthouse lit the lamp at dusk.";
    expect(clean(`${text} ${lost}`).text).toContain("The keeper of the lighthouse lit the lamp at dusk.");
  });

  it("keeps what it is about", () => {
    const kept = TOPIC.filter((line) => document.text.includes(line));
    expect(kept.length).toBeGreaterThanOrEqual(TOPIC.length - 1);
  });

  it("gives every character to one side", () => {
    const { total, kept, removed, hidden } = document.quality.chars;
    expect(kept + removed + hidden).toBe(total);
    expect(total).toBe(text.replaceAll(/\s/g, "").length);
  });
});

describe("a running article in one line", () => {
  it("is never thinned out", () => {
    const document = clean(TOPIC.join(" ").repeat(2));
    expect(document.source.format).toBe("prose");
    expect(document.removed).toEqual([]);
  });
});

describe("a line in another language", () => {
  it.each([
    ["Baca juga: Harga garam turun", "phrase/other-pages"],
    ["Читайте також: У Полтаві відкрили музей хліба", "phrase/other-pages"],
    ["อ่านเพิ่มเติม: ราคายางพาราวันนี้", "phrase/other-pages"],
    ["© 2023 Hírek. Minden jog fenntartva.", "notice/rights"],
    ["جميع الحقوق محفوظة © ٢٠٢٢", "notice/rights"],
    ["저작권자 © 동해신문, 무단 전재 및 재배포 금지", "notice/rights"],
  ])("is furniture by its words: %s", (line, rule) => {
    expect(ruleOf(clean([LEAD, ...BODY, line].join("\n\n")), line)).toBe(rule);
    expect(ruleOf(clean([LEAD, BODY[0], line, BODY[1], BODY[2]].join("\n\n")), line)).toBe(rule);
  });

  it.each([
    "Latest: the tower fell into the sea at noon, and nobody was hurt by it.",
    "See also: the lens of French glass in the church",
  ])("stays where its words may be the text's: %s", (line) => {
    expect(ruleOf(clean([LEAD, BODY[0], line, BODY[1], BODY[2]].join("\n\n")), line)).not.toBe("phrase/other-pages");
  });
});
