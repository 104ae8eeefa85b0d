/** A file that a person handed over, and its key: its path below the folder that was dropped, folder included. */
export interface DroppedFile {
  readonly key: string;
  readonly file: File;
}

/** What a person handed over: files, and a sentence for each file or folder that can't be read. */
export interface Dropped {
  readonly files: readonly DroppedFile[];
  readonly failed: readonly string[];
}

/** Files chosen in a dialog; hidden files of a folder are left out, as in the drop folder. */
export function filesOfInput(chosen: FileList | null): Dropped {
  const files = [...(chosen ?? [])].map((file) => ({ key: file.webkitRelativePath || file.name, file }));
  return toDropped(files.filter(({ key }) => !IS_HIDDEN.test(key)));
}

/** Files dropped, with all that lies in dropped folders; hidden files of folders are left out as well. */
export async function filesOfDrop(transfer: DataTransfer): Promise<Dropped> {
  // Entries must be taken before the first wait: the transfer is empty after the event.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files].map((file) => ({ key: file.name, file }));
  if (entries.every((entry) => entry === null)) return toDropped(loose);
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesBelow(entry, ""))));
  return toDropped(found.flat());
}

/** A part of a path below a folder that begins with a dot. */
const IS_HIDDEN = /\/\./;

function toDropped(found: readonly (DroppedFile | string)[]): Dropped {
  const files = found.filter((one) => typeof one === "object");
  const failed = found.filter((one) => typeof one === "string");
  return { files, failed: found.length > 0 ? failed : ["Nothing was sent: there are no files, or only hidden ones."] };
}

/** A file or folder that can't be read is a sentence in its place, and the others are taken all the same. */
async function filesBelow(entry: FileSystemEntry, above: string): Promise<readonly (DroppedFile | string)[]> {
  const key = above + entry.name;
  if (IS_HIDDEN.test(key)) return [];
  try {
    if (entry.isFile) return [{ key, file: await fileOf(entry as FileSystemFileEntry) }];
    const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
    return (await Promise.all(children.map((child) => filesBelow(child, `${key}/`)))).flat();
  } catch {
    return [`${key} can't be read.`];
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives at most a hundred entries a call, and none at the end. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
