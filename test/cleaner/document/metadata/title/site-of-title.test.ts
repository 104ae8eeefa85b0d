import { expect, test } from "vitest";
import { metadataOf } from "../a-page.ts";

const siteOf = (head: string, body: string) => metadataOf(head, body).siteName;
const PIPED = "<title>Plans and Prices | Tallow Street Climbing</title>";
const H1 = "<h1>Plans and Prices</h1>";

test.each([
  ["text of a link to the root", "<a href=/>Tallow Street Climbing</a>"],
  ["text of a link to the root by its address", "<a href=https://tallow.example/>Tallow Street Climbing</a>"],
  ["link as a web archive has it", "<a href=/web/2019/https://tallow.example/>Tallow Street Climbing</a>"],
  ["picture in it", "<a href=./><span><img alt='Tallow Street Climbing'></span></a>"],
  ["link that is said to lead home", "<a href=/start rel=home>Tallow Street climbing</a>"],
])("the site's name is the end of the title that is the %s", (_, link) => {
  expect(siteOf(PIPED, link + H1)).toBe("Tallow Street Climbing");
});

test("... or its beginning, or what stands behind the page in brackets (DokuWiki)", () => {
  const link = "<a href=/doku.php accesskey=h>Makers of Orton</a>";
  expect(siteOf("<title>Makers of Orton - The lathe</title>", `${link}<h1>The lathe</h1>`)).toBe("Makers of Orton");
  expect(siteOf("<title>workshop:lathe [Makers of Orton]</title>", `${link}<h1>The lathe</h1>`)).toBe(
    "Makers of Orton",
  );
});

test("... or what og:title has in the other order (Google Sites)", () => {
  const turned = (og: string) => `<title>Notes - Allotments</title><meta property=og:title content="${og}">`;
  expect(siteOf(turned("Allotments - Notes"), "<h1>Notes</h1>")).toBe("Allotments");
  expect(siteOf(turned("Notes - Allotments"), "<h1>Notes</h1>")).toBeUndefined();
});

test.each([
  ["no link confirms it", PIPED, H1],
  ["a link of that name leads elsewhere", PIPED, `<a href=/climbing>Tallow Street Climbing</a>${H1}`],
  ["it is only a part of a name", PIPED, `<a href=/>Tallow Street</a>${H1}`],
  ["an item of the menu leads home", "<title>Plans | Home</title>", "<ul><li><a href=/>Home</a></ul><h1>Plans</h1>"],
  ["it is the page's own title", "<title>Plans | Prices</title>", "<a href=/>Plans</a><h1>Plans</h1>"],
])("the title names no site where %s", (_, head, body) => {
  expect(siteOf(head, body)).toBeUndefined();
});

test("what the page calls its site is believed before its title", () => {
  const head = `${PIPED}<meta property=og:site_name content="Tallow">`;
  expect(siteOf(head, `<a href=/>Tallow Street Climbing</a>${H1}`)).toBe("Tallow");
  expect(metadataOf(PIPED, `<a href=/>Tallow Street Climbing</a>${H1}`).witnesses).toMatchObject({ siteName: "title" });
});

const HEAD = "<h1><a href=/>Kiln and Clay</a></h1>";
const TOLD = "<title>Kiln and Clay: A shelf for seconds</title>";
const BARE_OG = '<meta property=og:title content="Kiln and Clay">';

test.each([
  ["og:title says the same (Tumblr)", TOLD.replace(":", " —") + BARE_OG, HEAD],
  ["there is no og:title (old blogs)", TOLD, HEAD],
  ["the page shows its own as well", TOLD, `${HEAD}<p>Kiln and Clay</p><h3>A shelf for seconds</h3>`],
])("a first heading that leads home is the site's name where the title has more beside it: %s", (_, head, body) => {
  expect(metadataOf(head, body).title).toBe("A shelf for seconds");
});

test("... and the title where it leads nowhere, nothing stands beside it, or the page is the home page", () => {
  expect(metadataOf(TOLD, "<h1>Kiln and Clay</h1>").title).toBe("Kiln and Clay");
  expect(metadataOf("<title>Kiln and Clay</title>", HEAD).title).toBe("Kiln and Clay");
  expect(metadataOf(TOLD, HEAD, "https://kiln.example/").title).toContain("Kiln and Clay");
});
