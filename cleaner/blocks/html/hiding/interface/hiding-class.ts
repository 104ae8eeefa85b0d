import { HIDING_CLASSES, READ_ALOUD, READ_ALOUD_ALONE } from "./interface-names.ts";

/** A class that hides, as the ledger quotes it, and how. */
export interface HidingClass {
  readonly by: string;
  readonly kind: "soft" | "reader";
}

const SPACE = /\s+/;

/** The first class of common frameworks that hides, where no other of them shows again. */
export function hidingClassOf(classes: string): HidingClass | null {
  if (classes === READ_ALOUD_ALONE) return { by: `class ${classes}`, kind: "reader" };
  for (const one of classes.split(SPACE)) {
    const kind = HIDING_CLASSES.get(one) ?? (READ_ALOUD.test(one) ? "reader" : undefined);
    if ((kind === "reader" && !SEEN_FROM.test(classes)) || (kind === "soft" && !isResponsive(classes)))
      return { by: `class ${one}`, kind };
  }
  return null;
}

/** "hidden md:block" is shown on other screens, "hidden dark:flex" to other readers. */
function isResponsive(classes: string): boolean {
  return RESPONSIVE.test(classes);
}

/** What is read aloud only on small screens. */
const SEEN_FROM = /(?:^|\s)(?:xs|sm|md|lg|xl|\d{1,2}xl):not-sr-only(?!\S)/;
const RESPONSIVE =
  /(?:^|\s)(?:(?:xs|sm|md|lg|xl|2xl|print|group-\w+|peer-\w+|data-\S+|aria-\S+|hover|focus|open):|d-(?:sm|md|lg|xl|xxl)-|(?!print:)[^\s:]{1,60}:!?(?:tw-)?(?:block|inline|flex|grid|table|contents|list-item|flow-root|visible)(?![a-z]))/;
