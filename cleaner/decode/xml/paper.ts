/** What is being written, and the number or name that waits for what it goes before. */
export class Paper {
  readonly #parts: string[] = [];
  #length = 0;
  #labels: string[] = [];

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
    if (label !== "") this.#labels.push(label);
  }

  /** At the beginning of what it goes before. */
  writeLabel(): void {
    if (this.#labels.length > 0) this.write(`${this.#takeLabels()} `);
  }

  /** Where nothing came that it could go before. */
  writeLoneLabel(): void {
    if (this.#labels.length > 0) this.write(`<p>${this.#takeLabels()}</p>`);
  }

  #takeLabels(): string {
    const labels = this.#labels.join(" ");
    this.#labels = [];
    return labels;
  }
}
