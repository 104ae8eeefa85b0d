/** An element: its name, then its text or its children. */
export type XmlElement = readonly [name: string, content: XmlContent];
type XmlContent = string | number | boolean | readonly XmlElement[];

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

/** An XML answer in S3's namespace. */
export function writeXml(name: string, children: readonly XmlElement[]): string {
  return `${DECLARATION}<${name} xmlns="${NAMESPACE}">${children.map(writeElement).join("")}</${name}>`;
}

/** An XML error; S3 puts these in no namespace. */
export function writeErrorXml(children: readonly XmlElement[]): string {
  return `${DECLARATION}${writeElement(["Error", children])}`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
/**
 * Markup, and characters that XML parsers change or refuse. S3 writes control characters as references too, which
 * XML 1.0 does not allow: that is what `encoding-type=url` is for.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: keys may hold them, and they must not get out raw.
const SPECIAL = /[&<>"\u0000-\u001f\u007f-\u009f\u2028\ufffe\uffff]/g;

function writeElement([name, content]: XmlElement): string {
  const inner = typeof content === "object" ? content.map(writeElement).join("") : escapeText(String(content));
  return `<${name}>${inner}</${name}>`;
}

function escapeText(text: string): string {
  return text.replace(SPECIAL, (character) => NAMED.get(character) ?? `&#${character.charCodeAt(0)};`);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
