import type { Mark } from "../../model/mark.ts";
import type { Judge } from "../judge.ts";

/** Text that interfaces hide is content in 19 of 100 cases (FACTS), so there hiding is a reason, not a verdict. */
const INTERFACE_CONFIDENCE = 0.75;
/** Text that nobody is ever shown is never content. */
const CONCEALED_CONFIDENCE = 0.97;

/** Drops what nobody is meant to see, whatever the model thinks of it. */
export const judgeByConcealment: Judge = ({ blocks }) => {
  const marks: Mark[] = [];
  for (const { index, hiding } of blocks) {
    if (hiding === undefined || hiding.class === "interface") continue;
    const rule = hiding.class === "suspicious" ? "hidden/suspicious" : "hidden/decoration";
    marks.push({
      block: index,
      rule,
      says: "drop",
      because: hiding.by,
      force: "certain",
      confidence: CONCEALED_CONFIDENCE,
    });
  }
  return marks;
};

/** Names what hides a block of the interface, as the reason for its removal if it is removed. */
export const judgeByHiding: Judge = ({ blocks }) => {
  const marks: Mark[] = [];
  for (const { index, hiding } of blocks)
    if (hiding?.class === "interface")
      marks.push({
        block: index,
        rule: "hidden/decoration",
        says: "drop",
        because: hiding.by,
        force: "hint",
        confidence: INTERFACE_CONFIDENCE,
      });
  return marks;
};
