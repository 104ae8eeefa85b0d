import type { Json } from "./parse-json-ld.ts";

/** An object of structured data. */
export type JsonObject = { readonly [key: string]: Json };

/** Nodes beyond this are a catalogue, not a page. */
const MAX_NODES = 2000;
/** Containers of the page's own nodes; what lies deeper (comments, list items, reviews) speaks of something else. */
const CONTAINERS = ["@graph", "mainEntity", "mainEntityOfPage"] as const;

/** The nodes a page makes about itself, in order, without those nested in comments, lists and reviews. */
export function jsonLdNodes(roots: readonly Json[]): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: Json[] = [...roots].reverse();
  for (let seen = 0; seen < MAX_NODES; seen++) {
    const value = waiting.pop();
    if (value === undefined) break;
    if (isList(value)) {
      for (let i = Math.min(value.length, MAX_NODES) - 1; i >= 0; i--) waiting.push(value[i] ?? null);
    } else if (isObject(value)) {
      nodes.push(value);
      for (const container of CONTAINERS) {
        const inner = own(value, container);
        if (typeof inner === "object" && inner !== null) waiting.push(inner);
      }
    }
  }
  return nodes;
}

/** The value under a key of the object itself: hostile pages name keys `__proto__`. */
export function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Whether a value is an object and no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
