import { type Stats, statSync } from "node:fs";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { isDynamicPattern } from "tinyglobby";
import { Stop } from "../exit.ts";
import { faultOf } from "../fault-of.ts";
import { globFiles } from "./glob-files.ts";
import { type Found, walkFolder } from "./walk-folder.ts";

/** A file to read, or a closed folder, which reading says of: what lies in it is not passed over without a word. */
export interface Input {
  readonly kind: "file" | "closed-folder";
  /** Absolute. */
  readonly path: string;
  /** By forward slashes: below the folder given, or below the current folder for files and globs. */
  readonly key: string;
}

interface Search {
  readonly cwd: string;
  /** Absolute paths that are no input though they lie in a folder given: the output folder, the metadata file. */
  readonly leaveOut: readonly string[];
}

/** The files that the operands name, in a fixed order, each once; `Stop` names the first operand that finds none. */
export function findInputs(operands: readonly string[], search: Search): readonly Input[] {
  const byPath = new Map<string, Input>();
  for (const operand of operands) {
    const found = findOperand(operand, search);
    for (const input of found) if (!byPath.has(input.path)) byPath.set(input.path, input);
  }
  return [...byPath.values()];
}

/** `Stop` where two inputs would write one output: the later would silently replace the earlier. */
export function refuseTwins(inputs: readonly Input[]): void {
  const byKey = new Map<string, Input>();
  for (const input of inputs) {
    const twin = byKey.get(input.key);
    if (twin !== undefined)
      throw new Stop(
        `${twin.path} and ${input.path} would have the same output, ${input.key}: name the folder above both, or clean them into two folders.`,
      );
    byKey.set(input.key, input);
  }
}

/** `Stop` where a folder is closed: what is made of the others would look whole. */
export function refuseClosed(inputs: readonly Input[]): void {
  const closed = inputs.find(({ kind }) => kind === "closed-folder");
  if (closed !== undefined)
    throw new Stop(
      `${closed.path} is a folder that can't be looked into: change its permissions. Nothing was written.`,
    );
}

/** `Stop` where an input, named by itself, is a file that will be written: the pages in it would be gone. */
export function refuseOverwriting(inputs: readonly Input[], outputs: readonly string[]): void {
  const both = inputs.find(({ path }) => outputs.includes(path));
  if (both !== undefined) throw new Stop(`${both.path} is an input and would be overwritten: name another --out.`);
}

/** `Stop` where a folder is input and output at once: the next run would take documents for pages. */
export function refuseFeedback(operands: readonly string[], cwd: string, out: string): void {
  const both = operands.find((operand) => resolve(cwd, operand) === out);
  if (both !== undefined)
    throw new Stop(
      `${both} is the output folder too: the next run would take documents for pages. Name another --out.`,
    );
}

function findOperand(operand: string, search: Search): readonly Input[] {
  // As of a shell's variable that is not set; it would resolve to the current folder and all that is in it.
  if (operand === "") throw new Stop("an empty name names nothing: say . for the current folder.");
  if (operand === "-") throw new Stop("standard input is for winnow clean alone: name files, folders or quoted globs.");
  const path = resolve(search.cwd, operand);
  const stats = statOf(operand, path);
  if (stats?.isDirectory() === true) return findInFolder(operand, path, search);
  if (stats !== undefined) return [{ kind: "file", path, key: keyOf(path, search.cwd) }];
  if (isDynamicPattern(operand)) return findByPattern(operand, search);
  throw new Stop(`${operand} does not exist. Name files, folders or quoted globs.`);
}

function statOf(operand: string, path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (fault) {
    throw new Stop(`${operand} ${faultOf(fault).says}. Nothing was cleaned.`);
  }
}

function findInFolder(operand: string, folder: string, { leaveOut }: Search): readonly Input[] {
  const inputs = inputsOf(walk(operand, folder, leaveOut), (path) => slashed(relative(folder, path)));
  if (inputs.length === 0) throw new Stop(`${operand} holds no files, hidden ones aside: nothing to clean.`);
  return inputs;
}

function walk(operand: string, folder: string, leaveOut: readonly string[]): Found {
  try {
    return walkFolder(folder, leaveOut);
  } catch (fault) {
    const path = fault instanceof Error && "path" in fault ? String(fault.path) : operand;
    throw new Stop(`${path} ${faultOf(fault).says}. Nothing was cleaned.`);
  }
}

function findByPattern(operand: string, { cwd, leaveOut }: Search): readonly Input[] {
  const found = inputsOf(globFiles(slashed(operand), cwd), (path) => keyOf(path, cwd));
  const inputs = found.filter(({ path }) => !leaveOut.some((left) => isBelow(path, left)));
  if (inputs.length === 0) throw new Stop(`${operand} matches no file. Is it relative to the right folder?`);
  return inputs;
}

function inputsOf({ files, closed }: Found, keyAt: (path: string) => string): readonly Input[] {
  return [
    ...files.map((path) => ({ kind: "file", path, key: keyAt(path) }) as const),
    ...closed.map((path) => ({ kind: "closed-folder", path, key: keyAt(path) }) as const),
  ];
}

/** Below the current folder a file keeps its way there; elsewhere only its name, as nothing may leave the output folder. */
function keyOf(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way.startsWith("..") || isAbsolute(way) ? basename(path) : slashed(way);
}

/** Whether a path is another or lies in it. */
function isBelow(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}${sep}`);
}

function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}
