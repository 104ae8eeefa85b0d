import type { Mark } from "../../model/mark.ts";
import { TEXT_PHRASE_RULES } from "../../rules/index.ts";
import { isDateLine, sourceOfLine } from "../../text/date-line.ts";
import { wordsOf } from "../../text/words.ts";
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

/** Why a person would call a line furniture, where the form shows it; words are the phrase rules' business. */
export function lineReason(
  field: LineField,
  i: number,
  text: string,
): Pick<Mark, "rule" | "because" | "confidence"> | undefined {
  const line = field.lines[i];
  if (line === undefined) return undefined;
  const icons = wordsOf(text.replaceAll("-", " "));
  if (icons.length >= 3 && icons.every((word) => ICONS.has(word)))
    return { rule: "line/icons", because: icons.slice(0, 4).join(" "), confidence: 0.95 };
  if (line.words <= 12 && (isDateLine(text) || BYLINE.test(text) || sourceOfLine(text) !== undefined))
    return { rule: "line/byline", because: text.slice(0, 40), confidence: 0.8 };
  const said = phraseIn(text, line.words);
  if (said !== undefined) return said;
  const copies = field.copies[i] ?? 1;
  if (copies > 1) return { rule: "line/repeated", because: `${copies} times on the page`, confidence: 0.7 };
  const run = field.shapeRun[i] ?? 1;
  if (run >= MENU_RUN && line.words <= LABEL_WORDS)
    return { rule: "line/menu-run", because: `one of ${run} lines of this shape in a row`, confidence: 0.6 };
  if (line.words <= LABEL_WORDS && line.sentences === 0)
    return { rule: "line/label", because: `${line.words} words without an end mark`, confidence: 0.5 };
  const far = Math.min(field.sinceLong[i] ?? 0, field.untilLong[i] ?? 0);
  return far >= FAR
    ? { rule: "line/apart", because: `${far} lines from the nearest prose`, confidence: 0.4 }
    : undefined;
}

/** These phrases give a reason where the classifier drops; alone they drop nothing, since prose uses them too. */
function phraseIn(text: string, words: number): Pick<Mark, "rule" | "because" | "confidence"> | undefined {
  const lower = text.toLowerCase().replaceAll("’", "'");
  for (const rule of TEXT_PHRASE_RULES) {
    const phrase = words <= rule.maxWords ? rule.phrases.find((candidate) => lower.includes(candidate)) : undefined;
    if (phrase !== undefined) return { rule: rule.id, because: phrase, confidence: 0.75 };
  }
  return undefined;
}
