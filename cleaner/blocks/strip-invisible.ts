import { once } from "../text/once.ts";

/** Any of the characters that no reader sees, controls but white space and NEL among them. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\u034f|[\ufe00-\ufe0f]|\u17b4|\u17b5|[\u180b-\u180d\u180f]|[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\p{Noncharacter_Code_Point}]|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;
/** A flag of a region of a country: black flag, tags, cancel tag. UTS 51, ED-14a. */
const FLAG = "\u{1f3f4}[\u{e0020}-\u{e007e}]{2,6}\u{e007f}";
/** Joiners that scripts need (Arabic, Syriac, the Indic scripts, Mongolian) or emoji do; UAX 31, section 2.3. */
const NEEDED = once(
  () =>
    new RegExp(
      [
        FLAG,
        "(?<=[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{M}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Malayalam}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Sinhala}])[\u200c\u200d](?=[\\p{L}\\p{M}])",
        "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\ufe0f])\u200d(?=\\p{Extended_Pictographic})",
        "(?<=[\\p{Emoji}\\p{So}\\p{Sm}\\p{P}])[\ufe0e\ufe0f]",
        "(?<=[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}])\u200b",
        "(?<=[\u1807\u1820-\u1878\u1880-\u18aa\ua840-\ua873])[\u180b-\u180d\u180f]",
        "(?<=\\p{Script=Han})[\u{e0100}-\u{e01ef}\ufe00-\ufe02]",
      ].join("|"),
      "gu",
    ),
);
const INVISIBLE = once(() => new RegExp(`(?:${SUSPECT.source})+`, "gu"));
/** Marks and isolates order mixed lines; overrides and embeddings are obsolete (UAX 9) and turn text around. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const DIRECTION = /[\u200e\u200f\u061c\u2066-\u2069]/u;

/**
 * Text without the characters that nobody sees: soft hyphens, zero-width spaces, tag characters, direction overrides,
 * control characters, what formats music and shorthand, noncharacters.
 *
 * What a script or an emoji needs survives: Persian and Indic joiners, family emoji, marks in right-to-left lines.
 */
export function stripInvisible(text: string): string {
  if (!mayHide(text) || !SUSPECT.test(text)) return text;
  const direction = RIGHT_TO_LEFT.test(text) ? "keep" : "drop";
  let kept = "";
  let at = 0;
  for (const needed of text.matchAll(NEEDED())) {
    kept += strip(text.slice(at, needed.index), direction) + needed[0];
    at = needed.index + needed[0].length;
  }
  return kept + strip(text.slice(at), direction);
}

/** False for what certainly hides nothing: the test that most text fails, without the price of a regex. */
function mayHide(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f ? code < 0x20 && (code < 9 || code > 13) : isSuspect(code)) return true;
  }
  return false;
}

/** `SUSPECT` by code unit, from U+007F on; of the tag characters the first half. */
function isSuspect(code: number): boolean {
  if (code < 0x34f) return code <= 0x9f || code === 0xad;
  if (code < 0x2000) return OLD_FILLERS.includes(code);
  if (code < 0x2070) return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
  if (code < 0xd800) return code === 0x3164;
  if (code < 0xfdd0) return FIRST_HALVES.includes(code) || (code >= 0xdb40 && code <= 0xdb43) || isLastOfPlane(code);
  if (code >= 0xfffe || code <= 0xfdef) return true;
  if (code < 0xfe00) return false;
  return code <= 0xfe0f || code === 0xfeff || code === 0xffa0 || (code >= 0xfff9 && code <= 0xfffb);
}

const OLD_FILLERS = [0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180e, 0x180f];
/** Of what shorthand and music are formatted with. */
const FIRST_HALVES = [0xd82f, 0xd834];

/** Whether this is the first half of a plane's last characters, of which two are none. */
function isLastOfPlane(code: number): boolean {
  return code <= 0xdbff && (code & 0x3f) === 0x3f;
}

function strip(text: string, direction: "keep" | "drop"): string {
  return text.replace(INVISIBLE(), (run) =>
    direction === "keep" ? [...run].filter((char) => DIRECTION.test(char)).join("") : "",
  );
}
