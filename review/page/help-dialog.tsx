import { useEffect, useRef } from "preact/hooks";
import { LAYER_WORDS } from "./layer-words.ts";

const KEYS = [
  ["j / k", "next or previous page"],
  ["n / p", "next or previous removal on a page"],
  ["Enter", "open a page, or say why a block was removed"],
  ["m", "mark the block in focus as content or noise for its host"],
  ["o", "back to the overview"],
  ["/", "search"],
  ["?", "this help"],
] as const;

interface HelpProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly keys: "on" | "off";
  readonly setKeys: (keys: "on" | "off") => void;
}

/** What the colours mean and what the keys do; keys can be switched off, as WCAG 2.1.4 asks. */
export function HelpDialog({ isOpen, close, keys, setKeys }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Help</h2>
      <dl class="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="tick">
        <input
          type="checkbox"
          checked={keys === "on"}
          onChange={(event) => setKeys(event.currentTarget.checked ? "on" : "off")}
        />
        Use these keys
      </label>
      <h3>Why text goes</h3>
      <dl class="layers">
        {Object.entries(LAYER_WORDS).map(([layer, says]) => (
          <div key={layer}>
            <dt class={`tag layer-${layer}`}>{layer}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
