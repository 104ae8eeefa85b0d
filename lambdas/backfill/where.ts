import { compareVersions, isVersion } from "./compare-versions.ts";
import { WhereFault } from "./where-fault.ts";
import { type FieldPath, isField, valueAt, WHERE_FIELDS } from "./where-fields.ts";
import { cutWhereWords, type WhereWord } from "./where-words.ts";

/** Says of one parsed document, or rejection, whether an expression holds. Never throws. */
export type Where = (document: object) => boolean;

/** What reading an expression comes to. */
export type ReadWhere =
  | { readonly kind: "where"; readonly where: Where }
  | { readonly kind: "fault"; readonly fault: WhereFault };

/** Longer is no longer a condition that somebody typed; it also keeps brackets within the stack. */
const MAX_CHARS = 500;

/**
 * Reads conditions over fields of documents: `producer.version < 1.4 and metadata.pageType = article`.
 *
 * Comparisons are `=  !=  <  <=  >  >=` and `has` (lists), joined by `and`, `or`, `not` and brackets; `and` binds
 * closer. A value is a word, or stands in quotes; `missing` is what a field that is not there equals, and all else is
 * false of it. Nothing in an expression is ever run: it is read into comparisons of the fields that `WHERE_FIELDS` names.
 */
export function readWhere(expression: string): ReadWhere {
  try {
    if (expression.length > MAX_CHARS)
      throw new WhereFault("too-long", MAX_CHARS, `the condition is longer than ${MAX_CHARS} characters`);
    return { kind: "where", where: new WhereReader(expression).read() };
  } catch (fault) {
    if (fault instanceof WhereFault) return { kind: "fault", fault };
    throw fault;
  }
}

const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** A descent over the words: either := all ("or" all)*, all := one ("and" one)*, one := "not" one | "(" either ")" | comparison. */
class WhereReader {
  readonly #words: readonly WhereWord[];
  readonly #end: number;
  #next = 0;

  constructor(expression: string) {
    this.#words = cutWhereWords(expression);
    this.#end = expression.length;
  }

  read(): Where {
    const where = this.#either();
    const left = this.#words[this.#next];
    if (left !== undefined) throw new WhereFault("syntax", left.at, `"${left.text}" comes after the end`);
    return where;
  }

  #either(): Where {
    const parts = [this.#all()];
    while (this.#takes("or")) parts.push(this.#all());
    return (document) => parts.some((part) => part(document));
  }

  #all(): Where {
    const parts = [this.#one()];
    while (this.#takes("and")) parts.push(this.#one());
    return (document) => parts.every((part) => part(document));
  }

  #one(): Where {
    if (this.#takes("not")) {
      const inner = this.#one();
      return (document) => !inner(document);
    }
    if (!this.#takes("(")) return this.#comparison();
    const inner = this.#either();
    if (!this.#takes(")")) throw new WhereFault("syntax", this.#at(), "a closing bracket is missing");
    return inner;
  }

  #comparison(): Where {
    const field = this.#take("a field");
    if (field.kind !== "name" || !isField(field.text)) throw unknownField(field);
    const operator = this.#take("a comparison (= != < <= > >= has)");
    const value = this.#take("a value");
    if (value.kind !== "name" && value.kind !== "string")
      throw new WhereFault("syntax", value.at, `a value is missing before "${value.text}"`);
    return comparisonOf(field.text, operator, value);
  }

  /** Steps over a word where it is the next one; in quotes it would be a value. */
  #takes(text: string): boolean {
    const word = this.#words[this.#next];
    if (word === undefined || word.kind === "string" || word.text.toLowerCase() !== text) return false;
    this.#next += 1;
    return true;
  }

  #take(what: string): WhereWord {
    const word = this.#words[this.#next];
    if (word === undefined) throw new WhereFault("syntax", this.#end, `${what} is missing`);
    this.#next += 1;
    return word;
  }

  #at(): number {
    return this.#words[this.#next]?.at ?? this.#end;
  }
}

function comparisonOf(field: FieldPath, operator: WhereWord, value: WhereWord): Where {
  if (value.kind === "name" && value.text === "missing") return missingOf(field, operator);
  if (WHERE_FIELDS[field] === "list") return listOf(field, operator, value);
  const holds = Object.hasOwn(OPERATORS, operator.text) ? OPERATORS[operator.text] : undefined;
  if (holds === undefined || operator.kind !== "operator")
    throw new WhereFault(
      "bad-operator",
      operator.at,
      `${field} is compared by = != < <= > >=, not by "${operator.text}"`,
    );
  const orderOf = orderFor(field, value);
  return (document) => {
    const order = orderOf(valueAt(document, field));
    return order === undefined ? operator.text === "!=" : holds(order);
  };
}

function missingOf(field: FieldPath, operator: WhereWord): Where {
  if (operator.text === "=") return (document) => valueAt(document, field) === undefined;
  if (operator.text === "!=") return (document) => valueAt(document, field) !== undefined;
  throw new WhereFault("bad-operator", operator.at, "missing is compared by = or != only");
}

function listOf(field: FieldPath, operator: WhereWord, { text }: WhereWord): Where {
  if (operator.text !== "has")
    throw new WhereFault("bad-operator", operator.at, `${field} is a list: write ${field} has "${text}"`);
  return (document) => {
    const list = valueAt(document, field);
    return Array.isArray(list) && list.includes(text);
  };
}

/** Negative where the document's value comes before the one asked for; undefined where they can't be compared. */
function orderFor(field: FieldPath, { text, at }: WhereWord): (found: unknown) => number | undefined {
  const type = WHERE_FIELDS[field];
  if (type === "number") {
    const asked = Number(text);
    if (text.trim() === "" || !Number.isFinite(asked))
      throw new WhereFault("bad-value", at, `${field} is a number, and "${text}" is none`);
    return (found) => (typeof found === "number" ? found - asked : undefined);
  }
  if (type === "version") {
    if (!isVersion(text))
      throw new WhereFault("bad-value", at, `${field} is a version, as in 1.4, and "${text}" is none`);
    return (found) => (typeof found === "string" && isVersion(found) ? compareVersions(found, text) : undefined);
  }
  return (found) => (typeof found === "string" ? orderOfTexts(found, text) : undefined);
}

/** By code units, so that dates in ISO 8601 come in their order. */
function orderOfTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function unknownField({ text, at }: WhereWord): WhereFault {
  const last = text.slice(text.lastIndexOf(".") + 1).toLowerCase();
  const like = Object.keys(WHERE_FIELDS).filter((path) => path.toLowerCase().endsWith(last) && last !== "");
  const known = like.length > 0 ? like : Object.keys(WHERE_FIELDS);
  return new WhereFault("unknown-field", at, `there is no field "${text}"; there is ${known.join(", ")}`);
}
