import type { Block, Hiding } from "../../../model/block.ts";

/** A page does not hide this much of itself from its readers: a script shows it. */
const MAX_HIDDEN_SHARE = 0.2;
/** Nor so many characters of running text in one way: smuggled sentences are few, panes and answers are many. */
const MAX_CONCEALED_CHARS = 700;
/** Labels of fewer characters, hidden, are for machines that read aloud. */
const LABEL_CHARS = 40;
/** Text for screen readers that is longer is for nobody's ears. */
const MAX_SPOKEN_CHARS = 300;

/**
 * The last word on each hiding place, once all that is hidden is known.
 *
 * A way of hiding that holds a good part of the page, or much running text, is the interface's; a short text is
 * decoration; long text "for screen readers" is suspicious.
 */
export function settleHiding(blocks: readonly Block[]): readonly Block[] {
  const inks = new Map<Hiding, number>();
  const inksByWay = new Map<string, number>();
  let total = 0;
  for (const { hiding, chars } of blocks) {
    total += chars;
    if (hiding === undefined || hiding.class === "interface") continue;
    inks.set(hiding, (inks.get(hiding) ?? 0) + chars);
    if (chars > LABEL_CHARS) inksByWay.set(hiding.by, (inksByWay.get(hiding.by) ?? 0) + chars);
  }
  if (inks.size === 0) return blocks;
  const settled = new Map<Hiding, Hiding>();
  for (const [hiding, ink] of inks) {
    const ofWay = inksByWay.get(hiding.by) ?? 0;
    const shown = ofWay > MAX_CONCEALED_CHARS || (ofWay > MAX_SPOKEN_CHARS && ofWay >= total * MAX_HIDDEN_SHARE);
    settled.set(hiding, { ...hiding, class: shown ? "interface" : classOf(hiding, ink) });
  }
  return blocks.map((block) => {
    const hiding = block.hiding === undefined ? undefined : settled.get(block.hiding);
    return hiding === undefined ? block : { ...block, hiding };
  });
}

function classOf(hiding: Hiding, ink: number): Hiding["class"] {
  if (hiding.class === "decoration") return ink > MAX_SPOKEN_CHARS ? "suspicious" : "decoration";
  return ink <= LABEL_CHARS ? "decoration" : "suspicious";
}
