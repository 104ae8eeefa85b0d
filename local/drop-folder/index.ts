export { type FolderEars, watchFolder } from "./folder-watch.ts";
export { listPageFiles } from "./list-page-files.ts";
export { UploadLine, type UploadReport, type UploadRoute } from "./upload-line.ts";
export type { Destination } from "./upload-page.ts";
