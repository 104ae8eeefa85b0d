import { describe, expect, it, test } from "vitest";
import type { Override } from "../../cleaner/index.ts";
import { addOverride, readOverrides, removeOverride } from "../../overrides/index.ts";

const NOISE: Override = { id: "lamps-note", host: "lamps.example", mark: "noise", starts: 'The keeper: "climbs" #1' };
const CONTENT: Override = {
  id: "lamps-posted",
  host: "lamps.example",
  mark: "content",
  text: "- yes",
  within: "main div.author",
};

describe("overrides.yaml", () => {
  it("reads back what was written, whatever the words look like to YAML", () => {
    const text = addOverride(addOverride("", NOISE), CONTENT);
    expect(readOverrides(text)).toEqual({ kind: "read", overrides: [NOISE, CONTENT] });
    expect(text).toMatch(/^# Blocks that people marked/);
    expect(text).toContain("  - id: lamps-note\n    host: lamps.example\n    mark: noise\n");
  });

  it("keeps comments of people when a row comes or goes", () => {
    const text = `# ours\noverrides:\n  # asked for by the editors\n  - {id: a, host: a.example, mark: noise, text: Hello}\n`;
    const more = addOverride(text, NOISE);
    expect(more).toContain("# ours");
    expect(more).toContain("# asked for by the editors");
    expect(readOverrides(removeOverride(more, NOISE.id))).toEqual(readOverrides(text));
    expect(readOverrides(removeOverride(text, "nobody"))).toEqual(readOverrides(text));
  });

  it.each([
    "overrides:\n  # ours\n  # yours\n",
    "overrides: # ours\n\n# yours\n",
    "overrides: ~ # ours\n  # yours\n",
    "overrides: [] # ours\n# yours\n",
    "overrides:\r\n  # ours\r\n\r\n  # yours\r\n",
    "---\n# ours\noverrides: &rows\n# yours\n...\n",
  ])("keeps comments of people below an empty list: %j", (text) => {
    for (const changed of [addOverride(text, NOISE), removeOverride(addOverride(text, NOISE), NOISE.id)])
      expect(changed.match(/# (?:ours|yours)$/gm)).toEqual(["# ours", "# yours"]);
    expect(readOverrides(addOverride(text, NOISE))).toEqual({ kind: "read", overrides: [NOISE] });
  });

  it.each(["", "overrides:\n", "overrides: []\n", "# nothing yet\n"])("%j has no overrides, and takes one", (text) => {
    expect(readOverrides(text)).toEqual({ kind: "read", overrides: [] });
    expect(readOverrides(addOverride(text, NOISE))).toEqual({ kind: "read", overrides: [NOISE] });
  });
});

const row = (fields: string) => `overrides:\n  - ${fields.split(", ").join("\n    ")}\n`;

test.each([
  ["overrides: [", /^it is no YAML: .*line 1/],
  ["overrides: *a", /^it is no YAML: Unresolved alias/],
  [`a: &a [x, x]\nb: &b [*a, *a${", *a".repeat(200)}]\noverrides: [*b, *b]`, /^it is no YAML: /],
  ["- a", /^line 1: the file must be like "overrides:"/],
  ["overides: []", /line 1: /],
  [row("id: a, host: a.example, mark: nose, text: Hi"), /^line 4: mark must be content or noise\.$/],
  [row("id: a, host: https://a.example/, mark: noise, text: Hi"), /^line 3: host must be a host alone/],
  [row("id: A b, host: a.example, mark: noise, text: Hi"), /^line 2: id must be 1 to 60 of a-z/],
  [row("id: a, host: a.example, mark: noise"), /^line 2: this override says of no block what it is about/],
  [row("id: a, host: a.example, mark: noise, text: Hi, starts: Hi"), /has text and starts: keep one/],
  [row("id: a, host: a.example, mark: noise, text: 7"), /^line 5: text must be text\.$/],
  [row("id: a, host: a.example, mark: noise, texts: Hi"), /line 2: texts is not known here/],
  [row("id: a, host: a.example, mark: noise, within: div..x"), /^line 5: within must name boxes by tag/],
  [row(`id: a, host: a.example, mark: noise, within: "a${" ".repeat(200)}."`), /^line 5: within must name boxes/],
  [
    `${row("id: a, host: a.example, mark: noise, text: Hi")}  - {id: a, host: b.example, mark: noise, text: Hi}\n`,
    /^line 6: the id a is there twice/,
  ],
])("%j is refused with a sentence that names the line", (text, sentence) => {
  const read = readOverrides(text);
  expect(read.kind === "faults" ? read.sentences.join(" ") : "obeyed").toMatch(sentence);
});
