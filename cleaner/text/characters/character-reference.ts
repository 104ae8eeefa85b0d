import { WINDOWS_1252_HIGH } from "./windows-1252.ts";

/** A character reference of HTML that a careless scraper left in its text: decimal, hexadecimal or one of the usual names. */
export const CHARACTER_REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}|(?:frac|sup)\d{1,2}));/gi;

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    hellip: "…",
    bull: "•",
    middot: "·",
    copy: "©",
    reg: "®",
    trade: "™",
    euro: "€",
    pound: "£",
    deg: "°",
    times: "×",
    szlig: "ß",
    aelig: "æ",
    AElig: "Æ",
    oelig: "œ",
    OElig: "Œ",
    oslash: "ø",
    Oslash: "Ø",
    iexcl: "¡",
    iquest: "¿",
    sect: "§",
    para: "¶",
    cent: "¢",
    yen: "¥",
    ordf: "ª",
    ordm: "º",
    sup2: "²",
    sup3: "³",
    frac12: "½",
    frac14: "¼",
    frac34: "¾",
    plusmn: "±",
    minus: "−",
    micro: "µ",
    sbquo: "‚",
    bdquo: "„",
    lsaquo: "‹",
    rsaquo: "›",
    dagger: "†",
    prime: "′",
    Prime: "″",
    larr: "←",
    rarr: "→",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "\u00ad",
  }),
);

/** The names of accents behind the letter that carries one: "eacute", "Uuml". */
const ACCENTED = /^([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron)$/i;
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  cedil: "\u0327",
  caron: "\u030c",
};
/** What the groups of `CHARACTER_REFERENCE` mean; undefined for names that are not usual and for what can't be printed. */
export function characterOf([decimal, hex, name]: readonly (string | undefined)[]): string | undefined {
  if (name !== undefined) return namedOf(name);
  const number = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  const code = meantBy(number);
  const printable =
    code >= 32 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000);
  return printable ? String.fromCodePoint(code) : undefined;
}

/** The text with its references undone; those that mean nothing stay as they are. */
export function decodeReferences(text: string): string {
  return text.replace(CHARACTER_REFERENCE, (whole, ...groups: (string | undefined)[]) => characterOf(groups) ?? whole);
}

function namedOf(name: string): string | undefined {
  const isCapital = name === name.toUpperCase();
  return NAMED.get(name) ?? accentedOf(name) ?? (isCapital ? NAMED.get(name.toLowerCase()) : undefined);
}

function accentedOf(name: string): string | undefined {
  const [, letter = "", accent = ""] = ACCENTED.exec(name) ?? [];
  const char = `${letter}${ACCENTS[accent] ?? ""}`.normalize("NFC");
  return letter !== "" && char.length === 1 && char !== letter ? char : undefined;
}

/** Numbers from 128 to 159 are those of windows-1252 on the web: "&#146;" is an apostrophe. WHATWG HTML 13.2.5.80. */
function meantBy(number: number): number {
  const code = number < 0x80 ? Number.NaN : WINDOWS_1252_HIGH.charCodeAt(number - 0x80);
  return code > 0x80 ? code : number;
}
