import {
  GetEventSourceMappingCommand,
  type LambdaClient,
  UpdateEventSourceMappingCommand,
} from "@aws-sdk/client-lambda";

/** Whether a queue's messages are handed to the function. */
export type Turned = "on" | "off";

/** How Lambda names the states that come to the same. */
const STATES: Readonly<Record<Turned, readonly string[]>> = {
  on: ["Enabled", "Enabling"],
  off: ["Disabled", "Disabling"],
};

/**
 * Turns an event source on or off, unless it is so already. Messages wait in their queue meanwhile; batches under way
 * are finished. Throws where Lambda is busy with an earlier change: whoever woke us tries again.
 */
export async function turn(lambda: LambdaClient, mapping: string, to: Turned): Promise<"turned" | "unchanged"> {
  const { State = "" } = await lambda.send(new GetEventSourceMappingCommand({ UUID: mapping }));
  if (STATES[to].includes(State)) return "unchanged";
  await lambda.send(new UpdateEventSourceMappingCommand({ UUID: mapping, Enabled: to === "on" }));
  return "turned";
}
