export { type FolderEars, watchFolder } from "./folder-watch.ts";
export { listPageFiles, type OnUnreadable } from "./list-page-files.ts";
export type { Destination } from "./stored-etags.ts";
export { UploadLine, type UploadReport, type UploadRoute } from "./upload-line.ts";
