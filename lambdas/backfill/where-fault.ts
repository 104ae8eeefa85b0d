/** What can be wrong with an expression. */
export type WhereFaultCode = "syntax" | "unknown-field" | "bad-operator" | "bad-value" | "too-long";

/** An expression that can't be followed; its message ends with the place. */
export class WhereFault extends Error {
  readonly code: WhereFaultCode;
  /** Characters from the start of the expression. */
  readonly at: number;

  constructor(code: WhereFaultCode, at: number, what: string) {
    super(`${what} (character ${at + 1})`);
    this.name = "WhereFault";
    this.code = code;
    this.at = at;
  }
}
