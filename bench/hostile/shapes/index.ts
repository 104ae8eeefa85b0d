import { ATTRIBUTES } from "./attributes.ts";
import { CHARACTERS } from "./characters.ts";
import { DOCUMENTS } from "./documents.ts";
import { MARKUP } from "./markup.ts";
import { MESSAGES } from "./messages.ts";
import { NESTING } from "./nesting.ts";
import { SCRIPTS } from "./scripts.ts";
import type { Shape } from "./shape.ts";
import { SIBLINGS } from "./siblings.ts";
import { STYLES } from "./styles.ts";
import { TEXTS } from "./texts.ts";

/** Every hostile shape that is measured; names are unique. */
export const SHAPES: readonly Shape[] = [
  ...NESTING,
  ...SIBLINGS,
  ...ATTRIBUTES,
  ...CHARACTERS,
  ...MARKUP,
  ...STYLES,
  ...SCRIPTS,
  ...TEXTS,
  ...MESSAGES,
  ...DOCUMENTS,
];
