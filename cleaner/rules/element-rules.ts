import type { ElementRule } from "./rule-row.ts";

/** Elements that say by themselves what their text is for. */
export const ELEMENT_RULES = [
  {
    id: "element/navigation",
    layer: "boilerplate",
    force: "hint",
    tags: ["nav", "menu"],
    says: "Stands in a navigation element.",
  },
  { id: "element/footer", layer: "boilerplate", force: "hint", tags: ["footer"], says: "Stands in a footer." },
  { id: "element/header", layer: "boilerplate", force: "hint", tags: ["header"], says: "Stands in a page header." },
  { id: "element/aside", layer: "boilerplate", force: "hint", tags: ["aside"], says: "Stands beside the content." },
  {
    id: "element/form",
    layer: "boilerplate",
    force: "hint",
    tags: ["form", "button", "select", "label", "fieldset"],
    says: "Belongs to a form.",
  },
  {
    id: "element/text-field",
    layer: "boilerplate",
    force: "certain",
    tags: ["textarea"],
    says: "Is the content of a text field.",
  },
  { id: "element/dialog", layer: "boilerplate", force: "hint", tags: ["dialog"], says: "Stands in a dialog." },
] as const satisfies readonly ElementRule[];
