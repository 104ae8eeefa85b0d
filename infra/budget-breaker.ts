import { Duration } from "aws-cdk-lib";
import { Rule, RuleTargetInput, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Code, IEventSourceMapping, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import { BUNDLE, ENV, WAKES } from "../lambdas/breaker/contract.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import { allow, createNodeFunction, explainWildcards } from "./node-function.ts";

interface BudgetBreakerProps {
  /** The service's name in logs and metrics: "winnow-dev". */
  readonly service: string;
  /** The bundle that `npm run bundle` makes. */
  readonly code: Code;
  readonly settings: CleanerSettings;
  readonly logKey: IKey | undefined;
  /** What brings the clean function its pages. */
  readonly pages: EventSource;
  /** What brings it pages again; it is put to rest at the cap, and never started. */
  readonly backfill?: EventSource;
}

/** The part of an event source mapping that turning it on and off takes. */
export type EventSource = Pick<IEventSourceMapping, "eventSourceMappingId" | "eventSourceMappingArn">;

/**
 * How often the day's pages are counted. An alarm would be no quicker: one over a day is evaluated over the last 24
 * hours, not since midnight, and it, too, hears of pages a minute or two late.
 */
const LOOK_EVERY = Duration.minutes(5);

/** Whether these settings need somebody who looks at the clock. */
export function needsBreaker({ dailyPageCap, schedule }: CleanerSettings): boolean {
  return dailyPageCap !== "none" || schedule !== "always";
}

/** Rests cleaning at the day's cap and outside of open hours: pages wait in their queue, none is lost. */
export class BudgetBreaker extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: BudgetBreakerProps) {
    super(scope, id);
    const { service, code, settings, logKey, pages, backfill } = props;
    const sources = backfill === undefined ? [pages] : [pages, backfill];
    this.lambda = createNodeFunction(this, {
      description: "Winnow: rests cleaning at the day's cap and outside of open hours.",
      service,
      code,
      handler: BUNDLE.handler,
      settings,
      memoryMb: 256,
      timeoutSeconds: 30,
      logKey,
      environment: {
        [ENV.pages]: pages.eventSourceMappingId,
        [ENV.backfill]: backfill?.eventSourceMappingId ?? "",
        [ENV.dailyPageCap]: String(settings.dailyPageCap),
        [ENV.openHours]: hoursOf(settings.schedule),
      },
      statements: [
        allow(["cloudwatch:GetMetricData"], ["*"]),
        allow(
          ["lambda:GetEventSourceMapping", "lambda:UpdateEventSourceMapping"],
          sources.map((source) => source.eventSourceMappingArn),
        ),
      ],
    });
    this.lambda.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(1) });
    explainWildcards(this, {
      "*": "X-Ray and cloudwatch:GetMetricData have no resources to name: they accept only *.",
    });
    this.#wake(service, settings.schedule);
  }

  /** The rules have names because a person may want to switch one off (docs/runbook.md). */
  #wake(service: string, schedule: CleanerSettings["schedule"]): void {
    this.#rule("Look", `${service}-look`, { schedule: Schedule.rate(LOOK_EVERY), input: WAKES.look });
    this.#rule("NextDay", `${service}-next-day`, { schedule: atHour(0), input: WAKES.resume });
    if (schedule !== "always" && schedule.fromHour !== 0)
      this.#rule("Opening", `${service}-opening`, { schedule: atHour(schedule.fromHour), input: WAKES.resume });
  }

  #rule(id: string, ruleName: string, { schedule, input }: { schedule: Schedule; input: object }): void {
    const event = RuleTargetInput.fromObject(input);
    new Rule(this, id, { ruleName, schedule, targets: [new LambdaTarget(this.lambda, { event })] });
  }
}

function atHour(hour: number): Schedule {
  return Schedule.cron({ minute: "0", hour: String(hour) });
}

function hoursOf(schedule: CleanerSettings["schedule"]): string {
  return schedule === "always" ? schedule : `${schedule.fromHour}-${schedule.toHour}`;
}
