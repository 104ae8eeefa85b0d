import { endOfBracket } from "../values/end-of-bracket.ts";
import { readLength } from "../values/lengths.ts";
import { splitAtCommas } from "../values/split-at-commas.ts";

/** For which readers at a screen rules hold: all, those at a desk, some that may be elsewhere, or none. */
export type Audience = "everyone" | "desk" | "others" | "nobody";

const ORDER: readonly Audience[] = ["everyone", "desk", "others", "nobody"];

/** A screen that pages are read on, and what its reader prefers. */
interface Screen {
  readonly width: number;
  readonly height: number;
  readonly hover: boolean;
  readonly scheme: "light" | "dark";
  readonly motion: "no-preference" | "reduce";
}

/** The desk first: its size is that of `lengths.ts`. The others are as small and as large as screens are. */
const SCREENS: readonly Screen[] = [
  { width: 1280, height: 800, hover: true, scheme: "light", motion: "no-preference" },
  { width: 320, height: 480, hover: false, scheme: "dark", motion: "no-preference" },
  { width: 820, height: 1180, hover: false, scheme: "light", motion: "reduce" },
  { width: 3840, height: 2160, hover: true, scheme: "dark", motion: "reduce" },
];

/** Whether something holds; undefined for what can't be told. */
type Truth = boolean | undefined;

/** Whether a screen has a feature of this value; "" where only the feature is asked for. */
const FEATURES: Readonly<Record<string, (screen: Screen, value: string) => Truth>> = {
  color: () => true,
  monochrome: () => false,
  scripting: (_screen, value) => value === "enabled",
  orientation: ({ width, height }, value) => value === (width >= height ? "landscape" : "portrait"),
  hover: ({ hover }, value) => hover === (value === "hover" || value === ""),
  pointer: ({ hover }, value) => value === "" || value === (hover ? "fine" : "coarse"),
  "prefers-color-scheme": ({ scheme }, value) => value === scheme || value === "",
  "prefers-reduced-motion": ({ motion }, value) => motion === (value === "" ? "reduce" : value),
};
const TYPED = /^(?:(only|not)\s+)?(?!not\b)([a-z]+)(?:\s+and\s+|\s*$)/;
const FEATURE = /^([a-z-]+)\s*(?::\s*(.*))?$/;
const SIZE = /^(min-|max-|)(?:device-)?(width|height|inline-size|block-size)$/;
const RANGE = /^([a-z-]+)\s*([<>]=?|=)\s*([^<>=]+)$/;
const TURNED_RANGE = /^([^<>=]+)\s*([<>]=?|=)\s*([a-z-]+)$/;
const TURNED: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" };
const NEGATION = /^not\b\s*/;
const JOINT = /^\s*(and|or)\b\s*/;
const MAX_QUERY_CHARS = 300;
/** Conditions inside conditions deeper than this are hostile. */
const MAX_NESTING = 3;

/** For whom a list of media queries holds. Media Queries 4. */
export function audienceOf(queries: string): Audience {
  if (queries.length > MAX_QUERY_CHARS) return "others";
  const list = splitAtCommas(queries.toLowerCase()).map((query) => query.trim());
  const held = SCREENS.map((screen) => anyOf(list.map((query) => holds(query, screen))));
  if (held.every((truth) => truth === true)) return "everyone";
  if (held[0] === true) return "desk";
  return held.every((truth) => truth === false) ? "nobody" : "others";
}

/** For whom rules hold that stand inside of both. */
export function narrower(one: Audience, other: Audience): Audience {
  return ORDER.indexOf(one) > ORDER.indexOf(other) ? one : other;
}

function holds(query: string, screen: Screen): Truth {
  const typed = TYPED.exec(query);
  if (typed === null) return query === "" ? true : condition(query, screen, 0);
  const [whole, sign, type = ""] = typed;
  const rest = query.slice(whole.length);
  const isScreen = type === "screen" || type === "all";
  const held = isScreen && rest !== "" ? condition(rest, screen, 0) : isScreen;
  return sign === "not" ? opposite(held) : held;
}

function condition(text: string, screen: Screen, nesting: number): Truth {
  if (nesting > MAX_NESTING) return undefined;
  const negation = NEGATION.exec(text);
  if (negation !== null) return opposite(condition(text.slice(negation[0].length), screen, nesting + 1));
  const truths: Truth[] = [];
  let joint = "and";
  for (let rest = text; ; ) {
    const end = endOfBracket(rest, 1);
    if (!rest.startsWith("(") || end === rest.length) return undefined;
    truths.push(group(rest.slice(1, end).trim(), screen, nesting));
    rest = rest.slice(end + 1).trim();
    if (rest === "") return joint === "or" ? anyOf(truths) : opposite(anyOf(truths.map(opposite)));
    const next = JOINT.exec(rest);
    if (next === null) return undefined;
    joint = next[1] ?? "and";
    rest = rest.slice(next[0].length);
  }
}

function group(inside: string, screen: Screen, nesting: number): Truth {
  if (inside.startsWith("(") || NEGATION.test(inside)) return condition(inside, screen, nesting + 1);
  const range = RANGE.exec(inside);
  if (range !== null) return compares(range[1], [range[2], range[3]], screen);
  const turned = TURNED_RANGE.exec(inside);
  if (turned !== null) return compares(turned[3], [TURNED[turned[2] ?? ""], turned[1]], screen);
  const [, name = "", value = ""] = FEATURE.exec(inside) ?? [];
  const size = SIZE.exec(name);
  if (size !== null)
    return compares(size[2], [size[1] === "min-" ? ">=" : size[1] === "max-" ? "<=" : "=", value], screen);
  const plain = name.startsWith("any-") ? name.slice("any-".length) : name;
  return Object.hasOwn(FEATURES, plain) ? FEATURES[plain]?.(screen, value) : undefined;
}

type Comparison = readonly [sign: string | undefined, value: string | undefined];

function compares(name: string | undefined, [sign = "", value]: Comparison, { width, height }: Screen): Truth {
  const size = SIZE.exec(name ?? "")?.[2];
  const wanted = readLength(value);
  if (size === undefined || wanted === undefined) return undefined;
  const has = size === "width" || size === "inline-size" ? width : height;
  if (sign.startsWith(">")) return sign === ">" ? has > wanted : has >= wanted;
  if (sign.startsWith("<")) return sign === "<" ? has < wanted : has <= wanted;
  return has === wanted;
}

function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
