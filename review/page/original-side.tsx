import { useState } from "preact/hooks";
import type { DocumentBlock } from "../../cleaner/index.ts";
import type { Entry } from "../model/entries-of.ts";
import { settingOf } from "../model/setting-of.ts";
import { Across } from "./across.tsx";
import { MarkButton } from "./mark-button.tsx";
import { MarkPanel } from "./mark-panel.tsx";
import { Removal } from "./removal.tsx";
import { Words } from "./words.tsx";

/** The page as it was, block by block; what was removed is struck through and coloured by layer. */
export function OriginalSide({ entries, words }: { readonly entries: readonly Entry[]; readonly words: string }) {
  const [open, setOpen] = useState("");
  const [marking, setMarking] = useState("");
  return (
    <section class="side" data-side="original" aria-labelledby="original-title">
      <h2 id="original-title">Original</h2>
      {entries.length === 0 && <p class="nothing">Nothing here passes the filters.</p>}
      {entries.map((entry) => {
        const marks = {
          marking: stateOf(marking === entry.id),
          toggleMarking: () => setMarking(marking === entry.id ? "" : entry.id),
        };
        return entry.fate === "removed" ? (
          <Removal
            key={entry.id}
            removed={entry.removed}
            words={words}
            state={stateOf(open === entry.id)}
            toggle={() => setOpen(open === entry.id ? "" : entry.id)}
            {...marks}
          />
        ) : (
          <KeptOriginal key={entry.id} block={entry.block} words={words} {...marks} />
        );
      })}
    </section>
  );
}

function stateOf(isOpen: boolean): "open" | "closed" {
  return isOpen ? "open" : "closed";
}

interface KeptProps {
  readonly block: DocumentBlock;
  readonly words: string;
  readonly marking: "open" | "closed";
  readonly toggleMarking: () => void;
}

function KeptOriginal({ block, words, marking, toggleMarking }: KeptProps) {
  const setting = settingOf(block);
  return (
    <div {...setting.box} data-block={block.id}>
      <p dir="auto" {...setting.text}>
        <Words text={block.text} words={words} />
      </p>
      <MarkButton mark="noise" state={marking} toggle={toggleMarking} />
      <Across says="Show in the clean text" />
      {marking === "open" && <MarkPanel mark="noise" text={block.text} start={block.span[0]} close={toggleMarking} />}
    </div>
  );
}
