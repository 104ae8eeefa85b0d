import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { DATA_PLACE } from "./compose-page.ts";

const ROOT = fileURLToPath(new URL(".", import.meta.url));
/** What would end a script or change how it is read. */
const UNSAFE_IN_SCRIPT = /<\/script|<!--|<script/i;

/** Builds the page into one self-contained HTML text whose own script and style are all that its policy lets run. */
export async function buildPage(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      rolldownOptions: { input: "page/main.tsx", output: { format: "iife", entryFileNames: "page.js" } },
    },
  });
  if (!("output" in built)) throw new Error("Vite gave no single build.");
  const parts = built.output.map((part) => ({
    name: part.fileName,
    text: String(part.type === "chunk" ? part.code : part.source),
  }));
  const script = parts.find(({ name }) => name.endsWith(".js"))?.text.trim();
  const style = parts.find(({ name }) => name.endsWith(".css"))?.text.trim();
  if (script === undefined || style === undefined || parts.length !== 2) {
    throw new Error(`One script and one style were expected, not ${parts.map(({ name }) => name).join(", ")}.`);
  }
  if (UNSAFE_IN_SCRIPT.test(script)) throw new Error("The script holds what would end it inside HTML.");
  return htmlOf(script, style);
}

function htmlOf(script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    // Style attributes of pages in frames, which are under this policy too; text of pages is never markup out here.
    "style-src-attr 'unsafe-inline'",
    "frame-src 'none'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Winnow review</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
${DATA_PLACE}
<script>${script}</script>
</body>
</html>
`;
}

/** As Content-Security-Policy writes it. CSP level 3, section 2.3.1. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
