import { type CleanDocument, cleanPage } from "../../cleaner/index.ts";

/** The document of a small page with a menu, hidden words and three paragraphs. */
export function aDocument(key = "page.html"): CleanDocument {
  const html = `<!doctype html><html lang="en"><head><title>The lamp</title></head><body>
<nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
<main><h1>The lamp on the pier</h1>
<p>The lamp on the pier was lit in 1871 and has been kept by the same family ever since, through every storm.</p>
<p hidden>Nobody sees these words.</p>
<p>Its lens, ground in Paris, throws a beam that sailors see from twenty miles away when the night is clear.</p></main>
</body></html>`;
  const outcome = cleanPage({ bytes: Buffer.from(html), key, uri: key, url: "https://lamps.example/pier" });
  if (outcome.kind !== "cleaned") throw new Error("the page of these tests must be cleaned");
  return outcome.document;
}
