import { describe, expect, it } from "vitest";
import { formatOf } from "../../../cleaner/decode/format-of.ts";

const SAID = "The lamp was lit every evening at six, and the keeper wrote it down beside the wind.";
const TEXT = `Lamps\n=====\n\n${SAID}\n\nOil\n---\n\n${SAID}\n\n* fish\n* whale\n`;
const formatOfText = (text: string, key = "page", contentType?: string) =>
  formatOf(text, contentType === undefined ? { key } : { key, contentType });

describe("reStructuredText is told from other texts", () => {
  it.each([
    ["a directive and literals", `${TEXT}\n.. note:: Mind the \`\`wick\`\`.\n\n.. image:: a.png\n`],
    ["roles and titles", `${TEXT}\nSee :ref:\`oil\` and\n:func:\`light\`.\n`],
    [
      "links and literal blocks",
      `${SAID}\n\nSee \`the oil <https://oil.example/>\`_::\n\n  light\n\n\`the wick <a>\`_\n`,
    ],
    ["targets and a directive", `${SAID}\n\n.. _oil: https://oil.example/\n\n.. contents::\n\n${SAID}\n`],
    ["one mark in a hundred lines", `${`${SAID}\n\n`.repeat(150)}.. note:: ${SAID}\n\n.. _oil:\n`],
  ])("%s", (_name, text) => {
    expect(formatOfText(text)).toBe("restructuredtext");
  });

  it.each([
    ["plain text with underlined titles", TEXT, "text"],
    ["one directive alone", `${SAID}\n\n.. note:: ${SAID}\n\n${SAID}\n\n${SAID}\n`, "text"],
    ["one mark in three hundred lines", `${`${SAID}\n\n`.repeat(450)}.. note:: ${SAID}\n\n.. _oil:\n`, "text"],
    [
      "Markdown that tells of it",
      `# Oil\n\n${SAID}\n\n## Use\n\n[a](https://a.example/)\n\n\`\`\`rst\n.. note:: a\n\`\`\`\n\n### See\n\n\`\`\`\n:ref:\`a\`\n\`\`\`\n`,
      "markdown",
    ],
    [
      "MyST",
      `# Oil\n\n\`\`\`{note}\n${SAID}\n\`\`\`\n\nSee {ref}\`oil\` and {doc}\`wick\`.\n\n- [a](https://a.example/)\n`,
      "markdown",
    ],
    [
      "a message",
      `From: Ole <ole@a.example>\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nSubject: Oil\n\n${SAID}\n\n.. note:: a\n\n.. _b: c\n\n${SAID}\n`,
      "text",
    ],
    [
      "a changelog",
      `Changes\n=======\n\n1.2 (2024-03-01)\n----------------\n\n* Fixed the \`\`wick\`\`::\n\n    light\n\n* More oil\n`,
      "text",
    ],
    [
      "a program",
      `import lamp\n\n\nclass Lamp:\n    """Lights.\n\n    .. note:: a\n\n    See :func:\`light\`.\n    """\n\n    def light(self):\n        return self.oil\n\n    def out(self):\n        return None\n`,
      "code",
    ],
  ])("is not %s", (_name, text, format) => {
    expect(formatOfText(text)).toBe(format);
  });

  it("is believed of a key or a type", () => {
    for (const key of ["README.rst", "guide.rest", "_sources/index.rst.txt"])
      expect(formatOfText(SAID, key)).toBe("restructuredtext");
    for (const type of ["text/x-rst", "text/x-rst; charset=utf-8", "text/prs.fallenstein.rst"])
      expect(formatOfText(SAID, "page", type)).toBe("restructuredtext");
    expect(formatOfText("<!doctype html><p>a</p>", "a.rst")).toBe("html");
    expect(formatOfText(SAID, "first.txt")).not.toBe("restructuredtext");
  });
});
