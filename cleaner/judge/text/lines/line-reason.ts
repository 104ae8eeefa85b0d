import { TEXT_PHRASE_RULES } from "../../../rules/index.ts";
import { counted } from "../../../text/counted.ts";
import { isDateLine, sourceOfLine } from "../../../text/lines/date-line.ts";
import { endOfWord, nextWord } from "../../../text/words/words.ts";
import { announcesOtherPages } from "../../announcements.ts";
import { phraseFinder } from "../../phrase-finder.ts";
import { plainCase } from "../../plain-case.ts";
import type { Finding } from "../mark-block.ts";
import type { LineField } from "./line-features.ts";

/** Names that stand in rows of icons below a page. */
const ICONS = new Set(
  "facebook twitter x instagram linkedin pinterest youtube tiktok reddit rss whatsapp telegram snapchat tumblr email print share blank github discord mastodon bluesky threads vimeo flickr medium".split(
    " ",
  ),
);
const BYLINE =
  /^(?:by|author|written by|posted by|published by|reviewed by|edited by|updated|last updated|posted on|published)\b[: ]/i;
/** A label has at most so many words. */
const LABEL_WORDS = 7;
const MENU_RUN = 4;
const FAR = 12;
const MIN_ICONS = 3;
const DIGIT = /\d/;
const phrasesIn = phraseFinder<(typeof TEXT_PHRASE_RULES)[number]>(TEXT_PHRASE_RULES);

/** Why a person would call a line furniture, where the form shows it; words are the phrase rules' business. */
export function lineReason(field: LineField, i: number, text: string): Finding | undefined {
  const line = field.lines[i];
  if (line === undefined) return undefined;
  const icons = iconsOf(text);
  if (icons.length >= MIN_ICONS) return { rule: "line/icons", because: icons.slice(0, 4).join(" "), confidence: 0.95 };
  if (line.words <= 12 && (isDateLine(text) || BYLINE.test(text) || sourceOfLine(text) !== undefined))
    return { rule: "line/byline", because: text.slice(0, 40), confidence: 0.8 };
  const said = phraseIn(text, line.words);
  if (said !== undefined) return said;
  if (announcesOtherPages(text)) return { rule: "phrase/other-pages", because: text.slice(0, 40), confidence: 0.75 };
  const copies = field.copies[i] ?? 1;
  if (copies > 1) return { rule: "line/repeated", because: timesOn(copies, text), confidence: 0.7 };
  const run = field.shapeRun[i] ?? 1;
  if (run >= MENU_RUN && line.words <= LABEL_WORDS)
    return { rule: "line/menu-run", because: `one of ${run} lines of this shape in a row`, confidence: 0.6 };
  if (line.words <= LABEL_WORDS && line.sentences === 0)
    return { rule: "line/label", because: `${counted(line.words, "word")} without an end mark`, confidence: 0.5 };
  const far = Math.min(field.sinceLong[i] ?? 0, field.untilLong[i] ?? 0);
  return far >= FAR
    ? { rule: "line/apart", because: `${far} lines from the nearest prose`, confidence: 0.4 }
    : undefined;
}

/** Lines that differ in their numbers alone are counted as one. */
function timesOn(copies: number, text: string): string {
  return `${copies} times on the page${DIGIT.test(text) ? ", numbers apart" : ""}`;
}

/** The words of a line of nothing but names of icons, in lower case; none where any other word is among them. */
function iconsOf(text: string): readonly string[] {
  const spaced = text.includes("-") ? text.replaceAll("-", " ") : text;
  const icons: string[] = [];
  for (let from = nextWord(spaced, 0); from < spaced.length; ) {
    const to = endOfWord(spaced, from);
    const word = spaced.slice(from, to).toLowerCase();
    if (!ICONS.has(word)) return [];
    icons.push(word);
    from = nextWord(spaced, to);
  }
  return icons;
}

/** True for a line that may be dropped as a call for corrections; most lines certainly are none. */
export function mayAskForCorrections(text: string): boolean {
  return phrasesIn(plainCase(text)).some(({ rule }) => rule.id === "phrase/corrections");
}

/** These phrases give a reason where the classifier drops; alone they drop nothing, since prose uses them too. */
function phraseIn(text: string, words: number): Finding | undefined {
  const found = phrasesIn(plainCase(text)).find(({ rule }) => words <= rule.maxWords);
  return found === undefined ? undefined : { rule: found.rule.id, because: found.phrase, confidence: 0.75 };
}
