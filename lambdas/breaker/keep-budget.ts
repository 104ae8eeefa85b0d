import type { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import type { LambdaClient } from "@aws-sdk/client-lambda";
import { countPagesToday } from "./count-pages.ts";
import { type Decision, decide, type Wake } from "./decide.ts";
import { turn } from "./event-source.ts";
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
  const eventSource =
    decision.cleaning === "leave"
      ? "unchanged"
      : await turn(lambda, settings.mapping, decision.cleaning === "run" ? "on" : "off");
  return { ...decision, wake, pagesToday, eventSource };
}
