import { describe, expect, it } from "vitest";
import { formatOf } from "../../../cleaner/decode/format-of.ts";

const PROSE =
  "The lighthouse stood on the northern cliff for almost two hundred years before the sea took it. Its keeper, Mrs. Anna Holm, wrote down the weather every evening at six. On 3 March 1911 she counted forty ships in the bay. Nobody in the village could remember a stronger wind. The lamp burned 4.5 litres of oil in a night, and the oil came by boat. In winter the boat could not land for weeks. Then the keeper rowed out herself, although the board had forbidden it. When the tower fell, the lamp was saved, and it still hangs in the church. ";
const STRANGERS = [
  "How long should I boil an egg?",
  "How to Clean a Cast Iron Pan | Kitchen Daily",
  "Does my old router support the new standard?",
  'ERROR: relation "users" does not exist at character 15.',
  "Top 10 Graphics Cards for Your Laptop - Hardware Weekly",
  "- user2231 Jun 3, 2016 at 9:14 Add a comment 4 Answers Sorted by: 17",
];
const SENTENCES = PROSE.trim().split(/(?<=[a-z]\.) /);
const DUMP = SENTENCES.flatMap((line, i) => [line, STRANGERS[i % STRANGERS.length] ?? ""]).join(" ");
const raw = { key: "page" };

describe("the kind of a text", () => {
  it("is prose where one long line runs on without foreign scraps", () => {
    expect(formatOf(PROSE.repeat(6), raw)).toBe("prose");
  });

  it("is prose however long the line is", () => {
    expect(formatOf(PROSE.repeat(200), raw)).toBe("prose");
  });

  it("is prose where a title or an address stands beside one long line", () => {
    const body = PROSE.repeat(3).trim();
    expect(formatOf(`The lamp of Anna Holm\n\n${body}`, raw)).toBe("prose");
    expect(formatOf(`https://example.org/lamp\nThe lamp of Anna Holm\n${body}\n`, raw)).toBe("prose");
    expect(formatOf(`The lamp\n2026-05-14\nAnn Lee\nLamps\n${body}`, raw)).toBe("prose");
    expect(formatOf(`${"Lamp\n".repeat(12)}${body}`, raw)).toBe("text");
    const head = "From: ann@example.org\nTo: bo@example.org\nSubject: Lamps\nDate: Thu, 14 May 2026 10:00:00 +0000\n";
    expect(formatOf(`${head}\n${body}`, raw)).toBe("text");
    expect(formatOf(`${PROSE}\n\n${PROSE}\n\n${PROSE}`, raw)).toBe("text");
    expect(formatOf(`The lamp of Anna Holm\n\n${PROSE}`, raw)).toBe("text");
  });

  it("is a dump where titles, questions and labels of other pages stand between the sentences", () => {
    expect(formatOf(DUMP, raw)).toBe("dump");
  });

  it("is a page with lines where the lines are short", () => {
    expect(formatOf("Home\nAbout\nContact\n\nThe tower fell in 1911.\n\nIt was rebuilt two years later.\n", raw)).toBe(
      "text",
    );
  });

  it("is Markdown where headings and links carry its marks", () => {
    const page =
      "# Lamps\n\nOil came by boat, see [the log](https://example.org/log).\n\n## Wicks\n\n- cotton\n- linen\n";
    expect(formatOf(page, raw)).toBe("markdown");
  });

  it("is Markdown where one line in a hundred has a mark, if there are three different ones", () => {
    const lines = Array.from({ length: 196 }, (_, i) => `Lamp ${i + 1} burned all night`);
    const marked = ["## Wicks", "- cotton", "See [the log](https://example.org/log).", "It **never** failed."];
    expect(formatOf([...marked, ...lines].join("\n"), raw)).toBe("markdown");
    expect(formatOf([...marked.slice(1, 3), ...lines].join("\n"), raw)).toBe("text");
    expect(formatOf([...marked, ...lines, ...lines].join("\n"), raw)).toBe("text");
  });

  it("stays a page with lines where only dashes open its lines", () => {
    expect(formatOf("Lamps\n- cotton\n- linen\n- hemp\nOil came by boat.\n", raw)).toBe("text");
  });

  it("is code where all of it is JSON, on one line or a value a line, whatever markup its strings hold", () => {
    const post = {
      id: 1,
      title: "Lamps",
      rendered: "<p>Oil came by boat.</p><p>The keeper rowed out.</p><p>It burned.</p>",
    };
    expect(formatOf(JSON.stringify({ posts: [post, post] }), raw)).toBe("code");
    expect(formatOf(JSON.stringify([post]), raw)).toBe("code");
    expect(formatOf(`${JSON.stringify(post)}\n${JSON.stringify(post)}\n`, raw)).toBe("code");
    expect(formatOf(JSON.stringify({ posts: [post] }, undefined, 2), raw)).toBe("code");
  });

  it("is no code where prose stands in brackets, or JSON breaks off", () => {
    expect(formatOf(`[${PROSE.trim()}]`, raw)).toBe("prose");
    expect(formatOf(`[1] ${PROSE.trim()}`, raw)).toBe("prose");
    expect(formatOf(`["${PROSE.trim()}" was all she wrote`, raw)).toBe("prose");
  });

  it("is a transcript where most lines open with a speaker", () => {
    expect(
      formatOf("ANNA: Is the boat in?\nOLE: Not before noon.\nANNA: Then we wait.\nOLE: We always do.\n", raw),
    ).toBe("transcript");
  });

  it("is a transcript where a file of subtitles begins, however many its tags; an article that shows a time is none", () => {
    const cue = "\n00:01.000 --> 00:04.000\n<i>Is the boat in?</i>\n<i>It is late.</i>\n<i>We wait.</i>\n";
    expect(formatOf(`WEBVTT\n${cue.repeat(4)}`, raw)).toBe("transcript");
    expect(formatOf(`1${cue}\n2${cue}`, raw)).toBe("transcript");
    expect(formatOf("WEBVTT\nThe format is older than it looks.\nIt has a head.\nNotes may follow.\n", raw)).toBe(
      "text",
    );
  });

  it("is no transcript where nobody speaks twice, or where a clock tells the time", () => {
    const timetable = "Departures\n08:15\n09:45\n11:15\nFrom the island\n08:45\n10:15\n11:45\n";
    const programme = "10:00 Doors open\n10:30 Brass band\n12:00 Lunch in the tent\n20:00 Dance\n";
    expect(formatOf("Weight: 280 g\nColour: Red\nUpper: Mesh\nMade in: Portugal\n", raw)).toBe("text");
    expect(formatOf(timetable, raw)).toBe("text");
    expect(formatOf(programme, raw)).toBe("text");
  });

  it("is one where lines of their own say who speaks, and where a phone or a chat wrote it down; a timetable and a log are none", () => {
    const heads = ["Anna Holm  00:12", "Ole Berg  00:18", "Anna Holm  00:21", "Ole Berg  00:25"];
    const said = ["Is the boat in?", "Not before noon.", "Then we wait.", "We always do."];
    expect(formatOf(heads.map((head, i) => `${head}\n${said[i]}`).join("\n\n"), raw)).toBe("transcript");
    expect(formatOf(said.map((text, i) => `12/02/2026, 10:1${i} - Anna Holm: ${text}`).join("\n"), raw)).toBe(
      "transcript",
    );
    expect(formatOf(said.map((text, i) => `[10:1${i}] <anna> ${text}`).join("\n"), raw)).toBe("transcript");
    expect(
      formatOf("Copenhagen 08:15\nMalmö 09:45\nCopenhagen 11:15\nMalmö 12:45\nCopenhagen 14:15\nMalmö 15:45\n", raw),
    ).toBe("text");
    expect(formatOf(said.map((_, i) => `2026-02-12 10:15:0${i} INFO: lamp ${i} was lit`).join("\n"), raw)).toBe("code");
  });

  it("is one where times alternate with what is said, from the start of a recording or in brackets", () => {
    const said = ["Is the boat in?", "Not before noon.", "Then we wait.", "We always do."];
    const timed = (write: (k: number, text: string) => string) => said.map((text, k) => write(k, text)).join("\n");
    expect(
      formatOf(
        timed((k, text) => `0:0${k}\n${text}`),
        raw,
      ),
    ).toBe("transcript");
    expect(
      formatOf(
        timed((k, text) => `0:0${k} ${text}`),
        raw,
      ),
    ).toBe("transcript");
    expect(
      formatOf(
        timed((k, text) => `[12:3${k}] ${text}`),
        raw,
      ),
    ).toBe("transcript");
    expect(
      formatOf(
        timed((k, text) => `12:3${k} ANNA: ${text}`),
        raw,
      ),
    ).toBe("transcript");
  });

  it("stays a page with lines where one line in four has a colon", () => {
    const page =
      "The boat was late again today.\nOpening hours: nine to five.\nThe keeper waited on the pier.\nNobody came before the evening.\n";
    expect(formatOf(page, raw)).toBe("text");
  });

  it("is code where lines end as statements do", () => {
    expect(formatOf("import os\n\ndef main():\n    x = read()\n    return x + 1\n\nif ready:\n    main()\n", raw)).toBe(
      "code",
    );
  });

  it.each([
    "name,year,height\nNorth,1811,41.5\nSouth,1834,23\nEast,1902,18\n",
    "name\tyear\theight\nNorth\t1811\t41.5\nSouth\t1834\t23\nEast\t1902\t18\n",
    '<lights>\n  <light name="North">\n    <height unit="m">41.5</height>\n  </light>\n</lights>\n',
    "import os\nfrom lamps import Lamp\nclass Keeper:\n    def __init__(self, name):\n        self.name = name\n        return None\n",
  ])("is code, kept as it is written, where lines are rows, elements or statements: %j", (page) =>
    expect(formatOf(page, raw)).toBe("code"),
  );

  const SQL =
    "SELECT name, height\nFROM lights\nWHERE height > 20\n  AND built < 1900\nORDER BY height DESC;\n\nCREATE TABLE lights (\n  name TEXT NOT NULL,\n  height NUMERIC\n);\n";
  const SHELL = "# build it\nset -e\ncd /srv/lamps\nnpm ci\nnpm run build\n# restart\nsystemctl restart nginx\n";
  const LOG =
    "2021-03-04 10:12:01 INFO  server started on port 8080\n2021-03-04 10:12:02 [WARN] lamp is cold\n2021-03-04T10:12:05,123 main ERROR lamp failed: no oil\nMar  4 10:12:12 host lampd[312]: stopped\n";

  const FAULTS =
    "2021-03-04 10:02:13,442 ERROR [main] lamp failed\njava.lang.IllegalStateException: no oil\n\tat org.example.Lamp.light(Lamp.java:42)\n\tat org.example.Main.main(Main.java:7)\n\t... 3 more\n2021-03-04 10:02:14,000 INFO  [main] again in 5 s\n";

  it.each([SQL, SHELL, `#!/bin/sh\n${"./lamps --on\n".repeat(3)}`, LOG, FAULTS])(
    "is code, kept as it is written, where lines are those of SQL, of a shell or of a log: %j",
    (page) => expect(formatOf(page, raw)).toBe("code"),
  );

  const ABOUT = (shown: string) =>
    `How to read the lamps\n\nThe register holds a line for each lamp that was lit on this coast.\n\n${shown}\nThe answer comes back in the order that was asked for, highest first.\n\nWhere two are of one height, the older stands above the younger one.\n`;

  it.each([
    ABOUT(SQL),
    ABOUT(SHELL),
    ABOUT(LOG),
    `The lamp is a program that one can ask for its oil, and it is older than most of those who ask.\n\n${"# ask for the oil\n\nnpm run oil\n\n".repeat(4)}`,
    "FROM THE KEEPER\nAND THE BOARD\nWHERE TO FIND US\nSELECT\nWITH THANKS\n",
    "10:12:01 The lamp was lit\n10:12:30 The lamp went out\n10:13:01 The keeper came\n10:14:01 The lamp was lit\n",
    "The first line of a script\n#!/bin/sh\nnames the program\nthat reads the rest\n",
    "set sail for the north\nthe lamp is lit\nand nobody came\nuntil the boat was in\n",
  ])("stays what it is where an article shows some of them, or lines only resemble them: %j", (page) =>
    expect(formatOf(page, raw)).not.toBe("code"),
  );

  it.each([
    "Red, white, blue\nOil, lamps and wicks\nBoats, ships, sails\nHome\n",
    "Oslo, 3 March 1911, by Anna Holm\nThe lamp was lit at six, said the keeper, and it burned.\nThe boat came at noon, or so they said, with the oil.\nIt was late, and cold, and nobody came to the pier.\n",
  ])("stays a page with lines where commas are those of prose: %j", (page) => expect(formatOf(page, raw)).toBe("text"));

  it("stays a page with lines where a page about code shows two lines of it", () => {
    const page =
      "The import statement reads a module into the program that asks for it.\nimport os\nIt may stand anywhere, but by custom it stands at the top of a file.\nThe name after it is bound in the module that reads it, as any other name is.\nx = 1\nA name that is never read is reported by most linters there are today.\n";
    expect(formatOf(page, raw)).toBe("text");
  });

  it.each([
    "<style>\n.grid { gap: 10px; }\n",
    "<link rel='icon' href='i.png'>\n",
    "<b>Lamps</b> and oil\n",
    "<!DOCTYPE html>\n",
  ])("is HTML where it opens as pages do: %j", (opening) =>
    expect(formatOf(`${opening}Lamps\nOil came by boat.\nWicks\n`, raw)).toBe("html"),
  );

  it("is HTML by one tag where key or content type say so, and a page with lines where they don't, or without a tag", () => {
    const page = "The boat was late again.\nOil came by <i>boat</i>.\nNobody came.\nThe keeper waited.\n";
    expect(formatOf(page, { key: "page.htm" })).toBe("html");
    expect(formatOf(page, { key: "page", contentType: "text/html; charset=utf-8" })).toBe("html");
    expect(formatOf(page, raw)).toBe("text");
    expect(formatOf(page.replace(/<.?i>/g, ""), { key: "page.html" })).toBe("text");
  });

  it("is Markdown by its key though a tag opens it, but not where a whole page of HTML hides behind the key", () => {
    const readme = '<p align="center"><img src="logo.png"></p>\n\n# Lamps\n\nOil came by boat.\n';
    expect(formatOf(readme, { key: "README.md" })).toBe("markdown");
    expect(formatOf(readme, raw)).toBe("html");
    expect(formatOf(`<!doctype html>${readme}`, { key: "README.md" })).toBe("html");
  });
});
