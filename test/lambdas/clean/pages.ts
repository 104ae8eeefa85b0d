/** A small page with an article of the given words in it. */
export function pageAbout(subject: string): string {
  const sentence = `The ${subject} was built by hand over many years, and people still come from far away to see it.`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>About the ${subject}</title></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a></nav>
<main><h1>The ${subject}</h1><p>${sentence}</p><p>${sentence.replace("hand", "patience")}</p></main></body></html>`;
}
