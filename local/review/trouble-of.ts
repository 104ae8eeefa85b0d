import type { PipelineEvent } from "../pipeline/index.ts";

/** A sentence for whoever looks at the review page; undefined where nothing went wrong. */
export function troubleOf(event: PipelineEvent): string | undefined {
  switch (event.kind) {
    case "page":
      return event.page.fate === "fault"
        ? `${event.page.key} failed and is tried again: ${event.page.reason}`
        : undefined;
    case "archive":
      return event.archive.fate === "rejected" ? `The archive ${event.archive.key} was rejected.` : undefined;
    case "upload":
      return event.upload.fate === "failed" ? `${event.upload.path}: ${event.upload.error.message}` : undefined;
    case "batch-failed":
      return `${event.keys.join(", ")} failed and is tried again: ${event.why}`;
    case "dead-letters":
      return `Given up: ${event.keys.join(", ")}. npm start -- --redrive tries again.`;
    case "overrides":
      return event.sentence;
    case "broken":
      return `Winnow had to stop: ${event.error.message}`;
    case "output":
      return undefined;
  }
}
