const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  EACCES: "is closed to this user: change its permissions",
  EPERM: "is closed to this user: change its permissions",
  EISDIR: "is a folder",
  ENOTDIR: "lies below something that is not a folder",
  EEXIST: "is there already and is not a folder",
  ENOSPC: "does not fit: the disk is full. Free some space and run again",
  EDQUOT: "does not fit: the disk quota is used up. Free some space and run again",
  EFBIG: "does not fit: files of this size are not allowed here (ulimit -f)",
  ENOTSUP: "can't be made: its file system takes no new folders. Choose another place",
  EROFS: "lies on a read-only file system: choose another place",
  EMFILE: "can't be opened: too many files are open. Use a smaller --jobs",
  ENAMETOOLONG: "has a name too long for this file system",
  ELOOP: "is a symbolic link that leads back to itself",
};

/** What went wrong with a file, as the end of a sentence that begins with its name. */
export function faultOf(fault: unknown): { readonly code: string; readonly says: string } {
  const code = codeOf(fault);
  const message = fault instanceof Error ? fault.message : String(fault);
  return { code, says: SENTENCES[code] ?? `can't be used: ${message}` };
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";
}
