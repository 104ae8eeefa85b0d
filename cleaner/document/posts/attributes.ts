import type { Element } from "domhandler";
import { AUTHOR_ATTRIBUTES } from "../../rules/post-rules.ts";

/** What `role=article` is called among the names of a box. */
export const ROLE_ARTICLE = "role-article";

/** Ids are names of one element each: only those that hold one of these words are read. */
const OF_POST = /post|comment|mess|msg|repl|answer|question|topic|tweet|status|issue/i;
const OWN_AUTHOR: ReadonlySet<string> = new Set(AUTHOR_ATTRIBUTES);

/** The attributes of an element that matter to posts, found in one pass over those that it has. One object serves a whole walk. */
export class Attributes {
  classes = "";
  /** What names it besides its classes, white space between. */
  others = "";
  itemprop: string | undefined;
  rel: string | undefined;
  href: string | undefined;
  /** Whose turn in a conversation with a machine it is. */
  turn: string | undefined;
  /** Whether it leads to a person, as GitHub says of links that open a card of somebody. */
  isUser = false;
  /** What it says to whom points at it, or hears the page. */
  label: string | undefined;
  /** It is an item of a list, whatever its element. */
  isItem = false;
  /** The author, where the post's own attribute names one. */
  author: string | undefined;

  /** Takes over those of an element; whether it has any. */
  read({ name, attribs }: Element): boolean {
    this.classes = "";
    this.others = name.includes("-") ? name : "";
    this.itemprop = undefined;
    this.rel = undefined;
    this.href = undefined;
    this.turn = undefined;
    this.isUser = false;
    this.label = undefined;
    this.isItem = false;
    this.author = undefined;
    let isNamed = this.others !== "";
    for (const key in attribs) {
      isNamed = true;
      const value = attribs[key];
      if (value !== undefined && value !== "") this.#note(name, key, value);
    }
    return isNamed;
  }

  #note(tag: string, key: string, value: string): void {
    switch (key) {
      case "class":
        this.classes = value;
        break;
      case "id":
        if (OF_POST.test(value)) this.others += ` ${value}`;
        break;
      case "data-testid":
      case "itemtype":
        this.others += ` ${value}`;
        break;
      case "role":
        if (value === "article") this.others += ` ${ROLE_ARTICLE}`;
        this.isItem = value === "listitem";
        break;
      case "itemprop":
        this.itemprop = value;
        if (value === "liveBlogUpdate") this.others += ` ${value}`;
        break;
      case "rel":
        this.rel = value;
        break;
      case "href":
        this.href = value;
        break;
      case "data-hovercard-type":
        this.isUser ||= value === "user";
        break;
      case "data-hovercard-url":
        this.isUser ||= value.startsWith("/users/");
        break;
      case "aria-label":
      case "title":
        this.label ??= value;
        break;
      case "data-message-author-role":
        this.turn = value;
        break;
      default:
        // `author` is an attribute of elements that a site made.
        if (OWN_AUTHOR.has(key) || (key === "author" && tag.includes("-"))) this.author ??= value.trim();
    }
  }
}
