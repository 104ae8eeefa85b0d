import { parseArgs } from "node:util";
import { UsageFault } from "../bench/follow-call.ts";

/** An option that takes a number: `10M`, `120`, `0.05`. */
export interface NumberOption {
  /** What it stands for, for the help. */
  readonly what: string;
  /** `undefined` where it may stay unsaid, "needed" where it may not. */
  readonly usual: number | undefined | "needed";
  readonly least: number;
  readonly most: number;
  /** Whole numbers only. */
  readonly whole?: true;
}

export type NumberOptions = Readonly<Record<string, NumberOption>>;

/** What was said: numbers by name, and the flags that were set. */
export interface Said<Options extends NumberOptions, Flag extends string> {
  readonly numbers: {
    readonly [Name in keyof Options]: Options[Name]["usual"] extends undefined ? number | undefined : number;
  };
  readonly flags: ReadonlySet<Flag>;
}

/** Reads a command's arguments. Throws a UsageFault that names the argument and what it may be. */
export function readOptions<Options extends NumberOptions, Flag extends string>(
  args: readonly string[],
  options: Options,
  flags: readonly Flag[],
): Said<Options, Flag> {
  const { tokens } = parseArgs({ args: [...args], options: kindsOf(options, flags), strict: false, tokens: true });
  const numbers: Record<string, number | undefined> = {};
  const set = new Set<Flag>();
  for (const token of tokens) {
    if (token.kind !== "option")
      throw new UsageFault(`"${token.kind === "positional" ? token.value : "--"}" is not an option`);
    const flag = flags.find((name) => name === token.name);
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (flag !== undefined && token.value === undefined) set.add(flag);
    else if (flag !== undefined) throw new UsageFault(`--${flag} takes no value`);
    else if (option !== undefined) numbers[token.name] = readNumber(token.name, token.value, option);
    else throw new UsageFault(`there is no option ${token.rawName}`);
  }
  return { numbers: withDefaults(numbers, options), flags: set };
}

/** The options as lines of help. */
export function helpOf(options: NumberOptions): string {
  const rows = Object.entries(options).map(
    ([name, option]) => `  --${name.padEnd(12)} ${option.what}${usualOf(option)}`,
  );
  return rows.join("\n");
}

function usualOf({ usual }: NumberOption): string {
  if (usual === "needed") return " (needed)";
  return usual === undefined ? "" : ` (${printed(usual)})`;
}

function kindsOf(options: NumberOptions, flags: readonly string[]) {
  const numbers = Object.keys(options).map((name) => [name, { type: "string" }] as const);
  return Object.fromEntries([...numbers, ...flags.map((name) => [name, { type: "boolean" }] as const)]);
}

const NUMBER = /^(\d{1,15}(?:\.\d{1,9})?)([kMB]?)$/;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };

function readNumber(name: string, text: string | undefined, { least, most, whole }: NumberOption): number {
  const [, digits = "", suffix = ""] = NUMBER.exec((text ?? "").replaceAll(",", "")) ?? [];
  const number = Number(digits) * (TIMES[suffix] ?? 1);
  const isFine =
    digits !== "" && number >= least && number <= most && (whole === undefined || Number.isInteger(number));
  if (isFine) return number;
  const said = text === undefined || text === "" ? "has no value" : `is "${text}"`;
  const kind = whole === undefined ? "a number" : "a whole number";
  throw new UsageFault(
    `--${name} ${said}: it must be ${kind} from ${printed(least)} to ${printed(most)} (250000, 10k, 10M, 1B)`,
  );
}

function printed(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: 3 });
}

function withDefaults<Options extends NumberOptions>(said: Record<string, number | undefined>, options: Options) {
  const filled = Object.entries(options).map(([name, { usual, what }]) => {
    const number = said[name] ?? usual;
    if (number === "needed") throw new UsageFault(`--${name} is missing: ${what}`);
    return [name, number] as const;
  });
  // Every option is there, and only those without a usual value may be undefined.
  return Object.fromEntries(filled) as Said<Options, never>["numbers"];
}
