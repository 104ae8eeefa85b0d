/** `:nth-child(an+b)` and its like; `:root` is an element without a parent. */
export type PlaceTest = NthTest | { readonly from: "root" };

/** Counted from the first or the last of a parent's children, all of them or those of the element's own tag. */
interface NthTest extends Steps {
  readonly from: "first" | "last";
  readonly among: "children" | "type";
}

/** Places `step * n + offset`, for every n from 0. */
interface Steps {
  readonly step: number;
  readonly offset: number;
}

const COUNTING = /^nth-(last-)?(child|of-type)$/;
const NTH = /^(?:([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))$/i;
const FIRST: Steps = { step: 0, offset: 1 };

/** What pseudo-classes without an argument say of an element's place. */
const NAMED: ReadonlyMap<string, readonly PlaceTest[]> = new Map<string, readonly PlaceTest[]>([
  ["root", [{ from: "root" }]],
  ["first-child", [{ from: "first", among: "children", ...FIRST }]],
  ["last-child", [{ from: "last", among: "children", ...FIRST }]],
  [
    "only-child",
    [
      { from: "first", among: "children", ...FIRST },
      { from: "last", among: "children", ...FIRST },
    ],
  ],
  ["first-of-type", [{ from: "first", among: "type", ...FIRST }]],
  ["last-of-type", [{ from: "last", among: "type", ...FIRST }]],
  [
    "only-of-type",
    [
      { from: "first", among: "type", ...FIRST },
      { from: "last", among: "type", ...FIRST },
    ],
  ],
]);

/** The tests of `:first-child`, `:only-of-type` and their like; undefined where the name is of another kind. */
export function placesNamed(name: string): readonly PlaceTest[] | undefined {
  return NAMED.get(name);
}

/** Whether a pseudo-class counts by its argument: "nth-last-of-type". */
export function isCounting(name: string): boolean {
  return COUNTING.test(name);
}

/** The test of such a one; undefined where the argument can't be read. Selectors 4, section 14.3. */
export function placesCounted(name: string, argument: string): readonly PlaceTest[] | undefined {
  const [, last, whose] = COUNTING.exec(name) ?? [];
  const steps = readSteps(argument.trim().toLowerCase());
  if (steps === undefined) return undefined;
  return [{ from: last === undefined ? "first" : "last", among: whose === "child" ? "children" : "type", ...steps }];
}

function readSteps(written: string): Steps | undefined {
  if (written === "odd" || written === "even") return { step: 2, offset: written === "odd" ? 1 : 0 };
  const match = NTH.exec(written);
  if (match === null) return undefined;
  const [, step, sign, offset, alone] = match;
  if (alone !== undefined) return { step: 0, offset: Number(alone) };
  const steps = step === "" || step === "+" ? 1 : step === "-" ? -1 : Number(step);
  return { step: steps, offset: offset === undefined ? 0 : Number(`${sign ?? "+"}${offset}`) };
}
