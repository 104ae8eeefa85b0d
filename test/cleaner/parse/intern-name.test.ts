import { describe, expect, it } from "vitest";
import { internName } from "../../../cleaner/parse/intern-name.ts";

describe("internName", () => {
  it.each(["div", "a", "h1", "lineargradient", "lite-youtube", "constructor", "__proto__", ""])(
    "changes nothing that can be read: %s",
    (name) => {
      expect(internName(name)).toBe(name);
    },
  );
});
