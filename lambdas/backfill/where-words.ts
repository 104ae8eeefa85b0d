import { WhereFault } from "./where-fault.ts";

/** One word of an expression and where it begins. */
export interface WhereWord {
  readonly kind: "name" | "operator" | "string" | "bracket";
  readonly text: string;
  /** Characters from the start of the expression. */
  readonly at: number;
}

const SPACE = /\s/;
const OPERATOR = /^(?:<=|>=|!=|=|<|>)/;
const NAME = /^[A-Za-z0-9_.:+/-]+/;
const QUOTES = new Set(['"', "'"]);
const BRACKETS = new Set(["(", ")"]);

/** Cuts an expression into its words. Throws a WhereFault at the first character that begins none. */
export function cutWhereWords(expression: string): readonly WhereWord[] {
  const words: WhereWord[] = [];
  let at = 0;
  while (at < expression.length) {
    const char = expression.charAt(at);
    if (SPACE.test(char)) {
      at += 1;
      continue;
    }
    const word = wordAt(expression, at);
    words.push(word);
    at += word.text.length + (word.kind === "string" ? 2 : 0);
  }
  return words;
}

function wordAt(expression: string, at: number): WhereWord {
  const char = expression.charAt(at);
  if (BRACKETS.has(char)) return { kind: "bracket", text: char, at };
  if (QUOTES.has(char)) {
    const end = expression.indexOf(char, at + 1);
    if (end === -1) throw new WhereFault("syntax", at, "the quote that begins here does not end");
    return { kind: "string", text: expression.slice(at + 1, end), at };
  }
  const rest = expression.slice(at);
  const operator = OPERATOR.exec(rest)?.[0];
  if (operator !== undefined) return { kind: "operator", text: operator, at };
  const name = NAME.exec(rest)?.[0];
  if (name === undefined) throw new WhereFault("syntax", at, `"${char}" means nothing here`);
  return { kind: "name", text: name, at };
}
