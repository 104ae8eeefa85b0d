import type { CleanDocument, Rejection, RejectionCode } from "./document.ts";

/** What cleaning one page comes to: never a throw, whatever the bytes. */
export type Outcome =
  | { readonly kind: "cleaned"; readonly document: CleanDocument }
  | { readonly kind: "rejected"; readonly rejection: Rejection };

/** A refusal on its way out of a step: the page is at fault. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: RejectionCode;
  readonly detail: string;
}

/** A refusal whose sentence begins with its code. */
export function refuse(code: RejectionCode, what: string): Refusal {
  return { kind: "refused", code, detail: `${code}: ${what}` };
}
