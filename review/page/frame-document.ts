/** Nothing inside may load, send, run or lead anywhere; its sandbox and the policy around it say the same again. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** What can only act, or is for machines. */
const ACTING = "script, style, link, meta, base, template, iframe, frame, frameset, object, embed, applet, portal";
/** Attributes that name something to load, to send to or to go to. */
const LEADING = new Set([
  ...["href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "background", "data", "codebase", "archive"],
  ...["ping", "action", "formaction", "manifest", "autofocus", "target", "profile", "longdesc", "cite"],
]);
const INERT_IMAGE = /^data:image\//i;
const LOADING_STYLE = /url\s*\(|image-set|image\s*\(|@import|\\/i;

/**
 * A page as HTML for a frame that shows it and does nothing else: parsed where nothing runs or loads, freed of all that
 * could act, under a policy of its own. The frame must be sandboxed without any permission.
 */
export function frameDocument(source: string): string {
  const page = new DOMParser().parseFromString(source, "text/html");
  for (const element of page.querySelectorAll(ACTING)) element.remove();
  for (const element of page.querySelectorAll("*")) calm(element);
  const policy = page.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = POLICY;
  const charset = page.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  page.head.prepend(charset, policy);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

function calm(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const isImage = name === "src" && INERT_IMAGE.test(value);
    const isStyle = name === "style" && LOADING_STYLE.test(value);
    if (name.startsWith("on") || isStyle || (LEADING.has(name.toLowerCase()) && !isImage))
      element.removeAttribute(name);
  }
}
