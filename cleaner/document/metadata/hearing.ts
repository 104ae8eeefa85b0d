import { plainValue } from "./plain-value.ts";
import type { Field, Testimony } from "./testimony.ts";
import { TRUST } from "./trust.ts";

/** A value that was believed, and whose word it is. */
export interface Believed<T> {
  readonly value: T;
  readonly witness: string;
}

/** All testimonies about one page, asked field by field in the order of trust. */
export interface Hearing {
  /** The first testimony that can be read; values come with entities and markup undone. */
  readonly first: <T>(field: Field, read: (value: string, witness: string) => T | undefined) => Believed<T> | undefined;
  /** All that the most trusted witness with anything readable says. */
  readonly all: (
    field: Field,
    read: (value: string, witness: string) => readonly string[],
  ) => Believed<readonly string[]> | undefined;
  readonly of: (field: Field) => readonly Testimony[];
}

/** Opens a hearing. */
export function openHearing(testimonies: readonly Testimony[]): Hearing {
  const byField = new Map<Field, Testimony[]>();
  for (const one of testimonies) {
    const ofField = byField.get(one.field);
    if (ofField === undefined) byField.set(one.field, [one]);
    else ofField.push(one);
  }
  const of = (field: Field) => byField.get(field) ?? [];
  return {
    of,
    first: (field, read) => {
      for (const { witness, value } of inOrder(of(field), field)) {
        const readable = read(plainValue(value), witness);
        if (readable !== undefined) return { value: readable, witness };
      }
      return undefined;
    },
    all: (field, read) => {
      const heard = inOrder(of(field), field);
      for (const witness of new Set(heard.map((one) => one.witness))) {
        const values = heard
          .filter((one) => one.witness === witness)
          .flatMap((one) => read(plainValue(one.value), witness));
        if (values.length > 0) return { value: values, witness };
      }
      return undefined;
    },
  };
}

function inOrder(testimonies: readonly Testimony[], field: Field): readonly Testimony[] {
  const order: readonly string[] = TRUST[field];
  return testimonies
    .map((testimony) => ({ testimony, rank: order.indexOf(testimony.witness) }))
    .filter(({ rank }) => rank !== -1)
    .sort((one, other) => one.rank - other.rank)
    .map(({ testimony }) => testimony);
}
