import { expect, test } from "vitest";
import { hidingClassOf } from "../../../../../cleaner/blocks/html/hiding/interface/hiding-class.ts";

test.each([
  "sr-only",
  "tw-sr-only",
  "govuk-visually-hidden",
  "nhsuk-u-visually-hidden",
  "cds--visually-hidden",
  "wprm-screen-reader-text",
  "u-srOnly",
  "styles_visuallyHidden__6uNpq",
  "is-screenreader-only",
  "visually-hidden-focusable",
])("%s is for readers of screens only", (name) => {
  expect(hidingClassOf(`warning ${name}`)).toEqual({ by: `class ${name}`, kind: "reader" });
});

test("off-screen is for readers of screens only where it is all that a box is called", () => {
  expect(hidingClassOf("off-screen")).toEqual({ by: "class off-screen", kind: "reader" });
  expect(hidingClassOf("card off-screen")).toBeNull();
});

test.each(["not-sr-only", "undo-visually-hidden", "sm:sr-only", "sr-only md:not-sr-only", "sr-only-focusable-box"])(
  "%s hides nothing",
  (name) => {
    expect(hidingClassOf(name)).toBeNull();
  },
);
