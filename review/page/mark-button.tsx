import type { Override } from "../../cleaner/index.ts";

interface MarkButtonProps {
  readonly mark: Override["mark"];
  readonly state: "open" | "closed";
  readonly toggle: () => void;
}

/** Opens what marks a block as the opposite of what it was taken for. */
export function MarkButton({ mark, state, toggle }: MarkButtonProps) {
  const says = `Mark as ${mark} for this host`;
  return (
    <button
      type="button"
      class="mark"
      data-mark
      aria-expanded={state === "open"}
      aria-label={says}
      title={says}
      onClick={toggle}
    >
      <span aria-hidden="true">{mark === "noise" ? "−" : "+"}</span>
    </button>
  );
}
