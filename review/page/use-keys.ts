import { useLayoutEffect } from "preact/hooks";

/** What keys do, by the key's own name. */
export type KeyTable = Readonly<Record<string, () => void>>;

/** Listens for single keys outside fields and dialogs, and without Ctrl, Alt or Meta: those are the browser's. */
export function useKeys(table: KeyTable, mode: "on" | "off"): void {
  // Before the next key can come: a table of the page before would turn from the wrong place.
  useLayoutEffect(() => {
    if (mode === "off") return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      const act = Object.hasOwn(table, event.key) ? table[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** A dialog that was just closed keeps the focus until the next frame: who types then types on the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("dialog:not([open])") !== null) return false;
  return target.closest("input, select, textarea, dialog[open]") !== null;
}
