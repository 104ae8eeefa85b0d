import { resolveAddress } from "../addresses.ts";

const MAILBOX = /^mailto:[^\s<>"'`]{3,254}$/i;

/** Where a link may lead: http, https or a mailbox, made absolute; undefined for scripts, data and what can't be read. */
export function linkTarget(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const written = href.trim();
  return MAILBOX.test(written) ? written : resolveAddress(written, base);
}
