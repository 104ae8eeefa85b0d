import {
  ARTICLE_NAMES,
  AUTHOR_WORDS,
  BBPRESS_TYPES,
  DATE_WORDS,
  GROUP_WORDS,
  LIVE_NAME,
  POST_TYPES,
  POST_WORDS,
  SURE_POST_NAMES,
  TURN_ROLES,
} from "../../rules/post-rules.ts";
import { SYSTEM_OF_OPENER, systemMarkedBy, type ThreadSystem } from "../../rules/thread-systems.ts";
import { type Attributes, ROLE_ARTICLE } from "./attributes.ts";

const MAX_CHARS = 300;
const MAX_NAMES = 12;
const SPACE = /\s+/;
/** What makes the names of two posts different: a number, or the author's name as Bluesky has it. */
const OF_ONE = /\d+|(?<=-by-).+$/g;
/** Between the words of a name: "js-post", "post_9", "CommentsItem". */
const WORD_EDGE = /[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])/;
/** Boxes that can be quoted from, and what quotes them, are no quotations: GitHub's `js-quote-selection-container` is around whole threads. */
const QUOTE_WORDS = /(?:^|[\s_-])(?:quote(?![\s_-](?:selection|reply|button|link))|quotebox|quoteheader)(?:$|[\s_-])/i;
/** What a message of a chat shows of the one that it answers or passes on: DiscordChatExporter, Telegram. */
const OTHER_MESSAGE = /(?:^|\s)(?:chatlog__(?:reply|reference)|reply_to|forwarded)(?:$|\s)/;
/** Where a word of a name begins by its capital: "AuthorLink", "PostUser". */
const HUMP = /(?<=[a-z])(?=[A-Z])/g;

/** What a box is by its names. */
export interface Names {
  /** What boxes like it are called, where they may be posts: names with digits made equal. */
  readonly kinds: readonly string[];
  /** One such box is enough to make a post. */
  readonly isSure: boolean;
  /** Whose turn it is in a conversation with a machine. */
  readonly role: string | undefined;
  readonly isAuthor: boolean;
  /** It leads to a group, however its address looks. */
  readonly isGroup: boolean;
  readonly isDate: boolean;
  readonly isQuote: boolean;
  /** The system that has boxes so named on its pages of posts alone. */
  readonly system: ThreadSystem | undefined;
}

/** Reads what boxes are called, of each once: pages repeat their names. */
export class NameReader {
  readonly #known = new Map<string, Names>();

  read({ classes, others }: Attributes): Names {
    const written = others === "" ? classes : `${classes}\n${others}`;
    let names = this.#known.get(written);
    if (names === undefined) {
      names = { ...namesOf(classes.slice(0, MAX_CHARS), others.slice(0, MAX_CHARS)), system: systemOf(classes) };
      this.#known.set(written, names);
    }
    return names;
  }
}

function systemOf(classes: string): ThreadSystem | undefined {
  return systemMarkedBy(classes.slice(0, MAX_CHARS).split(SPACE, MAX_NAMES));
}

/** Cheap tests that most names fail. */
const MAY_BE_POST =
  /post|comm|mess|msg|repl|answer|quest|topic|tweet|status|note|email|comtr|fatitem|thing|issue|model|claude|role-|schema|story|descr|itemdisc|live|ticker/i;
const MAY_BE_MARK = /auth|user|nick|post|creat|name|\bfn\b|person|group|commun|dat|time|age|publ|quote|send|repl|forw/i;

function namesOf(classes: string, others: string): Omit<Names, "system"> {
  const named = `${classes} ${others}`;
  const kinds = MAY_BE_POST.test(named) ? kindsOf(named) : NO_KINDS;
  if (!MAY_BE_MARK.test(named)) return kinds === NO_KINDS ? NOTHING : { ...kinds, ...NO_MARK };
  const apart = named.replace(HUMP, "-");
  return {
    ...kinds,
    isAuthor: AUTHOR_WORDS.test(apart),
    isGroup: GROUP_WORDS.test(apart),
    isDate: DATE_WORDS.test(apart),
    isQuote: QUOTE_WORDS.test(classes) || OTHER_MESSAGE.test(classes),
  };
}

const NO_KINDS = { kinds: [], isSure: false, role: undefined } as const;
const NO_MARK = { isAuthor: false, isGroup: false, isDate: false, isQuote: false } as const;
const NOTHING: Omit<Names, "system"> = { ...NO_KINDS, ...NO_MARK };

function kindsOf(written: string): Pick<Names, "kinds" | "isSure" | "role"> {
  const names = written.split(SPACE, MAX_NAMES).filter((name) => name !== "");
  if (names.some((name) => ARTICLE_NAMES.has(name)) && !names.some((name) => BBPRESS_TYPES.has(name))) return NO_KINDS;
  const role = names.map((name) => TURN_ROLES.get(name.toLowerCase())).find((one) => one !== undefined);
  if (role !== undefined) return { kinds: [TURN], isSure: true, role };
  if (names.some((name) => LIVE_NAME.test(name))) return { kinds: [LIVE], isSure: false, role };
  const openers = names.flatMap((name) => SYSTEM_OF_OPENER.get(name)?.system ?? []).map(openerOf);
  const types = names.filter((name) => POST_TYPES.test(name));
  const posts = names.filter((name) => !types.includes(name) && isOfPost(name));
  return {
    kinds: [...new Set([...openers, ...[...types, ...posts].map((name) => name.replace(OF_ONE, "9"))])],
    isSure: types.length > 0 || posts.some((name) => SURE_POST_NAMES.has(name.toLowerCase())),
    role,
  };
}

/** The kind of all turns of a conversation. */
export const TURN = "turn";

/** The kind of items of a list whose attributes name an author (Google Groups, whose boxes have no names that mean anything). */
export const SIGNED_ITEM = "signed item";

/** The kind of the entries of a live blog. */
export const LIVE = "live";

/** The kind of all articles: on a page that says that it is a live blog those with a moment are its entries, whatever they are called. */
export const LIVE_ARTICLE = "article of a live blog";

/** How the kind of what a thread begins with begins. */
export const OPENER = "opener of ";

/** The kind of what threads of a system begin with. */
export function openerOf(system: string): string {
  return `${OPENER}${system}`;
}

function isOfPost(name: string): boolean {
  if (name === ROLE_ARTICLE || SURE_POST_NAMES.has(name.toLowerCase())) return true;
  return name.split(WORD_EDGE).some((word) => POST_WORDS.has(word.toLowerCase()));
}
