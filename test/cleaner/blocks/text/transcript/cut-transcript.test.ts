import { describe, expect, it } from "vitest";
import { cutText } from "../../../../../cleaner/blocks/text/cut-text.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";
import { blocksOf, kindsOf } from "../kinds-of.ts";

describe("a transcript", () => {
  it("gives each turn its speaker and time", () => {
    const [one, two] = blocksOf("[00:12] ANNA: Is the boat in?\nIt is late.\nOLE: Not before noon.\n", "transcript");
    expect(one).toMatchObject({
      kind: "post",
      author: "ANNA",
      date: "00:12",
      text: "[00:12] ANNA: Is the boat in? It is late.",
    });
    expect(two).toMatchObject({ author: "OLE" });
  });
});

describe("chats and recordings", () => {
  const turnsOf = (source: string) =>
    blocksOf(source, "transcript").flatMap(({ kind, text, author, date }) =>
      kind === "post" ? [[author, date, text]] : [],
    );

  it("give each turn who speaks and since when, where a line of its own says it", () => {
    const source =
      "Anna Holm  00:00:12\nIs the boat in?\n\nI waited.\n\nOle Berg (00:18):\nNot before\nnoon.\n\nole — Today at 10:16 AM\nI see it.\nWe wait until 10:15\nand no longer\n";
    expect(turnsOf(source)).toEqual([
      ["Anna Holm", "00:00:12", "Is the boat in?"],
      ["Anna Holm", "00:00:12", "I waited."],
      ["Ole Berg", "00:18", "Not before noon."],
      ["ole", "Today at 10:16 AM", "I see it. We wait until 10:15 and no longer"],
    ]);
    expect(blocksOf(source, "transcript").flatMap(({ kind, text }) => (kind === "caption" ? [text] : []))).toEqual([
      "Anna Holm 00:00:12",
      "Ole Berg (00:18):",
      "ole — Today at 10:16 AM",
    ]);
  });

  it("of phones and of Internet Relay Chat have names with dates, and nicknames in brackets", () => {
    const lines = [
      "12/02/2026, 10:14 - Messages are encrypted.",
      "12/02/2026, 10:15 - Anna Holm: Is the boat in?",
      "[2026-02-12 10:16:03] +45 12 34: Not before noon.",
      "[10:17] <@anna_k> then we wait",
      "<ole> I see it",
    ];
    expect(turnsOf(lines.join("\n")).map(([author, date]) => [author, date])).toEqual([
      [undefined, "12/02/2026, 10:14"],
      ["Anna Holm", "12/02/2026, 10:15"],
      ["+45 12 34", "2026-02-12 10:16:03"],
      ["anna_k", "10:17"],
      ["ole", undefined],
    ]);
  });
});

describe("what programs of chats write", () => {
  const turnsOf = (source: string) =>
    blocksOf(source, "transcript").flatMap(({ kind, text, author, date }) =>
      kind === "post" ? [[author, date, text]] : [],
    );

  it("irssi: who does something, who comes, and on which day", () => {
    const source =
      "--- Log opened Tue Nov 08 19:58:11 2022\n19:58 -!- anna [~a@x.example] has joined #boats\n20:01 <@ole> is the boat in?\n20:03  * anna waves\n--- Day changed Wed Nov 09 2022\n08:15 < anna> it was\nNov 10 10:15:20 <ole> good\n";
    expect(turnsOf(source)).toEqual([
      [undefined, "Tue Nov 08 2022 19:58", "19:58 -!- anna [~a@x.example] has joined #boats"],
      ["ole", "Tue Nov 08 2022 20:01", "20:01 <@ole> is the boat in?"],
      ["anna", "Tue Nov 08 2022 20:03", "20:03 * anna waves"],
      ["anna", "Wed Nov 09 2022 08:15", "08:15 < anna> it was"],
      ["ole", "Wed Nov 09 2022 Nov 10 10:15:20", "Nov 10 10:15:20 <ole> good"],
    ]);
  });

  it("Zoom: who speaks to whom, above what is said and before it", () => {
    const source =
      '10:02:14\t From  Anna Holm : Good morning.\n10:05:11 From Ole Berg to Everyone:\n\tReplying to "Good..."\n\t\n\tIs the boat in?\n';
    expect(turnsOf(source)).toEqual([
      ["Anna Holm", "10:02:14", "10:02:14 From Anna Holm : Good morning."],
      ["Ole Berg", "10:05:11", 'Replying to "Good..."'],
      ["Ole Berg", "10:05:11", "Is the boat in?"],
    ]);
  });

  it("phones: marks of direction belong to no name and begin no other line", () => {
    const source =
      "\u200e[14.03.23, 18:30:11] \u202a+45 12 34\u202c: \u200eImage omitted\n[14.03.23, 18:31:02] Anna: The lamp.\n";
    expect(turnsOf(source).map(([author, date]) => [author, date])).toEqual([
      ["+45 12 34", "14.03.23, 18:30:11"],
      ["Anna", "14.03.23, 18:31:02"],
    ]);
  });
});

describe("subtitles", () => {
  it("know a number that is said from the number of a cue", () => {
    const source = "4\n00:00:10,000 --> 00:00:12,000\n1911\n\n5\n00:00:12,000 --> 00:00:14,000\nIt fell.\n";
    expect(kindsOf(source, "transcript").flatMap(([kind, text]) => (kind === "post" ? [text] : []))).toEqual([
      "1911",
      "It fell.",
    ]);
  });

  const spokenIn = (source: string) =>
    blocksOf(source, "transcript").flatMap(({ kind, text, author, date }) =>
      kind === "post" ? [[text, author, date]] : [],
    );

  it("are what is said: no tags, no head, no notes, no styles, no names of cues", () => {
    const page =
      "WEBVTT - the lamp\nKind: captions\n\nNOTE\nwritten at night\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:04.000 align:start position:0%\n<v Anna>Good <i>morning</i>.\nNOTE is said here.\n<v.loud Ole>Not <00:02.000>before noon.\n\n00:05.000 --> 00:06.000\n{\\an8}<c.blue>Wait &amp; see</c>, a < b.\n";
    expect(spokenIn(page)).toEqual([
      ["Good morning. NOTE is said here.", "Anna", "00:01.000 --> 00:04.000"],
      ["Not before noon.", "Ole", "00:01.000 --> 00:04.000"],
      ["Wait & see, a < b.", undefined, "00:05.000 --> 00:06.000"],
    ]);
    expect(cutText(page, "transcript").flags).toEqual(["repaired: 1 entity"]);
    const counted = blocksOf(page, "transcript").reduce((sum, { chars }) => sum + chars, 0);
    expect(counted).toBe(countInk(page));
  });

  it("say a time that stands alone without an arrow, and a line of nothing but tags is no text", () => {
    const page =
      "1\n00:00:01,000 --> 00:00:02,000\n10:30\n\n2\n00:00:03,000 --> 00:00:04,000\n<i></i>\n10:45 at night\n";
    expect(spokenIn(page)).toEqual([
      ["10:30", undefined, "00:00:01,000 --> 00:00:02,000"],
      ["10:45 at night", undefined, "00:00:03,000 --> 00:00:04,000"],
    ]);
  });

  it("are told apart by times alone where no time has an arrow", () => {
    expect(spokenIn("10:30\nIs the boat in?\n10:45\nNot <i>yet</i>.\n")).toEqual([
      ["Is the boat in?", undefined, "10:30"],
      ["Not <i>yet</i>.", undefined, "10:45"],
    ]);
  });
});

describe("captions that roll up", () => {
  const said = (source: string) =>
    blocksOf(source, "transcript").flatMap(({ kind, text, date }) =>
      kind === "post" ? [[date?.slice(0, 8), text]] : [],
    );
  const LINES = ["the lamp was lit", "every evening at six", "and the keeper", "wrote it down", "beside the wind"];

  it("YouTube's: each line is said once, in the cue that brings it", () => {
    const cues = LINES.map((line, i) => {
      const words = line.replace(/ (\S+)/g, `<00:00:0${i}.500><c> $1</c>`);
      return `00:00:0${i}.000 --> 00:00:0${i}.990 align:start position:0%\n${LINES[i - 1] ?? " "}\n${words}\n\n00:00:0${i}.990 --> 00:00:0${i + 1}.000 align:start position:0%\n${line}\n \n`;
    });
    expect(said(`WEBVTT\nKind: captions\nLanguage: en\n\n${cues.join("\n")}`)).toEqual(
      LINES.map((line, i) => [`00:00:0${i}`, line]),
    );
  });

  it("the same as SubRip", () => {
    const cues = LINES.slice(1).map(
      (line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 2},000\n${LINES[i]}\n${line}\n`,
    );
    expect(
      said(cues.join("\n"))
        .map(([, text]) => text)
        .join(" "),
    ).toBe(LINES.join(" "));
  });

  it("a song that repeats three of its nine lines does not", () => {
    const lines = [
      ...["lit", "lit", "the lamp", "the lamp", "at six"],
      ...["at six", "she rowed", "to the village", "home"],
    ];
    const cues = lines.map((line, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${line}\n`);
    expect(said(cues.join("\n")).map(([, text]) => text)).toEqual(lines);
  });
});
