const NUMBER = /^[+−-]?[\d.,]{1,20}(?:[+/]\d{1,6}(?:\/\d{1,6})?)?(?:e[+-]?\d{1,3})?$/;
/** What stands between two numbers, and how it is written there. */
const BETWEEN: Readonly<Record<string, string>> = {
  "-": "–",
  "–": "–",
  to: " to ",
  "to(-)": " to ",
  and: " and ",
  or: " or ",
  x: " × ",
  by: " by ",
  "+/-": " ± ",
  "±": " ± ",
};
const POWER = /([a-z])([23])(?![\d])/g;
const POWERS: Readonly<Record<string, string>> = { "2": "²", "3": "³" };
const MAX_UNIT_CHARS = 30;

/** A measure as `{{convert}}` is given it: "5 km", "5 to 10 km", "6 ft 2 in"; undefined for what is none. */
export function readMeasure(values: readonly string[]): string | undefined {
  let text = "";
  let at = 0;
  while (NUMBER.test(values[at] ?? "")) {
    const [number = "", next = ""] = values.slice(at, at + 2);
    const between = BETWEEN[next.toLowerCase()];
    if (between !== undefined) {
      text += number + between;
      at += 2;
      continue;
    }
    if (next === "" || next.length > MAX_UNIT_CHARS || NUMBER.test(next)) return undefined;
    text += `${number} ${unitOf(next)}`;
    at += 2;
    // Further numbers are smaller units of the same measure; what else follows is what to convert to, and how.
    if (!NUMBER.test(values[at] ?? "") || values[at + 1] === undefined || NUMBER.test(values[at + 1] ?? ""))
      return text;
    text += " ";
  }
  return undefined;
}

function unitOf(unit: string): string {
  return unit.replace(POWER, (_, letter: string, power: string) => `${letter}${POWERS[power] ?? power}`);
}

/** "1/2" of two values, "3 1/2" of three. */
export function readFraction(values: readonly string[]): string | undefined {
  const [first = "", second = "", third] = values;
  if (values.length === 0 || first === "") return undefined;
  if (values.length === 1) return `1/${first}`;
  return third === undefined ? `${first}/${second}` : `${first} ${second}/${third}`;
}
