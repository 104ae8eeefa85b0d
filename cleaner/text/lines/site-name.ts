import { SITE_NAMES } from "../../rules/index.ts";
import { once } from "../once.ts";

/** A site's name and what is looked at behind it. */
const REACH = 90;
/** Words that open sentences and stand in no name but at its beginning. */
const OPENERS =
  "The|A|An|In|On|At|He|She|It|We|They|This|These|That|There|His|Her|Its|If|When|Why|How|What|Who|I|You|But|As";
/** What is glued to a title begins with a capital, a number or a mark; in lower case the name would go on. */
const BEHIND = `(?=\\s+["“'‘¿¡@-]{0,2}[\\p{Lu}\\p{N}]|\\s*$)`;

const ADDRESS = /^(?:[\p{L}\p{N}-]{1,40}\.){1,3}(?:com|org|net|edu|gov|info|io|co\.uk|de|es|fr|it|nl)(?=\s|$)/u;

const patterns = once(() => {
  const names = SITE_NAMES.whole.map((name) => name.replaceAll(".", "\\."));
  const heads = SITE_NAMES.heads.join("|");
  const word = `(?!(?:${OPENERS})\\s)\\p{Lu}[\\p{L}\\p{N}.'’&]*`;
  return [
    new RegExp(`^(?:${names.join("|")})(?! (?:${heads})(?!\\p{L}))${BEHIND}`, "u"),
    ADDRESS,
    new RegExp(
      `^(?:The )?(?:(?:${word}|of|the|for|and|&) ){1,5}(?:${heads})(?! (?:${heads}|Of|of)(?!\\p{L}))(?=\\s+["“'‘]?\\p{Lu}|\\s*$)`,
      "u",
    ),
  ];
});

/**
 * How many characters the name of a site has that stands at `at`, behind the bar of a page's title: a name that is known, an address, or that
 * of a house ("Office of the Historian"); 0 where none is sure, or where the text goes on as a sentence does.
 */
export function siteNameChars(source: string, at: number): number {
  const ahead = source.slice(at, at + REACH);
  for (const pattern of patterns()) {
    const name = pattern.exec(ahead)?.[0];
    if (name !== undefined) return name.length;
  }
  return 0;
}
