import { resolveAddress } from "../addresses.ts";
import { behindRedirector } from "./behind-redirector.ts";

const MAILBOX = /^mailto:[^\s<>"'`]{3,254}$/i;

/** Where a link may lead: http, https or a mailbox, made absolute, behind known redirectors; undefined for scripts, data and what can't be read. */
export function linkTarget(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const written = href.trim();
  if (MAILBOX.test(written)) return written;
  const address = resolveAddress(written, base);
  return address === undefined ? undefined : behindRedirector(address);
}
