import type { Mark } from "../../model/mark.ts";
import type { Judge } from "../judge.ts";

/** Hidden blocks are content in 19 of 100 cases (FACTS), so hiding is a reason, not a verdict. */
const CONFIDENCE = 0.75;

/** Names what hides a block, as the reason for its removal if it is removed. */
export const judgeByHiding: Judge = ({ blocks }) =>
  blocks.flatMap((block): Mark[] =>
    block.hiding === undefined
      ? []
      : [
          {
            block: block.index,
            rule: block.hiding.class === "suspicious" ? "hidden/suspicious" : "hidden/decoration",
            says: "drop",
            because: block.hiding.by,
            force: "hint",
            confidence: CONFIDENCE,
          },
        ],
  );
