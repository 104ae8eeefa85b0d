import { useState } from "preact/hooks";
import type { Entry } from "../model/entries-of.ts";
import { Across } from "./across.tsx";
import { Removal } from "./removal.tsx";
import { Words } from "./words.tsx";

/** The page as it was, block by block; what was removed is struck through and coloured by layer. */
export function OriginalSide({ entries, words }: { readonly entries: readonly Entry[]; readonly words: string }) {
  const [open, setOpen] = useState("");
  return (
    <section class="side" data-side="original" aria-labelledby="original-title">
      <h2 id="original-title">Original</h2>
      {entries.length === 0 && <p class="nothing">Nothing here passes the filters.</p>}
      {entries.map((entry) =>
        entry.fate === "removed" ? (
          <Removal
            key={entry.id}
            removed={entry.removed}
            words={words}
            state={open === entry.id ? "open" : "closed"}
            toggle={() => setOpen(open === entry.id ? "" : entry.id)}
          />
        ) : (
          <div key={entry.id} class={`entry kind-${entry.block.kind}`} data-block={entry.block.id}>
            <p dir="auto">
              <Words text={entry.block.text} words={words} />
            </p>
            <Across says="Show in the clean text" />
          </div>
        ),
      )}
    </section>
  );
}
