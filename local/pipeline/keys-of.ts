import { readNotices } from "../../lambdas/clean/notice.ts";

/** Keys of the pages that a message speaks of; none where it is not understood. */
export function keysOf({ body }: { readonly body: string }): readonly string[] {
  try {
    return readNotices(body).flatMap((notice) => ("key" in notice ? [notice.key] : []));
  } catch {
    // The function will say so itself, in its log and by giving the message back.
    return [];
  }
}
