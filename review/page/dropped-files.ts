/** A file that a person handed over, and its key: its path below the folder that was dropped, folder included. */
export interface DroppedFile {
  readonly key: string;
  readonly file: File;
}

/** Files chosen in a dialog. */
export function filesOfInput(files: FileList | null): readonly DroppedFile[] {
  return [...(files ?? [])].map((file) => ({ key: file.webkitRelativePath || file.name, file }));
}

/** Files dropped, with all that lies in dropped folders; hidden files of folders are left out, as in the drop folder. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  // Entries must be taken before the first wait: the transfer is empty after the event.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files].map((file) => ({ key: file.name, file }));
  if (entries.every((entry) => entry === null)) return loose;
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesBelow(entry, ""))));
  return found.flat();
}

async function filesBelow(entry: FileSystemEntry, above: string): Promise<readonly DroppedFile[]> {
  const key = above + entry.name;
  if (entry.name.startsWith(".")) return [];
  if (entry.isFile) return [{ key, file: await fileOf(entry as FileSystemFileEntry) }];
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.map((child) => filesBelow(child, `${key}/`)))).flat();
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
