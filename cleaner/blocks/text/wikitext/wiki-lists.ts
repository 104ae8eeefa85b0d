import { MAX_LIST_DEPTH } from "../../../model/block.ts";
import { ListItem } from "../../list-item.ts";

/** Of lists nested deeper than this only the outer ones are told apart. */
const MAX_SIGNS = 100;

interface Level {
  readonly sign: string;
  count: number;
  item: ListItem | undefined;
}

/** Knows which item of which list a line is, by the signs that it begins with: "*", "#", ";" and ":". */
export class WikiLists {
  readonly #levels: Level[] = [];

  /** The item that a line with these signs is, or goes on with; undefined where it is in none. */
  open(written: string): ListItem | undefined {
    const signs = written.slice(0, MAX_SIGNS);
    let common = 0;
    while (common < signs.length && isAlike(this.#levels[common]?.sign, signs.charAt(common))) common++;
    this.#levels.splice(common);
    for (let at = common; at < signs.length; at++)
      this.#levels.push({ sign: signs.charAt(at), count: 0, item: undefined });
    this.#levels.splice(signs.length);
    const level = this.#levels.at(-1);
    if (level === undefined || !isItem(level.sign))
      return this.#levels.findLast(({ item }) => item !== undefined)?.item;
    level.count++;
    const depth = Math.min(this.#levels.filter(({ sign }) => isItem(sign)).length - 1, MAX_LIST_DEPTH);
    const place = level.sign === "#" ? { depth, ordinal: level.count } : { depth };
    level.item = new ListItem(() => place);
    return level.item;
  }

  /** What follows is in no list. */
  close(): void {
    this.#levels.length = 0;
  }
}

const TERMS = ";:";

function isItem(sign: string): boolean {
  return !TERMS.includes(sign);
}

/** A term and what it means are of one list. */
function isAlike(sign: string | undefined, other: string): boolean {
  return sign === other || (sign !== undefined && !isItem(sign) && !isItem(other));
}
