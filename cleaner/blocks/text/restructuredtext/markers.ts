/** What an item begins with: its sign, and where its text begins. */
export interface Marker {
  readonly width: number;
  /** What tells its list from others. */
  readonly style: string;
  /** Of enumerated lists; undefined for "#", which counts on. */
  readonly ordinal?: number | undefined;
  /** The number as it is written where that is not in digits. */
  readonly written?: string;
}

const BULLET = /^[*+\-•‣⁃](?:\s+|$)/;
const ENUMERATOR = /^(\(?)(#|\d{1,9}|[a-zA-Z]|[ivxlcdm]{2,10}|[IVXLCDM]{2,10})([.)])(?:\s+|$)/;
const FIELD = /^:(?![:\s])((?:[^:\\]|\\.|:(?=[^\s`:])){1,200}?):(?:\s+|$)/;
const ARGUMENT = "(?:[a-zA-Z][\\w-]{0,60}|<[^<>]{1,100}>)";
const OPTION = `(?:-\\w(?:[ ]?${ARGUMENT})?|(?:--|/)[a-zA-Z][\\w-]{0,60}(?:[ =]${ARGUMENT})?)`;
const OPTIONS = new RegExp(`^${OPTION}(?:, ${OPTION}){0,10}(?=\\s{2}|$)`);
/** Signs are looked for so far into a line. */
const LEAD_CHARS = 1000;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const BEFORE_A = 96;

export function bulletOf(line: string): Marker | undefined {
  const match = BULLET.exec(line);
  return match === null ? undefined : { width: match[0].length, style: line.charAt(0) };
}

export function enumeratorOf(line: string): Marker | undefined {
  const match = ENUMERATOR.exec(line);
  if (match === null) return undefined;
  const [whole, open = "", number = "", close = ""] = match;
  if (open === "(" && close === ".") return undefined;
  const style = `${open}${close}`;
  if (number === "#") return { width: whole.length, style };
  const ordinal = ordinalOf(number);
  return { width: whole.length, style, ordinal, ...(ordinal === Number(number) ? {} : { written: number }) };
}

function ordinalOf(number: string): number {
  const digits = Number(number);
  if (!Number.isNaN(digits)) return digits;
  const letters = number.toLowerCase();
  if (letters.length === 1 && letters !== "i") return letters.charCodeAt(0) - BEFORE_A;
  const values = Array.from(letters, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, k) => sum + (value < (values[k + 1] ?? 0) ? -value : value), 0);
}

/** The name of a field, and how wide its marker is. */
export function fieldOf(line: string): { readonly name: string; readonly width: number } | undefined {
  const match = line.startsWith(":") ? FIELD.exec(line.slice(0, LEAD_CHARS)) : null;
  return match === null ? undefined : { name: match[1] ?? "", width: match[0].length };
}

/** The options that an item of an option list explains: "-a, --all". */
export function optionsOf(line: string): string | undefined {
  return line.startsWith("-") || line.startsWith("/") ? OPTIONS.exec(line.slice(0, LEAD_CHARS))?.[0] : undefined;
}

const MIN_ADORNMENT = 4;

const PUNCTUATION = /^[!-/:-@[-`{-~]/;

/** The sign that a line is made of, where it may be above or below a title; a title longer than the line needs four of them. */
export function adornmentOf(line: string): string | undefined {
  if (line.length < 2 || !PUNCTUATION.test(line) || line === ".." || line === "::") return undefined;
  const sign = line.charCodeAt(0);
  for (let at = 1; at < line.length; at++) if (line.charCodeAt(at) !== sign) return undefined;
  return line.charAt(0);
}

export function isLongAdornment(line: string, title = ""): boolean {
  return line.length >= MIN_ADORNMENT || (title !== "" && line.length >= title.length);
}
