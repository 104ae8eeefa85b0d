import { createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import type { Override, SourceView } from "../../cleaner/index.ts";
import type { Shelf } from "./shelf.ts";

/** What people marked, and ways to change that. */
export interface Marks {
  readonly all: readonly Override[];
  /** Resolves with what came of it, as a sentence; rejects with one where nothing did. */
  readonly add: (override: Override) => Promise<string>;
  readonly remove: (override: Override) => Promise<string>;
}

/** The marks there are: of overrides.yaml on a live page, of this visit in a file. */
export function useMarks({ setup, overrides }: Shelf): Marks {
  const [all, setAll] = useState<readonly Override[]>([]);
  useEffect(() => {
    overrides.list().then(setAll, () => undefined);
  }, [overrides]);
  return useMemo(() => {
    const again = (pages: number) => (setup.mode === "live" ? ` ${pagesOf(pages)} cleaned again now.` : "");
    return {
      all,
      add: async (wished) => {
        const { override, pages } = await overrides.add(wished);
        setAll(await overrides.list());
        return `Marked as ${override.mark} on ${override.host}: ${override.id}.${again(pages)}`;
      },
      remove: async (unwanted) => {
        const { override, pages } = await overrides.remove(unwanted);
        setAll(await overrides.list());
        return `No longer marked: ${override.id}.${again(pages)}`;
      },
    };
  }, [all, overrides, setup.mode]);
}

function pagesOf(pages: number): string {
  return pages === 1 ? "One page is" : `${pages} pages are`;
}

/** What a block needs to be marked. */
export interface MarkDesk {
  readonly host: string;
  readonly marks: Marks;
  /** The page itself, for the boxes that its blocks lie in; undefined where it is not at hand. */
  readonly source: () => Promise<SourceView | undefined>;
  /** Tells the person what came of it. */
  readonly say: (sentence: string) => void;
}

const DESK = createContext<MarkDesk | undefined>(undefined);

/** Hands the desk to every block below. */
export const MarkDeskProvider = DESK.Provider;

/** The desk of the page that is shown. */
export function useMarkDesk(): MarkDesk {
  const desk = useContext(DESK);
  if (desk === undefined) throw new Error("Blocks are drawn below a MarkDeskProvider.");
  return desk;
}
