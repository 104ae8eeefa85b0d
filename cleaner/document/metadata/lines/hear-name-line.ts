import type { Block } from "../../../model/block.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { Testimony } from "../testimony.ts";
import { factLine } from "./fact-line.ts";
import { MONTH, partGluedFacts } from "./part-glued-facts.ts";

/** How far from the title a bare name may stand, and how far from the name its date. */
const BELOW = 6;
const ABOVE = 3;
const NEAR_DATE = 2;
/** Two to four words that begin as names do, small ones and initials between them. */
const NAME =
  /^\p{Lu}[\p{L}'’-]*\.?(?: (?:de|da|di|do|dos|van|von|der|den|del|la|le|al|bin|ter|y|[A-Z]\.)){0,2}(?: \p{Lu}[\p{L}'’-]*\.?){1,3}$/u;
const MAX_NAME_CHARS = 40;
const MAX_PARTS = 4;
const PART = /\s*[|•·⋅/—–]\s*|\s-\s|,\s/;
const CREDENTIALS = /,\s(?:[A-Z]{2,6}|Ph\.?D\.?|M\.?D\.?|MSc|BSc)(?=$|[\s,|])/g;
const BULLET = /^[•*·]\s/;
/** Words of menus, which stand beside titles in capitals as well. */
const OF_MENU =
  /\b(?:Home|Blog|Menu|News|Navigation|Search|Contact|About|Login|Sign|Share|Community|Guides?|Contents|Privacy|Policy|Read|More|United|Shop|Posts?|Articles?|Pages?|Threads?|Tools|Options|View|Select|Subscription|Topics?|Categor(?:y|ies)|Tags)\b/;
/** "May 5", "7 min read": what stands beside a name where the year is left out. */
const DAY_OR_LENGTH = new RegExp(
  String.raw`^(?:[•*]\s)?(?:${MONTH}\.? \d{1,2}|\d{1,2} ${MONTH}|\d{1,2}[ -]min(?:ute)?s?(?:[ -]read)?)\b`,
  "i",
);
/** Text whose words in lower case are no names; addresses of mail are made of them. */
const BODY = { chars: 80, blocks: 80 };
/** Whoever of a house writes: what its text says of them in lower case tells nothing. */
const HOUSE = /^(?:Staff|Team|Desk|Editors?|Newsroom)$/;
/** What somebody is, in the line below a name. */
const ROLE =
  /\b(?:editor|writer|author|reporter|contributor|columnist|journalist|analyst|manager|director|founder|engineer|specialist|strategist|CEO|professor)\b/i;
const MAX_ROLE_CHARS = 60;
/** What somebody else did, in the line above a name. */
const OTHER_ROLE =
  /^(?:producers?|directors?|photos?|photograph(?:er|y)|illustrat(?:ors?|ions?)|translators?)(?: by)?\s?:?$/i;
const MAIL = /\s?<[^>]*>/g;
const LETTER = /\p{L}/u;
const CAPITAL_WORD = /\p{Lu}[\p{L}'’]+/gu;
const LOWER_WORD = /(?<![\p{L}\p{N}@.])\p{Ll}[\p{Ll}'’]{2,}(?!@)/gu;
/** What says that a name follows in the next line, however far from the title. */
const LABEL = /^(?:(?:written|words|article|story|posted) by|by|author):?$/i;
const MAX_LABEL_CHARS = 12;

/**
 * Who wrote a page, where a line beside its title is a bare name and another near it a date, or says what somebody is: no word says that it is a byline, but nothing
 * else stands there so. Or else the name in the line below a label for it.
 * `isOwn` tells lines of menus, heads of sites and readers from the page's.
 */
export function hearNameLine(
  blocks: readonly Block[],
  titleLine: number,
  isOwn: (block: Block) => boolean,
): readonly Testimony[] {
  const name = nameNear(blocks, titleLine, isOwn) ?? labelledName(blocks, titleLine, isOwn);
  return name === undefined ? [] : [{ field: "author", witness: "name", value: name }];
}

function nameNear(blocks: readonly Block[], titleLine: number, isOwn: (block: Block) => boolean): string | undefined {
  let lower: ReadonlySet<string> | undefined;
  for (const at of [...steps(titleLine, BELOW, 1), ...steps(titleLine, ABOVE, -1)]) {
    const name = nameIn(factLine(blocks[at]));
    if (
      name === undefined ||
      !isOwn(blocks[at] as Block) ||
      OTHER_ROLE.test(factLine(blocks[at - 1])) ||
      !(isDatedNear(blocks, at) || isRole(factLine(blocks[at + 1])))
    )
      continue;
    lower ??= lowerWordsIn(blocks);
    if ((name.match(CAPITAL_WORD) ?? []).every((word) => HOUSE.test(word) || !lower?.has(word.toLowerCase())))
      return name;
  }
  return undefined;
}

function labelledName(
  blocks: readonly Block[],
  titleLine: number,
  isOwn: (block: Block) => boolean,
): string | undefined {
  for (let at = titleLine + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const isLabel = block.text.length <= MAX_LABEL_CHARS && LABEL.test(block.text) && isOwn(block);
    const name = isLabel ? nameIn(factLine(blocks[at + 1])) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

function steps(from: number, count: number, step: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => from + step * (k + 1));
}

/** The name that a line begins with, alone before a mark, or behind a date. */
function nameIn(line: string): string | undefined {
  const parts = partGluedFacts(line.replace(BULLET, "").replace(MAIL, "").replace(CREDENTIALS, "")).split(
    PART,
    MAX_PARTS,
  );
  const [first = ""] = parts.map((part) => part.trim()).filter((part) => LETTER.test(part) && !isDated(part));
  return first.length <= MAX_NAME_CHARS && NAME.test(first) && !OF_MENU.test(first) ? first : undefined;
}

function isDatedNear(blocks: readonly Block[], at: number): boolean {
  for (let k = at - NEAR_DATE; k <= at + NEAR_DATE; k++) if (isDated(factLine(blocks[k]))) return true;
  return false;
}

function isRole(line: string): boolean {
  return line.length <= MAX_ROLE_CHARS && ROLE.test(line);
}

function isDated(line: string): boolean {
  return DAY_OR_LENGTH.test(line) || parseDate(line, "day-first") !== undefined;
}

function lowerWordsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const body = blocks.filter(({ text }) => text.length >= BODY.chars).slice(0, BODY.blocks);
  return new Set(body.flatMap(({ text }) => text.match(LOWER_WORD) ?? []));
}
