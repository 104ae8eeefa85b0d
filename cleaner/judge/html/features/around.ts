import { NAME_GROUPS } from "../../../rules/index.ts";
import type { BoxTable } from "../view/box-table.ts";
import type { FeatureGroup } from "./feature-group.ts";

const TAG_GROUPS: readonly (readonly [name: string, tags: string])[] = [
  ["p", "p"],
  ["item", "li"],
  ["list", "ul ol menu"],
  ["definition", "dl dt dd"],
  ["table", "table"],
  ["cell", "td th"],
  ["article", "article"],
  ["main", "main"],
  ["section", "section"],
  ["nav", "nav"],
  ["header", "header hgroup"],
  ["footer", "footer"],
  ["aside", "aside"],
  ["form", "form fieldset"],
  ["label", "label legend"],
  ["button", "button select option textarea"],
  ["dialog", "dialog"],
  ["figure", "figure figcaption picture"],
  ["heading", "h1 h2 h3 h4 h5 h6"],
  ["link", "a"],
  ["details", "details summary"],
  ["quote", "blockquote q"],
  ["code", "pre code"],
  ["time", "time"],
  ["emphasis", "b strong i em"],
  ["span", "span small"],
];
const GROUP_OF_TAG: ReadonlyMap<string, number> = new Map(
  TAG_GROUPS.flatMap(([, tags], group) => tags.split(" ").map((tag) => [tag, group] as const)),
);
const TAGS = TAG_GROUPS.length;
const GROUPS = TAGS + NAME_GROUPS.length;
/** Distance at which a box is as good as absent. */
const ABSENT = 20;
/** One step further than each distance. */
const FURTHER = Uint8Array.from({ length: ABSENT + 1 }, (_, away) => Math.min(ABSENT, away + 1));
const PAGE_TAGS: ReadonlySet<string> = new Set(["html", "body"]);

/** How many boxes away the nearest element or name of each group is. */
export const AROUND: FeatureGroup = {
  names: [...TAG_GROUPS.map(([name]) => `tag:${name}`), ...NAME_GROUPS.map(({ id }) => `name:${id}`)],
  write: ({ boxes }, { rows, width, column }) => {
    const away = distances(boxes);
    for (let i = 0; i < boxes.ofBlock.length; i++) {
      const row = boxes.ofBlock[i] as number;
      const at = i * width + column;
      const from = row * GROUPS;
      if (row < 0) rows.fill(ABSENT, at, at + GROUPS);
      else for (let group = 0; group < GROUPS; group++) rows[at + group] = away[from + group] as number;
    }
  },
};

/** One step further than the parent's, 0 where the box itself belongs to the group. */
function distances(boxes: BoxTable): Uint8Array {
  const away = new Uint8Array(boxes.boxes.length * GROUPS);
  for (let row = 0; row < boxes.boxes.length; row++) {
    const up = boxes.parent[row] as number;
    const to = row * GROUPS;
    if (up < 0) away.fill(ABSENT, to, to + GROUPS);
    else {
      const from = up * GROUPS;
      for (let group = 0; group < GROUPS; group++) away[to + group] = FURTHER[away[from + group] as number] as number;
    }
    markOwn(boxes, row, { away, to });
  }
  return away;
}

function markOwn(boxes: BoxTable, row: number, { away, to }: { away: Uint8Array; to: number }): void {
  const tag = boxes.boxes[row]?.tag ?? "";
  const group = GROUP_OF_TAG.get(tag);
  if (group !== undefined) away[to + group] = 0;
  const names = boxes.names[row];
  if (names === undefined || PAGE_TAGS.has(tag)) return;
  for (let bits = names.low; bits !== 0; bits &= bits - 1) away[to + TAGS + lowestBit(bits)] = 0;
  for (let bits = names.high; bits !== 0; bits &= bits - 1) away[to + TAGS + 31 + lowestBit(bits)] = 0;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
