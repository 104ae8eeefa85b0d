import type { Removed } from "../../cleaner/index.ts";
import { MarkButton } from "./mark-button.tsx";
import { MarkPanel } from "./mark-panel.tsx";
import { sentenceOfRule } from "./rule-texts.ts";
import { percent } from "./shares-bar.tsx";
import { Words } from "./words.tsx";

interface RemovalProps {
  readonly removed: Removed;
  readonly words: string;
  readonly state: "open" | "closed";
  readonly toggle: () => void;
  readonly marking: "open" | "closed";
  readonly toggleMarking: () => void;
}

/** A removed block; opened, it says which rule spoke, why, and how sure it was; it can be marked as content. */
export function Removal({ removed, words, state, toggle, marking, toggleMarking }: RemovalProps) {
  return (
    <div class={`entry removed layer-${removed.layer}`}>
      <button type="button" data-removal aria-expanded={state === "open"} onClick={toggle}>
        <span class="tag">{removed.layer}</span>
        <s dir="auto">
          <Words text={removed.text} words={words} />
        </s>
      </button>
      <MarkButton mark="content" state={marking} toggle={toggleMarking} />
      {state === "open" && <Why removed={removed} />}
      {marking === "open" && (
        <MarkPanel mark="content" text={removed.text} start={removed.span[0]} close={toggleMarking} />
      )}
    </div>
  );
}

function Why({ removed: { rule, because, confidence, span } }: Pick<RemovalProps, "removed">) {
  return (
    <div class="why">
      <p class="says">{sentenceOfRule(rule)}</p>
      <dl>
        <dt>Because</dt>
        <dd>
          <bdi>{because}</bdi>
        </dd>
        <dt>Rule</dt>
        <dd>
          <code>{rule}</code>
        </dd>
        <dt>Confidence</dt>
        <dd>{percent(confidence)}</dd>
        <dt>Offsets</dt>
        <dd>
          {span[0].toLocaleString("en")} to {span[1].toLocaleString("en")}
        </dd>
      </dl>
    </div>
  );
}
