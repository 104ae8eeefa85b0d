import { ruled, SECRET, styled } from "./ferry-page.ts";

/** Ways to hide the secret by its letters and their colour: what stands between the paragraphs, and in the head. */
export const INK_WAYS: readonly (readonly [way: string, page: readonly [inside: string, head: string]])[] = [
  ["a named colour on itself", styled("background:tomato;color:tomato")],
  ["a named colour on its number", styled("background:#ff6347;color:tomato")],
  ["the colour of the canvas", styled("color:canvas")],
  ["letters filled with white by a rule", ruled(".x{-webkit-text-fill-color:#fff}")],
  [
    "a dark colour on the ground around",
    ruled(".q{background:#135}.x{color:#135}", `<div class=q><p class=x>${SECRET}</p></div>`),
  ],
  [
    "the same where the ground is a variable",
    ruled(":root{--g:#135}.q{background:var(--g)}.x{color:#135}", `<div class=q><p class=x>${SECRET}</p></div>`),
  ],
  [
    "the same on an old attribute",
    ruled(".x{color:#135}", `<table><tr><td bgcolor=113355><p class=x>${SECRET}</table>`),
  ],
  ["a ground of the text's colour", ruled(".x{color:#abc;background:currentColor}")],
  ["white for readers of light pages", styled("color:light-dark(white, black)")],
  ["white from white", styled("color:rgb(from white r g b)")],
  ["nothing from black", styled("color:oklch(from rgb(0 0 0) l c h / 0%)")],
  ["white from white from white", styled("color:hsl(from rgb(from white r g b) h s l)")],
  ["no contrast", styled("filter:contrast(0)")],
  ["letters on one spot", styled("letter-spacing:-99em")],
  ["letters on one spot by a rule", ruled(".x{letter-spacing:-20px}")],
  ["letters in disguise", ruled(".x{-webkit-text-security:disc}")],
  ["a class for text that is read aloud, of any system", [`<p class="govuk-visually-hidden">${SECRET}</p>`, ""]],
  ["the same with a name that a build made", [`<p class="styles_srOnly__6uNpq">${SECRET}</p>`, ""]],
  ["a class for no size", [`<p class="text-[0px]">${SECRET}</p>`, ""]],
];
