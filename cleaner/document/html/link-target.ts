import { resolveAddress } from "../addresses.ts";
import { behindCapture } from "../captures.ts";
import { behindRedirector } from "./behind-redirector.ts";

const MAILBOX = /^mailto:[^\s<>"'`]{3,254}$/i;

/** Where a link may lead: http, https or a mailbox, made absolute, behind known redirectors; undefined for scripts, data and what can't be read. */
export function linkTarget(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const written = href.trim();
  if (MAILBOX.test(written)) return written;
  const address = webTarget(written, base);
  return address === undefined ? undefined : behindRedirector(address);
}

/** An address made absolute; in what a web archive captured, whose base is there, behind the archive. A page of today links to a capture for a reason. */
export function webTarget(written: string, base: string | undefined): string | undefined {
  const address = resolveAddress(written, base);
  if (address === undefined || base === undefined || behindCapture(base) === undefined) return address;
  return behindCapture(address) ?? address;
}
