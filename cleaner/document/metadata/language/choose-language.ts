import { detectLanguage } from "./detect-language.ts";
import { mayBeHeardAs } from "./relatives.ts";

/** The language of a page, who said so, and whether witnesses disagree. */
export interface ChosenLanguage {
  /** BCP 47. */
  readonly value: string;
  readonly witness: string;
  readonly flag?: string;
}

const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/i;
const SEPARATOR = /[,;]/;
/** Below this the text's own voice is too weak to contradict the page. */
const SURE = 0.8;

/** The language that the text itself is in; the declared one, with its region, where the text agrees or is silent. */
export function chooseLanguage(
  declared: { readonly value: string; readonly witness: string } | undefined,
  text: string,
): ChosenLanguage | undefined {
  const tag = declared === undefined ? undefined : normalTag(declared.value);
  const heard = detectLanguage(text);
  if (tag === undefined) return heard === undefined ? undefined : { value: heard.language, witness: "text" };
  const claimed = { value: tag, witness: declared?.witness ?? "" };
  if (heard === undefined || isSame(tag, heard.language)) return claimed;
  const flag = `language: the page says ${tag}, its text is ${heard.language}`;
  return heard.confidence >= SURE ? { value: heard.language, witness: "text", flag } : { ...claimed, flag };
}

/** A tag in BCP 47's spelling ("en_us" gives en-US); undefined for what is none. */
export function normalTag(tag: string): string | undefined {
  const match = TAG.exec(tag.split(SEPARATOR, 1)[0]?.trim() ?? "");
  if (match === null) return undefined;
  const [, language = "", script, region] = match;
  const cased = script === undefined ? "" : `-${script.slice(0, 1).toUpperCase()}${script.slice(1).toLowerCase()}`;
  return `${language.toLowerCase()}${cased}${region === undefined ? "" : `-${region.toUpperCase()}`}`;
}

function isSame(tag: string, language: string): boolean {
  const declared = tag.split("-")[0] ?? "";
  return declared === language || mayBeHeardAs(declared, language);
}
