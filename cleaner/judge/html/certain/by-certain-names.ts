import type { Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { CERTAIN_NAME_RULES } from "../../../rules/index.ts";
import { isForum } from "../is-forum.ts";
import type { Scene } from "../sight.ts";

type Rule = (typeof CERTAIN_NAME_RULES)[number];

const RULE_OF_NAME: ReadonlyMap<string, Rule> = new Map(
  CERTAIN_NAME_RULES.flatMap((rule) => rule.names.map((name) => [name, rule] as const)),
);
/** Boxes looked at, from the inside: the named one is near. */
const MAX_STEPS = 6;

/** Drops what stands in a box of a name that only one thing has, which is no content. */
export function judgeByCertainNames({ blocks, view }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  let forum: boolean | undefined;
  for (const { index, box } of blocks) {
    const found = nameAround(box);
    if (found === undefined) continue;
    if (found.rule.on === "forums") {
      forum ??= isForum(view.hints.source);
      if (!forum) continue;
    }
    const { rule, name } = found;
    marks.push({ block: index, rule: rule.id, says: "drop", because: name, force: "certain", confidence: 0.95 });
  }
  return marks;
}

function nameAround(box: Box | undefined): { readonly rule: Rule; readonly name: string } | undefined {
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) {
    for (const name of at.names) {
      const rule = RULE_OF_NAME.get(name);
      if (rule !== undefined) return { rule, name };
    }
  }
  return undefined;
}
