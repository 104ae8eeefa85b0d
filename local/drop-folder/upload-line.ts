import { join, sep } from "node:path";
import { isMisnamed } from "./is-page-file.ts";
import { type Destination, type EtagLookup, openEtagLookup } from "./stored-etags.ts";
import { uploadPage } from "./upload-page.ts";

/** What became of one file. */
export type UploadReport =
  | { readonly fate: "uploaded" | "unchanged"; readonly path: string; readonly key: string }
  /** It was there and no longer is: nothing to upload, nothing wrong. */
  | { readonly fate: "vanished"; readonly path: string }
  | { readonly fate: "failed"; readonly path: string; readonly error: Error };

/** Files of one folder, and where their pages go. */
export interface UploadRoute {
  readonly folder: string;
  /** Put before each path to make its key: "" or "samples/". */
  readonly keyPrefix: string;
  readonly to: Destination;
  readonly onUpload: (report: UploadReport) => void;
}

/** No file of this name is there: not any more, or a folder in its place, or a file in the place of its folder. */
const GONE: ReadonlySet<unknown> = new Set(["ENOENT", "EISDIR", "ENOTDIR"]);

/** Uploads files one after the other, in the order they were named; a file that fails does not hold up the next. */
export class UploadLine {
  readonly #route: UploadRoute;
  /** Named and not looked at yet; a file that is named twice meanwhile is read once. */
  readonly #waiting = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(route: UploadRoute) {
    this.#route = route;
  }

  /** `path` is relative to the folder; its sub-folders become the key's prefixes. */
  add(path: string): void {
    this.#waiting.add(path);
    if (this.#waiting.size === 1) this.#work = this.#work.then(() => this.#uploadWaiting());
  }

  /** Resolves when all that was added so far has been dealt with. */
  settled(): Promise<void> {
    return this.#work;
  }

  /** Finishes the file under way and leaves the others where they are: the next start finds them. */
  stop(): Promise<void> {
    this.#stopped = true;
    return this.#work;
  }

  async #uploadWaiting(): Promise<void> {
    const paths = [...this.#waiting];
    this.#waiting.clear();
    if (this.#stopped) return;
    const lookup = this.#lookUpFor(paths.length);
    for (const path of paths) {
      if (this.#stopped) return;
      this.#route.onUpload(await this.#upload(path, lookup));
    }
  }

  /** Asked once for all of them; where that fails, each of them says so. */
  #lookUpFor(fileCount: number): Promise<EtagLookup> {
    return openEtagLookup(this.#route.to, fileCount).catch((error: unknown) => () => Promise.reject(error));
  }

  async #upload(path: string, lookup: Promise<EtagLookup>): Promise<UploadReport> {
    const { folder, keyPrefix, to } = this.#route;
    const key = keyPrefix + path.split(sep).join("/");
    try {
      const storedEtag = await (await lookup)(key);
      return { fate: await uploadPage(to, { file: join(folder, path), key, storedEtag }), path, key };
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      if (!("code" in fault && GONE.has(fault.code))) return { fate: "failed", path, error: fault };
      if (!isMisnamed(path)) return { fate: "vanished", path };
      return { fate: "failed", path, error: new Error("its name is no UTF-8: rename it", { cause: fault }) };
    }
  }
}
