import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Rows drawn beyond what is seen, above and below, so that scrolling shows no gaps. */
const SPARE_ROWS = 12;

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item, index: number) => ComponentChildren;
  /** Pixels; every row is as high. */
  readonly rowHeight: number;
  readonly label: string;
}

/** A list of any length that draws only the rows near the window's view; the window scrolls. */
export function VirtualList<Item>({ items, keyOf, draw, rowHeight, label }: VirtualListProps<Item>) {
  const list = useRef<HTMLOListElement>(null);
  const [view, setView] = useState({ top: 0, height: 1000 });
  const look = () => {
    const top = Math.max(0, -(list.current?.getBoundingClientRect().top ?? 0));
    setView((before) => (before.top === top && before.height === innerHeight ? before : { top, height: innerHeight }));
  };
  useLayoutEffect(look, [items.length, rowHeight]);
  useLayoutEffect(() => {
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, []);
  const from = Math.max(0, Math.floor(view.top / rowHeight) - SPARE_ROWS);
  const to = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + SPARE_ROWS);
  return (
    <ol class="rows" ref={list} aria-label={label} style={{ height: `${items.length * rowHeight}px` }}>
      {items.slice(from, to).map((item, step) => (
        <li
          key={keyOf(item)}
          aria-setsize={items.length}
          aria-posinset={from + step + 1}
          style={{ height: `${rowHeight}px`, transform: `translateY(${(from + step) * rowHeight}px)` }}
        >
          {draw(item, from + step)}
        </li>
      ))}
    </ol>
  );
}
