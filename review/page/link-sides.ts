const LINKED = "linked";

/**
 * Handlers for the element around both sides: pointing at a kept block marks it on both, a click on its arrow goes to
 * the other side. Classes are set on the elements themselves, since drawing thousands of blocks again would stutter.
 */
export function linkSides(setSide: (side: "original" | "clean") => void) {
  return {
    onPointerOver: (event: PointerEvent) => mark(blockAt(event.target)),
    onFocusIn: (event: FocusEvent) => mark(blockAt(event.target)),
    onClick: (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest("button.across") === null) return;
      const block = blockAt(event.target);
      const side = event.target.closest("[data-side]")?.getAttribute("data-side") === "original" ? "clean" : "original";
      setSide(side);
      // The other side may not be there before the next frame.
      requestAnimationFrame(() => requestAnimationFrame(() => showOn(side, block)));
    },
  };
}

function blockAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest("[data-block]") : null;
  return element?.getAttribute("data-block") ?? undefined;
}

function mark(block: string | undefined): void {
  for (const element of document.querySelectorAll(`.${LINKED}`)) element.classList.remove(LINKED);
  if (block === undefined) return;
  for (const element of document.querySelectorAll(selectorOf(block))) element.classList.add(LINKED);
}

function showOn(side: string, block: string | undefined): void {
  if (block === undefined) return;
  const element = document.querySelector(`[data-side="${side}"] ${selectorOf(block)}`);
  element?.scrollIntoView({ block: "center" });
  element?.querySelector<HTMLElement>("button.across")?.focus({ preventScroll: true });
  mark(block);
}

function selectorOf(block: string): string {
  return `[data-block="${CSS.escape(block)}"]`;
}
