import type { Override } from "../../cleaner/index.ts";
import { freeId } from "../model/free-id.ts";

/** What a change came to: the override as it was written, and how many pages are cleaned again for it. */
interface Changed {
  readonly override: Override;
  readonly pages: number;
}

/** Where marks are kept. */
export interface OverrideShelf {
  readonly list: () => Promise<readonly Override[]>;
  /** Rejects with a sentence where it can't be written. */
  readonly add: (override: Override) => Promise<Changed>;
  readonly remove: (override: Override) => Promise<Changed>;
}

/** overrides.yaml, by way of the machine that serves the page. */
export const LIVE_OVERRIDES: OverrideShelf = {
  list: async () => (await ask("/overrides", {})) as readonly Override[],
  add: async (override) =>
    (await ask("/overrides", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(override),
    })) as Changed,
  remove: async ({ id }) => (await ask(`/overrides?id=${encodeURIComponent(id)}`, { method: "DELETE" })) as Changed,
};

async function ask(path: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(path, request).catch(() => undefined);
  if (answer === undefined) throw new Error("Winnow does not answer: nothing was written.");
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Marks of this visit: a file can write nothing, so they are taken along as rows. */
export const FILE_OVERRIDES: OverrideShelf = keptHere();

function keptHere(): OverrideShelf {
  let kept: readonly Override[] = [];
  return {
    list: async () => kept,
    add: async (wished) => {
      const override = { ...wished, id: freeId(wished.id, kept) };
      kept = [...kept, override];
      return { override, pages: 0 };
    },
    remove: async (override) => {
      kept = kept.filter(({ id }) => id !== override.id);
      return { override, pages: 0 };
    },
  };
}
