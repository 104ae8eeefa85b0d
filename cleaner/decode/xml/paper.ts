/** What is being written, and the number or name that waits for what it goes before. */
export class Paper {
  readonly #parts: string[] = [];
  #length = 0;
  #label = "";

  get length(): number {
    return this.#length;
  }

  get source(): string {
    return this.#parts.join("");
  }

  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  keepLabel(label: string): void {
    this.#label = `${this.#label} ${label}`.trim();
  }

  /** At the beginning of what it goes before. */
  writeLabel(): void {
    if (this.#label !== "") this.write(`${this.#label} `);
    this.#label = "";
  }

  /** Where nothing came that it could go before. */
  writeLoneLabel(): void {
    if (this.#label !== "") this.write(`<p>${this.#label}</p>`);
    this.#label = "";
  }
}
