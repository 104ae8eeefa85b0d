import { once } from "../../../text/once.ts";
import { endsSentence } from "../../../text/sentences/tokens.ts";
import { hasWords } from "../../../text/words/words.ts";
import { phraseFinder } from "../../phrase-finder.ts";
import type { Finding } from "../mark-block.ts";
import type { SentenceUnit } from "./sentence-features.ts";

/** What is left of a cut: "(cont.).", "26.", "@o.m.", "... [+3825 chars]", "(e.g.". */
const MARKER = /^\(?(?:cont|e\.g|i\.e)\b.{0,4}$|^\d{1,3}[.)]?$|^@[\w.]{1,30}$|^\W{0,8}\[\+\d{1,9} chars\]$/i;
/** Titles of pages as browsers show them, the site's name behind a bar: 950 of 970 such units of mixed.dev are noise. */
const TITLE = /^(?=.{6,200}$)\S.*\s(?:[|»·]\s\S[^.!?]{0,70}|[-–—]\s[\p{Lu}\p{N}][^.!?]{0,60})$/u;
/** Titles of pages with the names of their sites, three and more in a row: what an encyclopedia links to. None of mixed.dev's sentences is one. */
const TITLES = /(?:(?:^|, )[^,]{3,60} [-–] \p{Lu}[^,]{3,60}(?=,|$)){3}/u;
const FORUM = /\s:\s?r\/\w|\s-\s?reddit$|\s:\s\w+\s-$/i;
const SIGNATURE =
  /\badd a comment\b|\bsorted by:|^[-–]\s?user\d+|\bfor contributing an answer\b|\bthis conversation has been\b|\bare voted up and rise\b|\bnot the answer you're looking for\b|^\d+ answers?\b|\bcookie consent popup\b/i;
const SIGNED_START = /^[-–\d]/;
const signaturesIn = once(() =>
  phraseFinder([
    {
      phrases: [
        "add a comment",
        "sorted by:",
        "for contributing an answer",
        "this conversation has been",
        "are voted up and rise",
        "not the answer you're looking for",
        "cookie consent popup",
      ],
    },
  ]),
);
const LETTER_START = /^[a-z]/i;
/** No marker that opens with a letter is longer: "e.g" and four characters. */
const MARKER_CHARS = 8;
const FORUM_NAME = "reddit";
const BARS = ["|", "»", "·", "-", "–", "—"];
const CONFIDENCE = 0.9;
const MAX_QUOTED = 60;
/** Characters of a row of titles. */
const MAX_TITLES = 2000;

/** Forms that no sentence of substance has, whatever it speaks of. */
export function certainForm({ text, form }: SentenceUnit): Finding | undefined {
  const because = text.slice(0, MAX_QUOTED);
  if (!hasWords(text)) return { rule: "form/punctuation", because, confidence: CONFIDENCE };
  if (isMarker(text)) return { rule: "dump/marker", because, confidence: CONFIDENCE };
  const signature = mayBeSigned(text) ? SIGNATURE.exec(text)?.[0] : undefined;
  if (signature !== undefined) return { rule: "dump/signature", because: signature, confidence: CONFIDENCE };
  const isStub = (isForum(text) && FORUM.test(text)) || (hasBar(text) && areTitles(text, endsSentence(form.mark)));
  return isStub ? { rule: "form/title-stub", because, confidence: CONFIDENCE } : undefined;
}

/** What a marker is not: a text that is longer than one and opens with a letter. */
function isMarker(text: string): boolean {
  const opensLikeWord = LETTER_START.test(text);
  return (!opensLikeWord || text.length <= MARKER_CHARS) && MARKER.test(text);
}

/** Whether any of what `SIGNATURE` looks for may be there: texts of ten million characters are looked through once. */
function mayBeSigned(text: string): boolean {
  return SIGNED_START.test(text) || signaturesIn()(text.toLowerCase()).length > 0;
}

function isForum(text: string): boolean {
  return text.includes(":") || text.slice(-FORUM_NAME.length).toLowerCase() === FORUM_NAME;
}

function areTitles(text: string, ends: boolean): boolean {
  return (!ends && TITLE.test(text)) || (text.length < MAX_TITLES && TITLES.test(text));
}

function hasBar(text: string): boolean {
  for (const bar of BARS) if (text.includes(bar)) return true;
  return false;
}
