import { isColourValue } from "../colours/is-colour-value.ts";

/** Whether browsers keep a value of a property; they pass over what they can't read, and an earlier value holds. */
type Validity = (value: string) => boolean;

const CSS_WIDE = /^(?:inherit|initial|unset|revert|revert-layer)$/;
/** What is put in later is judged later, if at all. CSS Custom Properties 1, section 3. */
const SUBSTITUTED = /\b(?:var|env|attr|if)\(|^--/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,2})?(?:([a-z]+)|%)?$/;
const UNITS = new Set(
  "px pt pc mm cm in q em rem ex rex ch rch cap rcap ic ric lh rlh vw vh vi vb vmin vmax svw svh svi svb svmin svmax lvw lvh lvi lvb lvmin lvmax dvw dvh dvi dvb dvmin dvmax cqw cqh cqi cqb cqmin cqmax".split(
    " ",
  ),
);
/** Functions that give a size. CSS Values 4, section 10; CSS Anchor Positioning 1. */
const MATHS =
  /^(?:-webkit-|-moz-)?(?:calc|min|max|clamp|round|mod|rem|abs|sign|hypot|pow|sqrt|log|exp|sin|cos|tan|fit-content|calc-size|anchor|anchor-size|minmax)\([\s\S]*\d/;
/** Longer values are not looked into. */
const MAX_CHARS = 500;

const words = (list: string) => new Set(list.split(" "));
const DISPLAYS = words(
  "none block inline inline-block flex inline-flex grid inline-grid flow flow-root list-item contents run-in table inline-table table-row table-cell table-row-group table-header-group table-footer-group table-column table-column-group table-caption ruby ruby-base ruby-text ruby-base-container ruby-text-container math inline-math grid-lanes inline-grid-lanes -webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex",
);
const SIZES = words(
  "auto none min-content max-content fit-content stretch intrinsic min-intrinsic -webkit-fill-available -moz-available -webkit-fit-content -moz-fit-content -webkit-max-content -moz-max-content -webkit-min-content -moz-min-content",
);
const FONT_SIZES = words(
  "xx-small x-small small medium large x-large xx-large xxx-large -webkit-xxx-large larger smaller math",
);
const FILTERS =
  /^(?:none|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|url)\()/;
const TRANSFORMS =
  /^(?:none|(?:matrix|matrix3d|perspective|rotate|rotate3d|rotatex|rotatey|rotatez|scale|scale3d|scalex|scaley|scalez|skew|skewx|skewy|translate|translate3d|translatex|translatey|translatez)\()/;
const OUTLINES =
  /^(?:none|(?:url|inset|xywh|rect|circle|ellipse|polygon|path|shape)\(|(?:border|padding|content|margin|fill|stroke|view)-box)/;
const CLIPS = /^(?:auto|rect\()/;

const one =
  (keywords: ReadonlySet<string>): Validity =>
  (value) =>
    keywords.has(value);
const some = (keywords: ReadonlySet<string>, most: number): Validity => all((word) => keywords.has(word), most);
const begins =
  (start: RegExp): Validity =>
  (value) =>
    start.test(value);

/** One to `most` words, each of which is valid. */
function all(isValid: Validity, most: number): Validity {
  return (value) => {
    const parts = wordsOf(value);
    return parts.length <= most && parts.every(isValid);
  };
}

/** Words of a value; what stands in brackets is one with what is before them. */
function wordsOf(value: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "(") depth++;
    else if (value[at] === ")") depth--;
    else if (value[at] === " " && depth === 0) {
      found.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, value.slice(start)];
}

/** A length of any sign, or one of these words. Pages in quirks mode may leave the unit away. */
function length(keywords: ReadonlySet<string>): Validity {
  return (value) => keywords.has(value) || isLength(value);
}

/** The same, of what is never less than nothing. */
function size(keywords: ReadonlySet<string>): Validity {
  const isOf = length(keywords);
  return (value) => isOf(value) && !(value.startsWith("-") && NUMBER.test(value) && Number.parseFloat(value) < 0);
}

function isLength(value: string): boolean {
  const number = NUMBER.exec(value);
  return number === null ? MATHS.test(value) : number[1] === undefined || UNITS.has(number[1]);
}

function isNumber(value: string): boolean {
  const number = NUMBER.exec(value);
  return number === null ? MATHS.test(value) : number[1] === undefined;
}

const AUTO = words("auto");
const NONE = new Set<string>();
const LENGTH_OR_AUTO = length(AUTO);
const SIZE = size(SIZES);
const PADDING = size(NONE);
const OVERFLOWS = words("visible hidden clip scroll auto overlay");

const RULES: readonly (readonly [properties: string, isValid: Validity])[] = [
  ["display", some(DISPLAYS, 3)],
  ["visibility", one(words("visible hidden collapse"))],
  ["content-visibility", one(words("visible hidden auto"))],
  ["position", one(words("static relative absolute fixed sticky -webkit-sticky"))],
  ["float", one(words("left right none inline-start inline-end"))],
  ["overflow", some(OVERFLOWS, 2)],
  ["overflow-x overflow-y", one(OVERFLOWS)],
  ["opacity", isNumber],
  ["zoom", (value) => value === "normal" || value === "reset" || isNumber(value)],
  ["font-size", size(FONT_SIZES)],
  ["line-height", size(words("normal"))],
  ["width height block-size inline-size max-width max-height max-block-size max-inline-size", SIZE],
  ["min-width min-height min-block-size min-inline-size", SIZE],
  ["left right top bottom", LENGTH_OR_AUTO],
  ["inset margin", all(LENGTH_OR_AUTO, 4)],
  ["margin-left margin-right margin-top margin-bottom", LENGTH_OR_AUTO],
  ["padding", all(PADDING, 4)],
  ["padding-left padding-right padding-top padding-bottom", PADDING],
  ["text-indent", all(length(words("hanging each-line")), 3)],
  ["scale", all((value) => value === "none" || isNumber(value), 3)],
  ["translate", all(length(words("none")), 3)],
  ["transform", all(begins(TRANSFORMS), 20)],
  ["filter", all(begins(FILTERS), 20)],
  ["clip-path", all(begins(OUTLINES), 2)],
  ["clip", begins(CLIPS)],
  ["color background-color -webkit-text-fill-color", isColourValue],
];

const VALIDITY: ReadonlyMap<string, Validity> = new Map(
  RULES.flatMap(([properties, isValid]) => properties.split(" ").map((property) => [property, isValid] as const)),
);

/** Whether a browser keeps this declaration; true of properties that hiding does not turn on. CSS Syntax 3, section 9. */
export function isKept(property: string, value: string): boolean {
  const isValid = VALIDITY.get(property);
  if (isValid === undefined || value.length > MAX_CHARS) return true;
  return isValid(value) || CSS_WIDE.test(value) || SUBSTITUTED.test(value);
}
