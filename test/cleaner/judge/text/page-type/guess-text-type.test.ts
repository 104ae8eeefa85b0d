import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";

const typeOf = (lines: readonly string[], key = "page.txt") => {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(lines.join("\n\n")), uri: key, key });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { pageType, witnesses } = outcome.document.metadata;
  return { pageType, witness: witnesses.pageType };
};

const MENU = ["Skip to content", "Harbour Notes", "• Home", "• Boats", "• Tides", "• Contact", "Search", "Subscribe"];
const FOOT = ["Share", "Related Posts", "• Nine knots", "• The price of oak", "© Harbour Notes", "Privacy Policy"];
const ARTICLE = [
  "How a split keel is mended",
  "By Ann Lee | March 4, 2024",
  "A keel that has split along its length is not lost, and the yard at Sandvik has mended eleven of them since the war without a single one opening again.",
  "The work begins with the wood. The split is opened with wedges, dried for a fortnight, and only then is the keel filled with oak that has lain as long in the same air.",
  "Then the bolts are drawn. Most keels have nine of them, and each is replaced by one that is a finger longer, for the wood has to be held from both sides, he said.",
  "What the yard does not do is glue. Glue holds for a summer, and a split keel moves with every sea that passes under it, according to the people who have worked there for years.",
];
const THREAD = [
  "How do I mend a split keel?",
  "Ask Question",
  "Asked 3 years ago",
  "Modified 2 years ago",
  "Viewed 4k times",
  "12",
  "I have an old boat whose keel has split along its length. I tried to glue it but it does not hold. Is there a way to do this without taking the bolts out?",
  "Share Improve this question Follow",
  "asked Mar 4, 2021 at 8:20",
  "bo lind",
  "Add a comment",
  "2 Answers",
  "Sorted by: Reset to default",
  "7",
  "You can't do it with glue. Open the split with wedges, let it dry for two weeks, and fill it with oak. If you don't have any oak, larch should work too.",
  "answered Mar 5, 2021 at 9:11",
  "Thanks! That worked for me. I will post a picture when I get home.",
  "Highly active question. Earn 10 reputation in order to answer this question.",
];

describe("the kind of a page of lines", () => {
  it.each([
    ["article", [...MENU, ...ARTICLE, ...FOOT]],
    ["forum", [...MENU, ...THREAD, ...FOOT]],
  ])("is told by its words: %s", (pageType, lines) => {
    expect(typeOf(lines)).toEqual({ pageType, witness: "model" });
  });

  it("is told by its words, whatever line they stand in", () => {
    expect(typeOf([...MENU, ...THREAD.toReversed(), ...FOOT]).pageType).toBe("forum");
  });

  it("is told by its words where a scraper left no line", () => {
    expect(typeOf([[...MENU, ...ARTICLE, ...FOOT].join(" ")]).pageType).toBe("article");
  });

  it.each([
    ["of few words", [...MENU, "A keel that has split along its length is not lost."], "page.txt"],
    [
      "in a language that was not learned",
      [
        "Wie ein gespaltener Kiel geheilt wird",
        ...Array.from(
          { length: 6 },
          (_, i) =>
            `Der Kiel Nummer ${i} ist nicht verloren, und die Werft hat seit dem Krieg elf von ihnen so geheilt, dass sich keiner wieder geöffnet hat und die Leute es heute noch erzählen.`,
        ),
      ],
      "page.txt",
    ],
    [
      "of a message",
      ["From: Ann Lee <ann@yard.example>\nSubject: Keels\nDate: Mon, 4 Mar 2024 10:00:00 +0000", ...ARTICLE],
      "keels.eml",
    ],
  ])("is not guessed where it is one %s", (_, lines, key) => {
    expect(typeOf(lines, key)).toEqual({ pageType: "other", witness: undefined });
  });
});
