import { shareOf } from "../model/find-rows.ts";
import type { CleanedRow } from "../model/review-row.ts";

/** How much of a page was kept, removed and hidden, as one small bar; the numbers are its text for who can't see it. */
export function SharesBar({ chars }: Pick<CleanedRow, "chars">) {
  const parts = [
    ["kept", chars.kept],
    ["removed", chars.removed],
    ["hidden", chars.hidden],
  ] as const;
  const words = parts.map(([name, count]) => `${percent(shareOf(count, chars))} ${name}`).join(", ");
  return (
    <span class="shares" role="img" aria-label={words} title={words}>
      {parts.map(([name, count]) => (
        <span key={name} class={name} style={{ width: `${100 * shareOf(count, chars)}%` }} />
      ))}
    </span>
  );
}

/** "62 %". */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
