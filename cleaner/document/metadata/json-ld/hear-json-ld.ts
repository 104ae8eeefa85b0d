import type { Field, Testimony } from "../testimony.ts";
import { isObject, type JsonObject, jsonLdNodes, own } from "./json-ld-nodes.ts";
import { type Json, parseJsonLd } from "./parse-json-ld.ts";

/** Types that describe the page's content; others describe the page, the site or its parts. schema.org 28. */
const CONTENT_TYPE =
  /(?:Article|BlogPosting|Posting|Report|Recipe|Product|ProductGroup|Question|QAPage|Book|Event|JobPosting|Course|HowTo|VideoObject|PodcastEpisode|Review|Movie|SoftwareApplication|Dataset|CreativeWork|Guide|Blog)$/;
const ORGANIZATION = /Organi[sz]ation$/;
const PAGE_TYPE = /(?:Page|WebSite)$/;
/** Fields whose values are plain strings. */
const PLAIN: readonly (readonly [key: string, field: Field])[] = [
  ["headline", "title"],
  ["name", "title"],
  ["datePublished", "published"],
  ["datePosted", "published"],
  ["uploadDate", "published"],
  ["dateModified", "modified"],
  ["startDate", "happening"],
  ["endDate", "happening"],
  ["description", "description"],
  ["inLanguage", "language"],
  ["license", "license"],
];
/** What a job is called; of other things "title" is said in other ways than by schema.org. */
const JOB_TITLE: (typeof PLAIN)[number] = ["title", "title"];
const NAMED: readonly (readonly [key: string, field: Field])[] = [
  ["author", "author"],
  ["creator", "author"],
  ["publisher", "siteName"],
  ["image", "image"],
];
const MAKERS = ["author", "creator"];
const MAX_NAMES = 20;
const MAX_VALUE_CHARS = 2000;

/** What the page's JSON-LD testifies: `json-ld` for its content, `json-ld:page` for the page around it. */
export function hearJsonLd(scripts: readonly string[]): readonly Testimony[] {
  const roots = scripts.map(parseJsonLd).filter((root) => root !== undefined);
  const nodes = jsonLdNodes(roots);
  const byId = new Map(nodes.map((node) => [own(node, "@id"), node]));
  const heard: Testimony[] = [];
  for (const node of nodes) {
    const types = typesOf(node);
    const content = types.some((type) => CONTENT_TYPE.test(type));
    if (types.some((type) => type === "WebSite")) heard.push(...hearSite(node));
    else if (content || types.some((type) => PAGE_TYPE.test(type)))
      heard.push(...hearNode(node, { witness: content ? "json-ld" : "json-ld:page", byId, types }));
  }
  return heard;
}

function hearSite(node: JsonObject): Testimony[] {
  const name = own(node, "name");
  return typeof name === "string" ? [{ field: "siteName", witness: "json-ld", value: name }] : [];
}

interface Hearing {
  readonly witness: string;
  readonly byId: ReadonlyMap<Json | undefined, JsonObject>;
  readonly types: readonly string[];
}

function hearNode(node: JsonObject, { witness, byId, types }: Hearing): Testimony[] {
  const heard: Testimony[] = types.map((value) => ({ field: "type", witness, value }));
  for (const [key, field] of types.includes("JobPosting") ? [JOB_TITLE, ...PLAIN] : PLAIN) {
    const value = own(node, key);
    if (typeof value === "string") heard.push({ field, witness: key === "name" ? `${witness}:name` : witness, value });
  }
  for (const [key, field] of NAMED)
    for (const value of namesIn(own(node, key), byId)) heard.push({ field, witness, value });
  for (const key of MAKERS)
    for (const value of namesIn(organizationsIn(own(node, key), byId), byId))
      heard.push({ field: "organization", witness, value });
  for (const value of namesIn(own(node, "keywords"), byId))
    for (const tag of value.split(",").slice(0, MAX_NAMES)) heard.push({ field: "tag", witness, value: tag });
  return heard.filter(({ value }) => value.length <= MAX_VALUE_CHARS);
}

function typesOf(node: JsonObject): readonly string[] {
  const type = own(node, "@type");
  const types = Array.isArray(type) ? type : [type];
  return types.filter((name) => typeof name === "string").slice(0, MAX_NAMES);
}

/** Of those who made something, which are no people. */
function organizationsIn(value: Json | undefined, byId: Hearing["byId"]): Json {
  const items = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return items.slice(0, MAX_NAMES).filter((item): item is JsonObject => {
    if (!isObject(item)) return false;
    const types = [item, byId.get(own(item, "@id"))].flatMap((node) => (node === undefined ? [] : typesOf(node)));
    return types.some((type) => ORGANIZATION.test(type));
  });
}

/** Names, or addresses of images: strings, objects with a name or url, references to other nodes, lists of these. */
function namesIn(value: Json | undefined, byId: Hearing["byId"]): readonly string[] {
  const items = Array.isArray(value) ? (value as readonly Json[]).slice(0, MAX_NAMES) : [value];
  return items.flatMap((item) => {
    if (typeof item === "string") return [item];
    if (!isObject(item)) return [];
    const target = byId.get(own(item, "@id"));
    const name = own(item, "name") ?? (target === undefined ? undefined : own(target, "name")) ?? own(item, "url");
    if (Array.isArray(name)) return name.filter((one) => typeof one === "string").slice(0, MAX_NAMES);
    return typeof name === "string" ? [name] : [];
  });
}
