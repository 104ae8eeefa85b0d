const TOKEN = /\s*(?:(calc|min|max|clamp)?(\()|([),+*/])|(-)(?=[\s(])|(-?\d*\.?\d+(?:e[+-]?\d{1,2})?)([a-z%]*))\s*/iy;
/** Longer sums, and brackets in brackets without end, are hostile. */
const MAX_TOKENS = 40;

type Token = { readonly number: number } | { readonly sign: string };

/**
 * What a sum comes to, in pixels: `calc`, `min`, `max` and `clamp` with the four operations. CSS Values 4, section 10.
 *
 * Undefined where it is none, or holds what isn't known without a browser.
 */
export function sumOf(value: string, pixelsOf: (number: number, unit: string) => number): number | undefined {
  const tokens = tokensOf(value, pixelsOf);
  if (tokens === undefined) return undefined;
  const sum = new Sum(tokens).read();
  return Number.isFinite(sum) ? sum : undefined;
}

function tokensOf(value: string, pixelsOf: (number: number, unit: string) => number): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < value.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(value);
    if (match === null || tokens.length >= MAX_TOKENS) return undefined;
    const [whole, name, open, sign, minus, number, unit = ""] = match;
    if (number !== undefined) tokens.push({ number: pixelsOf(Number(number), unit.toLowerCase()) });
    else tokens.push({ sign: open === undefined ? (sign ?? minus ?? "") : `${name?.toLowerCase() ?? "calc"}(` });
    at += whole.length;
  }
  return tokens;
}

/** Reads tokens by precedence; anything broken comes to NaN. Depth is bounded by `MAX_TOKENS`. */
class Sum {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  read(): number {
    const sum = this.#addition();
    return this.#at === this.#tokens.length ? sum : Number.NaN;
  }

  #addition(): number {
    let sum = this.#product();
    for (let sign = this.#take("+", "-"); sign !== undefined; sign = this.#take("+", "-"))
      sum += sign === "+" ? this.#product() : -this.#product();
    return sum;
  }

  #product(): number {
    let product = this.#value();
    for (let sign = this.#take("*", "/"); sign !== undefined; sign = this.#take("*", "/"))
      product = sign === "*" ? product * this.#value() : product / this.#value();
    return product;
  }

  #value(): number {
    const token = this.#tokens[this.#at++];
    if (token === undefined) return Number.NaN;
    if ("number" in token) return token.number;
    if (token.sign === "-") return -this.#value();
    if (!token.sign.endsWith("(")) return Number.NaN;
    const values = [this.#addition()];
    while (this.#take(",") !== undefined) values.push(this.#addition());
    if (this.#take(")") === undefined) return Number.NaN;
    return applied(token.sign, values);
  }

  #take(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !("sign" in token) || !signs.includes(token.sign)) return undefined;
    this.#at++;
    return token.sign;
  }
}

function applied(name: string, values: readonly number[]): number {
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = values;
  if (name === "min(") return Math.min(...values);
  if (name === "max(") return Math.max(...values);
  return name === "clamp(" ? Math.max(first, Math.min(second, third)) : first;
}
