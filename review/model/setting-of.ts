import type { DocumentBlock } from "../../cleaner/index.ts";

/** Deeper items stand no further right: there is no room. */
const MOST_STEPS = 6;

/** How a kept block is set: its box, and what leads its text. */
export interface BlockSetting {
  readonly box: { readonly class: string; readonly style?: { readonly "--steps": number } };
  /** A bullet, or the item's number as the page writes it. */
  readonly text: { readonly "data-mark"?: string };
}

/** Items are led by their numbers, and stand further right within others, with what goes on with them. */
export function settingOf({ kind, list }: Pick<DocumentBlock, "kind" | "list">): BlockSetting {
  const isItem = kind === "list-item";
  const number = list?.marker ?? list?.ordinal;
  const steps = Math.min((list?.depth ?? 0) + (isItem || list === undefined ? 0 : 1), MOST_STEPS);
  return {
    box: { class: `entry kind-${kind}`, ...(steps === 0 ? {} : { style: { "--steps": steps } }) },
    text: isItem ? { "data-mark": number === undefined ? "•" : `${number}.` } : {},
  };
}
