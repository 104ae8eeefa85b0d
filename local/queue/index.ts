export type { BatchReport, EventSourceEnds, EventSourceSettings } from "./event-source.ts";
export { EventSource } from "./event-source.ts";
export type { Message, ReceivedMessage } from "./message.ts";
export type { QueueCounts, QueueSettings } from "./message-queue.ts";
export { MessageQueue } from "./message-queue.ts";
export { readQueue } from "./read-queue.ts";
export { toSqsEvent } from "./sqs-event.ts";
