import { repairText } from "../../text/characters/repair-text.ts";
import { counted } from "../../text/counted.ts";

/** Repairs the stretches of one page and counts what was done. */
export class RepairCount {
  #entities = 0;
  #mojibake = 0;
  #hyphens = 0;

  repair(raw: string): string {
    const { text, entities, mojibake } = repairText(raw);
    this.#entities += entities;
    this.#mojibake += mojibake;
    return text;
  }

  /** Notes that a word broken at the end of a line was put together. */
  joinWord(): void {
    this.#hyphens++;
  }

  /** One flag per kind of repair: "repaired: 3 entities". Spans lead back to what the source had. */
  flags(): readonly string[] {
    const counts = [
      [this.#entities, "entity", "entities"],
      [this.#mojibake, "mojibake character", "mojibake characters"],
      [this.#hyphens, "word broken at a line end", "words broken at line ends"],
    ] as const;
    return counts.filter(([count]) => count > 0).map(([count, one, many]) => `repaired: ${counted(count, one, many)}`);
  }
}
