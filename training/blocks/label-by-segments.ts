import type { TruthPage } from "./truth-pages.ts";

const SPACES = /\s+/g;
const TOKEN = /[\p{L}\p{N}_]+/gu;
/** Shorter segments stand in too many blocks. */
const MIN_CHARS = 8;

/** Labels from segments that must or must not be in the text; NaN (no label) for blocks that none of them speaks of. */
export function labelBySegments(
  texts: readonly string[],
  { with: wanted, without: unwanted }: Pick<TruthPage, "with" | "without">,
): { share: Float32Array; tokens: Float32Array } {
  const squeeze = (text: string) => text.replace(SPACES, " ").trim();
  const keep = wanted.map(squeeze).filter((segment) => segment.length >= MIN_CHARS);
  const drop = unwanted.map(squeeze).filter((segment) => segment.length >= MIN_CHARS);
  const speaks = (segments: readonly string[], text: string) =>
    segments.some((segment) => text.includes(segment) || (text.length >= MIN_CHARS * 3 && segment.includes(text)));
  const share = Float32Array.from(texts, (text) => {
    if (speaks(keep, squeeze(text))) return 1;
    return speaks(drop, squeeze(text)) ? 0 : Number.NaN;
  });
  return { share, tokens: Float32Array.from(texts, (text) => text.match(TOKEN)?.length ?? 0) };
}
