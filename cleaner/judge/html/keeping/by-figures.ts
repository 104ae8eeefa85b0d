import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { boxesAround } from "../boxes-around.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** A figure's or a table's number before its caption, in the languages of most papers. */
const LABEL =
  /^(?:(?:supplementary|supplemental|extended data|appendix)\s)?(?:fig(?:ure|ura|\.)?|table|tableau|tabla|tabel(?:le|la|a)|tab\.|abb(?:ildung|\.)|scheme|рис(?:унок|\.)|таблица|[图圖図表])\s?[a-z]?\d{1,3}(?:[.-]\d{1,3})?(?![\p{L}\d%])/iu;
/** Words in the names of a box around a figure or a table, matched whole. */
const FIGURE_NAME = /(?:^|[_-])(?:fig|figure|figcaption|caption|table)(?:$|[_-])/i;
/** A label with no caption behind it is no longer. */
const MAX_LABEL_CHARS = 24;
/** From a caption to the box of its figure. */
const MAX_STEPS = 5;
/** From a label to the caption behind it: the picture's links stand between. */
const MAX_BETWEEN = 3;
/** A caption may cite; what is link for more than this leads to the figure. */
const MAX_LINK_SHARE = 0.4;

/**
 * Marks captions that begin with the number of their figure or table, inside the text, as content: the text refers to them; and those of
 * tables that are kept. Captions of pictures in the news have no number, and the model knows which of them say something.
 */
export function judgeByFigures({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const [first, last] = [keeps.indexOf(1), keeps.lastIndexOf(1)];
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    const isInside = index > first && index < last;
    const label = isInside && isCaption(block) ? LABEL.exec(block.text)?.[0] : undefined;
    const because = label ?? "captions a kept table";
    const captions =
      label !== undefined ? captioned(block, blocks) : isOfTable(block, { blocks, keeps }) ? [block] : [];
    return captions
      .filter((caption) => keeps[caption.index] !== 1)
      .map((caption) => markKept(caption.index, "form/caption", because));
  });
}

/** Whether a caption stands right above or below the kept table of its figure. */
function isOfTable(block: Block, { blocks, keeps }: Pick<Draft, "blocks" | "keeps">): boolean {
  const { index, kind } = block;
  if (kind !== "caption" || !isCaption(block)) return false;
  const figure = figureAround(block);
  const isTable = (beside: Block | undefined) =>
    beside?.kind === "table" && keeps[beside.index] === 1 && figureAround(beside) === figure;
  return figure !== undefined && [blocks[index - 1], blocks[index + 1]].some(isTable);
}

/** A caption in its figure, and what stands behind it where it is only a label; nothing where it is said again below the picture. */
function captioned(block: Block, blocks: readonly Block[]): readonly Block[] {
  const { index, text } = block;
  const figure = figureAround(block);
  if (figure === undefined) return [];
  if (text.length > MAX_LABEL_CHARS) return [block];
  const behind = blocks.slice(index + 1, index + 1 + MAX_BETWEEN);
  const caption = behind.find((one) => isCaption(one) && figureAround(one) === figure);
  if (caption === undefined) return [block];
  return caption.text === text ? [] : [block, caption];
}

function isCaption({ kind, hiding, linkChars, chars }: Block): boolean {
  const isText = kind === "paragraph" || kind === "caption" || kind === "heading";
  return isText && hiding === undefined && linkChars <= chars * MAX_LINK_SHARE;
}

/** The outermost box near a block that is a figure or is named as one. */
function figureAround(block: Block): Box | undefined {
  const isFigure = ({ tag, names }: Box) =>
    tag === "figure" || tag === "figcaption" || names.some((name) => FIGURE_NAME.test(name));
  return boxesAround(block, MAX_STEPS).findLast(isFigure);
}
