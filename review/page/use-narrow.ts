import { useLayoutEffect, useState } from "preact/hooks";

const NARROW = matchMedia("(max-width: 760px)");

/** Whether the window is too narrow for two columns. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(NARROW.matches);
  useLayoutEffect(() => {
    const follow = () => setNarrow(NARROW.matches);
    follow();
    NARROW.addEventListener("change", follow);
    return () => NARROW.removeEventListener("change", follow);
  }, []);
  return isNarrow;
}
