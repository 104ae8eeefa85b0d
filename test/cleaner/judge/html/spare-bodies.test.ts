import { expect, test } from "vitest";
import { ARTICLE, constantModel, judgePage } from "./judge-page.ts";

const MORE =
  "<p>Those who come by boat should know that the landing is dry at low water, that the path behind it is steep, and that the dog at the gate barks at everybody but bites nobody; children are shown the wheel first, then the stones, and at last the loft, from which the weavers could see who came up the valley long before the road was built.</p>";
const BODY =
  ARTICLE.slice(ARTICLE.indexOf("<h1>"), ARTICLE.indexOf("</article>")).replace("<h1>", "<h2>Once</h2><h1>") + MORE;

function fatesOf(page: string): readonly (readonly [string, string | undefined])[] {
  const { blocks, verdicts } = judgePage(page, {}, constantModel("drop"));
  return blocks.map(({ index, kind }) => [kind, verdicts[index]?.fate]);
}

test("an article that only a shell's script has is content to its end, whatever the model thinks of its parts", () => {
  const state = JSON.stringify({ page: { body: BODY } });
  const fates = fatesOf(`<p>Menu</p><div id=root></div><script>window.__STATE__ = ${state}</script>`);
  expect(fates[0]).toEqual(["paragraph", "drop"]);
  expect(fates.slice(1)).toEqual([
    ["heading", "keep"],
    ["heading", "keep"],
    ...Array.from({ length: 10 }, () => ["paragraph", "keep"]),
  ]);
});

test("one that the page shows is the model's", () => {
  expect(fatesOf(`<body>${BODY}</body>`).every(([, fate]) => fate === "drop")).toBe(true);
});
