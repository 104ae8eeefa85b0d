import { countWords } from "../../../text/words/words.ts";
import { cutTitle } from "./cut-title.ts";
import { foldName } from "./fold-name.ts";
import type { ChosenTitle, TitleWitnesses } from "./title-witnesses.ts";

/** phpBB's older styles, in any language: "Harbour Board :: View topic - Night ferries", "Harbour Board • View topic - Night ferries". */
const VIEWED = /^\S.{0,80}? (?:::|•) [^-]{1,40} - (?=\S)/;
/** A line of fewer words may be the site's name. */
const MIN_WORDS = 3;

/** What stands behind the board's name and a label in the title, where the page shows it in a line of its own. */
export function viewedTitle({ title = "", isShown }: TitleWitnesses): ChosenTitle | undefined {
  const [before] = VIEWED.exec(title) ?? [];
  const value = before === undefined ? "" : title.slice(before.length);
  return value !== "" && isShown?.(value) === true ? { value, witness: "title" } : undefined;
}

/**
 * The longest beginning of the title, but not all of it, that the page shows in a line of its own: vBulletin 3 and Steam, which have no headings. Or
 * the one piece between others that it shows so, as pages for printers do: "Upper Farm » How we drained a field » Print".
 */
export function shownTitle({ title = "", isShown, siteNames }: TitleWitnesses): ChosenTitle | undefined {
  if (isShown === undefined) return undefined;
  const { ends, segments } = cutTitle(title);
  const isTitle = (text: string) =>
    countWords(text) >= MIN_WORDS && isShown(text) && !siteNames.includes(foldName(text));
  const beginnings = ends.slice(0, -1).map((end) => title.slice(0, end));
  const value = beginnings.findLast(isTitle) ?? segments.slice(1, -1).find(isTitle)?.trim();
  return value === undefined ? undefined : { value, witness: "title" };
}
