import type { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import type { LambdaClient } from "@aws-sdk/client-lambda";
import { countPagesToday } from "./count-pages.ts";
import { type Decision, decide, type Wake } from "./decide.ts";
import { type Turned, turn } from "./event-source.ts";
import type { Settings } from "./settings.ts";

/** What the breaker needs to do its work. */
export interface Workplace {
  readonly cloudWatch: CloudWatchClient;
  readonly lambda: LambdaClient;
  readonly settings: Settings;
  readonly now: () => Date;
}

/** What one look came to: the one line that the log keeps of it. */
export interface BudgetReport extends Decision {
  readonly wake: Wake;
  readonly pagesToday: number;
  readonly eventSource: "turned" | "unchanged";
}

/** Counts the day's pages and puts cleaning to rest, or starts it again where the wake allows that. */
export async function keepBudget(place: Workplace, wake: Wake): Promise<BudgetReport> {
  const { cloudWatch, lambda, settings } = place;
  const now = place.now();
  const pagesToday = await countPagesToday(cloudWatch, settings.service, now);
  const decision = decide(wake, pagesToday, { limits: settings.limits, now });
  const turned = await Promise.all(turnsOf(decision, settings).map(({ mapping, to }) => turn(lambda, mapping, to)));
  return { ...decision, wake, pagesToday, eventSource: turned.includes("turned") ? "turned" : "unchanged" };
}

/** Closing hours are for what comes in. A backfill rests at the cap too, and whoever started it starts it again. */
function turnsOf(
  { cleaning, because }: Decision,
  { pages, backfill }: Settings,
): readonly { readonly mapping: string; readonly to: Turned }[] {
  if (cleaning === "leave") return [];
  if (cleaning === "run") return [{ mapping: pages, to: "on" }];
  const spends = backfill !== undefined && because === "cap reached" ? [pages, backfill] : [pages];
  return spends.map((mapping) => ({ mapping, to: "off" }));
}
