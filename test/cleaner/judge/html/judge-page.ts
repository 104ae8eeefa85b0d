import { cutBlocks } from "../../../../cleaner/blocks/cut-blocks.ts";
import { BLOCK_FEATURES } from "../../../../cleaner/judge/html/features/index.ts";
import { type Judgement, judgeHtml } from "../../../../cleaner/judge/html/judge-html.ts";
import { pageTypeModel } from "../../../../cleaner/judge/html/page-type/predict-page-type.ts";
import type { BlockModel } from "../../../../cleaner/judge/html/score-blocks.ts";
import { type PageView, viewPage } from "../../../../cleaner/judge/html/view/page-view.ts";
import type { Forest } from "../../../../cleaner/learned/forest.ts";
import type { Linear } from "../../../../cleaner/learned/linear.ts";
import type { SequenceNet } from "../../../../cleaner/learned/sequence-net.ts";
import type { Block } from "../../../../cleaner/model/block.ts";
import type { CleanOptions } from "../../../../cleaner/model/raw-page.ts";
import { parsePage } from "../../../../cleaner/parse/parse-page.ts";

/** Cuts and judges markup, with the shipped model or another. */
export function judgePage(
  source: string,
  options: CleanOptions = {},
  model?: BlockModel,
): Judgement & { blocks: readonly Block[] } {
  const parsed = parsePage({ source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] });
  const { blocks } = cutBlocks(parsed);
  return { ...judgeHtml({ page: parsed, blocks, options }, model), blocks };
}

/** Measures markup with a linear table. */
export function viewOf(source: string, table: Linear): PageView {
  const parsed = parsePage({ source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] });
  return viewPage(cutBlocks(parsed).blocks, parsed, table);
}

const PARAGRAPHS = [
  "The mill was built by a family of weavers, and it ran for ninety years on the water of one small river.",
  "That river froze in most winters and flooded in most springs, so the weavers learned to work in autumn.",
  "In the worst of those years the water stood a metre high in the loom room and the cloth was lost.",
  "The sons went to the city, one after the other, until only the youngest daughter could set a loom.",
  "She sold the machines to a museum, kept the wheel, and let the yard to a man who repaired boats.",
  "In the end the roof fell in, and nobody wanted to pay for a new one, so the village bought the ruin.",
  "Today the wheel turns again for visitors, on the first Sunday of each month, and bread is baked beside it.",
  "The baker is the daughter's grandson, who learned the trade abroad and came home when the oven had been rebuilt.",
  "He says that the stones grind as well as ever, and that nobody in the valley has gone without a loaf since then.",
];
const MENU = ["Home", "News", "Sport", "About"].map((name) => `<li><a href="/${name}">${name}</a></li>`).join("");

/** An article with menu, comments and footer, long enough for every rule that asks for an article. */
export const ARTICLE = `<html><body><nav class="site-nav"><ul>${MENU}</ul></nav>
<main><article class="post"><h1>The mill on the river</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article>
<section id="comments" class="comments-area"><h2>2 comments</h2><ol class="commentlist">
<li class="comment"><p>My grandmother worked there and told us about the flood of the year when she was born.</p></li>
<li class="comment"><p>The bread is very good, but come early if you want to have some of it at all.</p></li></ol></section></main>
<footer class="site-footer"><p>Copyright 2026 The Village. All rights reserved.</p><a href="/privacy">Privacy</a></footer>
</body></html>`;

const LINEAR: Linear = { weights: new Int8Array(65536), scale: 0, bias: 0 };

/** A model that takes every block for content, or none: what is left is the work of the rules. */
export function constantModel(says: "keep" | "drop"): BlockModel {
  const forest = forestOf([[-1, says === "keep" ? 6 : -6]]);
  return {
    linear: LINEAR,
    forest,
    net: constantNet(says === "keep" ? 6 : -6),
    secondNet: () => constantNet(says === "keep" ? 6 : -6),
    pageTypes: pageTypeModel,
  };
}

/** A model that gives some log-odds to blocks of up to so many words, and others to longer ones. */
export function modelByWords({ words, below, above }: { words: number; below: number; above: number }): BlockModel {
  const wayToRight = 4 << 10;
  const forest = forestOf([
    [BLOCK_FEATURES.indexOf("own:words") | wayToRight, Math.log1p(words)],
    [-1, 2 * below],
    [-1, 2 * above],
  ]);
  return { linear: LINEAR, forest, net: constantNet(0), secondNet: () => constantNet(0), pageTypes: pageTypeModel };
}

/** A forest of one tree. */
function forestOf(tree: readonly (readonly [node: number, value: number])[]): Forest {
  const nodes = new Int32Array(2 * tree.length);
  const values = new Float32Array(nodes.buffer);
  for (const [i, [node, value]] of tree.entries()) {
    nodes[2 * i] = node;
    values[2 * i + 1] = value;
  }
  return { featureCount: BLOCK_FEATURES.length, roots: Int32Array.of(0), nodes, values };
}

/** A net that looks at nothing. */
function constantNet(odds: number): SequenceNet {
  const none = new Float64Array(0);
  const features = { features: BLOCK_FEATURES.length, mean: new Float64Array(BLOCK_FEATURES.length) };
  const range = { low: features.mean, high: features.mean };
  return {
    ...features,
    ...range,
    channels: 0,
    first: none,
    direct: features.mean,
    bias: Float64Array.of(odds),
    layers: [],
    last: none,
  };
}

/** Text and rule of what was dropped. */
export function droppedBy({ blocks, verdicts }: ReturnType<typeof judgePage>): readonly (readonly [string, string])[] {
  return blocks.flatMap((block) => {
    const verdict = verdicts[block.index];
    return verdict?.fate === "drop" ? [[block.text, verdict.rule] as const] : [];
  });
}
