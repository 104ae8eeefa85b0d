import { describe, expect, it } from "vitest";
import { aFolder } from "./a-folder.ts";
import { winnow } from "./an-io.ts";

const NOTE = "The keeper climbs the stair twice a night to trim the wick, and writes the hour into a book.";
const PAGE = `<!doctype html><html lang="en"><head><title>The lamp</title></head><body><main><h1>The lamp on the pier</h1>
<p>The lamp on the pier was lit in 1871 and has been kept by the same family ever since, through every storm.</p>
<p>${NOTE}</p></main></body></html>`;
const FILE = "overrides:\n  - id: note\n    host: lamps.example\n    mark: noise\n    starts: the keeper climbs\n";

describe("--overrides", () => {
  it("is obeyed by clean and by explain, on the host it names", async () => {
    const folder = aFolder({ "page.html": PAGE, "overrides.yaml": FILE });
    const options = { cwd: folder };
    const here = ["page.html", "--overrides", "overrides.yaml", "--url", "https://lamps.example/a"];
    const cleaned = await winnow(["clean", ...here, "--format", "text"], options);
    expect(cleaned.code).toBe(0);
    expect(cleaned.out).not.toContain(NOTE);
    expect((await winnow(["explain", ...here], options)).out).toContain("boilerplate, override/note: marked on lamps");
    const elsewhere = ["page.html", "--overrides", "overrides.yaml", "--url", "https://other.example/a"];
    expect((await winnow(["clean", ...elsewhere, "--format", "text"], options)).out).toContain(NOTE);
  });

  it("stops at a file that is wrong or not there, before anything is cleaned, and says where", async () => {
    const wrong = FILE.replace("noise", "nose");
    const folder = aFolder({ "page.html": PAGE, "overrides.yaml": wrong });
    const call = (file: string) => winnow(["clean", "page.html", "--overrides", file], { cwd: folder });
    expect(await call("overrides.yaml")).toEqual({
      code: 2,
      out: "",
      err: "winnow: overrides.yaml, line 4: mark must be content or noise. Nothing was cleaned.\n",
    });
    expect((await call("none.yaml")).err).toBe(
      "winnow: the overrides file none.yaml does not exist. Nothing was cleaned.\n",
    );
  });
});
