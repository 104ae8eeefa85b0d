import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { PAGE_TAGS } from "../../../text/boxes/page-tags.ts";
import { once } from "../../../text/once.ts";
import { nameWords } from "../../../text/words/name-words.ts";
import type { Scene } from "../sight.ts";
import type { PageView } from "../view/page-view.ts";

/** Asked first, because most names of a page hold no such word. */
const MAY_BE_MENU = /menu|speisekarte|carte|dishes/i;
const MENU_WORDS: ReadonlySet<string> = new Set(["menu", "menus", "speisekarte", "carte", "dishes"]);
/** "$14", "14,50 €", "CHF 14.-", "14", with no more than a size beside it. */
const PRICE =
  /^(?:\p{L}{1,8}\s)?(?:\p{Sc}|[A-Z]{2,3})?\s?\d{1,4}(?:[.,]\d{1,2})?(?:[.,]?-)?\s?(?:\p{Sc}|\p{L}{2,3})?$/u;
const PRICE_AT_END = /(?:\p{Sc}\s?\d{1,4}(?:[.,]\d{1,2})?|\d{1,4}(?:[.,]\d{1,2})?\s?\p{Sc})$/u;
const MAX_PRICE_CHARS = 20;
const NAME = /\p{L}{2}/u;
/** A menu of dishes has some prices, each of which stands at a few lines, and next to no links; navigation has nothing but links. */
const DISHES = { prices: 3, blocksPerPrice: 6, mostLinks: 0.1 } as const;

/** Marks what stands in a restaurant's menu: the box is called as the navigation of other pages is. */
export function judgeByDishes({ blocks, view }: Pick<Scene, "blocks" | "view">): readonly Mark[] {
  const { boxes, parent, ofBlock } = view.boxes;
  if (!boxes.some(({ names }) => names.some((name) => MAY_BE_MENU.test(name)))) return [];
  const prices = once(() => countBefore(blocks));
  const isMenu = new Uint8Array(boxes.length);
  for (let row = 0; row < boxes.length; row++) {
    const up = parent[row] as number;
    if ((up >= 0 && isMenu[up] === 1) || (isNamedMenu(row, view) && holdsDishes(row, view, prices))) isMenu[row] = 1;
  }
  return blocks.flatMap(({ index, linkChars, chars, hiding }): Mark[] => {
    if (isMenu[ofBlock[index] as number] !== 1 || hiding !== undefined || linkChars * 2 > chars) return [];
    const because = "a menu of dishes and prices";
    return [{ block: index, rule: "form/dishes", says: "keep", because, force: "certain", confidence: 0.6 }];
  });
}

/** How many prices of something stand before each block: behind its name, or in the line below it. A filter has prices alone. */
function countBefore(blocks: readonly Block[]): Int32Array {
  const before = new Int32Array(blocks.length + 1);
  let isNamed = false;
  for (const { index, text, linkChars } of blocks) {
    const isPrice = text.length <= MAX_PRICE_CHARS && PRICE.test(text);
    const hasName = !isPrice && NAME.test(text);
    const isPriced = isPrice ? isNamed : hasName && PRICE_AT_END.test(text.slice(-MAX_PRICE_CHARS));
    before[index + 1] = (before[index] as number) + (linkChars === 0 && isPriced ? 1 : 0);
    isNamed = hasName;
  }
  return before;
}

function isNamedMenu(row: number, { boxes: { boxes } }: PageView): boolean {
  const { tag, names } = boxes[row] as (typeof boxes)[number];
  if (PAGE_TAGS.has(tag) || tag === "nav") return false;
  return names.some((name) => MAY_BE_MENU.test(name) && nameWords(name).some((word) => MENU_WORDS.has(word)));
}

function holdsDishes(row: number, { sums }: PageView, prices: () => Int32Array): boolean {
  const linkShare = (sums.linkInk[row] as number) / Math.max(1, sums.ink[row] as number);
  if (linkShare > DISHES.mostLinks) return false;
  const [from, to] = [sums.firstBlock[row] as number, sums.lastBlock[row] as number];
  const found = (prices()[to + 1] as number) - (prices()[from] as number);
  return found >= DISHES.prices && found * DISHES.blocksPerPrice >= to - from + 1;
}
