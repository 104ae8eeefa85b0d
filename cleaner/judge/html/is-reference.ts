import type { Block } from "../../model/block.ts";
import { shareOf } from "../share-of.ts";
import type { TextScan } from "./view/scan-text.ts";

/** From this share of code among the words that are kept on. */
const CODE_SHARE = 0.07;

/** Whether a page shows code among its text, as references and manuals do. */
export function isReference(kept: readonly Block[], { words }: TextScan): boolean {
  let code = 0;
  let all = 0;
  for (const { index, kind } of kept) {
    all += words[index] as number;
    if (kind === "code") code += words[index] as number;
  }
  return shareOf(code, all) >= CODE_SHARE;
}
