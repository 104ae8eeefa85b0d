import { colourNamed } from "./named-colours.ts";

/** Names of colours that no table tells: system colours, and what browsers add. CSS Color 4, sections 6.2 and 9. */
const UNTOLD: ReadonlySet<string> = new Set(
  "currentcolor accentcolor accentcolortext activetext buttonborder buttonface buttontext graytext highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext activeborder activecaption appworkspace background buttonhighlight buttonshadow captiontext inactiveborder inactivecaption inactivecaptiontext infobackground infotext menu menutext scrollbar threeddarkshadow threedface threedhighlight threedlightshadow threedshadow windowframe".split(
    " ",
  ),
);
const FUNCTION =
  /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|contrast-color|-webkit-[a-z-]{1,30})\(/;
/** In quirks mode the sign may be left away. */
const HEX = /^#?(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})$/;
const VENDORS = /^-(?:webkit|moz|internal)-[a-z-]{1,40}$/;

/** Whether a value is a colour as far as its name, its sign or its function tells. */
export function isColourValue(value: string): boolean {
  return (
    colourNamed(value) !== undefined ||
    UNTOLD.has(value) ||
    HEX.test(value) ||
    FUNCTION.test(value) ||
    VENDORS.test(value)
  );
}
