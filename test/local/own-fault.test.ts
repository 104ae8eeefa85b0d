import { expect, test } from "vitest";
import { OwnFault, sentenceOf } from "../../local/own-fault.ts";

const here = { port: 9466, dataDir: ".winnow" };
const systemError = (code: string, more = {}) => Object.assign(new Error(`${code}: no`), { code, ...more });

test.each([
  [systemError("EADDRINUSE"), "Port 9466 on 127.0.0.1 is taken: stop what uses it, or pick another with --port"],
  [systemError("ENOSPC", { syscall: "write" }), "The disk that holds .winnow is full"],
  [systemError("EDQUOT"), "The disk that holds .winnow is full"],
  [systemError("ENOSPC", { syscall: "watch" }), "The system watches as many files as it may"],
  [systemError("EACCES", { path: "/root/x" }), "No permission to use /root/x"],
  [systemError("EROFS", { path: "/mnt/x" }), "/mnt/x is on a read-only disk"],
  [systemError("ENOTDIR", { path: "/x/y" }), "/x/y is not a folder"],
  [Object.assign(new Error("full"), { name: "InsufficientStorage" }), "The disk that holds .winnow is full"],
  [new OwnFault("There is no folder x."), "There is no folder x."],
  [new Error("surprise"), "Something of ours failed: surprise"],
  ["thrown text", "Something of ours failed: thrown text"],
])("%s becomes a sentence that says what to do", (error, beginning) => {
  const sentence = sentenceOf(error, here);
  expect(sentence.startsWith(beginning)).toBe(true);
  expect(sentence).not.toContain("\n");
});
