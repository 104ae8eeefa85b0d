import { judgeByPhrase } from "../../by-phrase.ts";
import type { Judge } from "../../judge.ts";
import { judgeByEcho } from "../by-echo.ts";
import { certainReason } from "../lines/line-marks.ts";
import { markLines } from "../lines/mark-lines.ts";
import { spareUnlearnedScripts } from "../lines/spare-unlearned-scripts.ts";
import { type Finding, markBlock } from "../mark-block.ts";
import { printShare } from "../print-share.ts";
import { isJoinedPage } from "./is-page.ts";
import { scoreJoined } from "./score-joined.ts";

/**
 * Marks every piece of a text without lines. Scrapers that keep no line feed join a page's menus, its article and its foot into one;
 * such a page is cleaned as a page of lines is. A running article is never thinned out.
 */
export const judgeJoined: Judge = (seen) => {
  const { blocks, page } = seen;
  const scored = scoreJoined(blocks, seen.lineModel);
  const { field } = scored;
  const probabilities = spareUnlearnedScripts(seen, field, scored.probabilities);
  if (!isJoinedPage({ field, probabilities }))
    return blocks.map(({ index }, i) => {
      const p = probabilities[i] as number;
      const because = `content with probability ${printShare(p)}, in a running text`;
      const finding: Finding = { rule: "model/line", because, confidence: (1 + p) / 2 };
      return markBlock(index, finding, { says: "keep", force: "score" });
    });
  const address = (page.url ?? "").toLowerCase();
  const certain = blocks.map(({ text }, i) => certainReason(text, { words: field.lines[i]?.words ?? 0, address }));
  return [...markLines(seen, { field, probabilities, certain }), ...judgeByPhrase(seen), ...judgeByEcho(seen)];
};
