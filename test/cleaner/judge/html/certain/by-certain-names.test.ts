import { describe, expect, test } from "vitest";
import { judgeByCertainNames } from "../../../../../cleaner/judge/html/certain/by-certain-names.ts";
import { constantModel, viewOf } from "../judge-page.ts";

const { linear } = constantModel("keep");
const FORUM = "<body id=phpbb>";

function dropped(markup: string): readonly string[] {
  const view = viewOf(markup, linear);
  const page = { source: markup, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] } as const;
  const marks = judgeByCertainNames({ page, blocks: view.blocks, view, options: {} });
  return marks.map(({ block }) => view.blocks[block]?.text ?? "");
}

describe("a name that only one thing has settles", () => {
  test.each([
    [
      "where a section is edited",
      '<h2>Lamps</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span>',
      ["[edit]"],
    ],
    ["which wiki it is", '<div id="siteSub" class="noprint">Z Wikipedie</div><p>Jez.', ["Z Wikipedie"]],
    [
      "the head of a wiki's list of contents, and its lists of other pages",
      '<div class="toctitle"><h2>Contents</h2></div><p>Lamps.<table class="navbox"><tr><td>Lamps: oil, gas</table>',
      ["Contents", "Lamps: oil, gas"],
    ],
    [
      "a card that asks to subscribe",
      '<p>Lamps.<div class="kg-card kg-signup-card"><h2>Sign up for Lamps</h2></div><div class="kg-card"><p>Oil.</div>',
      ["Sign up for Lamps"],
    ],
    ["a signature on a forum", `${FORUM}<p>Lamps.<div class="signature"><i>Steel is real</i></div>`, ["Steel is real"]],
    ["no signature elsewhere", '<p>Lamps.<div class="signature">light(lamp: Lamp): void</div>', []],
    [
      "a signature wherever its name can be nothing else",
      '<p>Lamps.<div class="UserSignature lia-message-signature">Steel is real</div>',
      ["Steel is real"],
    ],
    ["nothing that holds it in another name", `${FORUM}<p>Lamps.<div class="signature-moth">A moth.</div>`, []],
  ])("%s", (_what, markup, texts) => expect(dropped(markup)).toEqual(texts));
});
