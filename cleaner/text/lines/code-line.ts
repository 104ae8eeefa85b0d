/** Statements end in one of these, or open like one. */
const CODE_ENDS = ";{}";
const CODE =
  /^\s*(?:[})\]]+[;,)]*|#include\b|import\s+[\w{*"']|from\s+\S+\s+import\b|def\s+\w+\s*\(|class\s+\w+.{0,80}[:{]$|(?:public|private|static|const|let|var|function|return|if|for|while|else|elif|try|except|func|fn|use)\b.{0,200}[({:;,]$|\/\/|\/\*|\*\/|--\s|\w[\w.]*\s*=\s*\S|return (?:True|False|None|self)\b|<\/?[\w:.-]{1,60}(?:\s[^<>]{0,500})?>.{0,500}>$|<\/?[\w:.-]{1,60}(?:\s[^<>]{0,500})?>$|\w+\([^)]{0,120}\)\s*$|@\w+)/;

/** Whether a line ends or begins as a statement of a programming language does. Verse does so too; among the lines of a program few do not. */
export function isCodeLine(line: string): boolean {
  return CODE_ENDS.includes(line.trimEnd().slice(-1)) || CODE.test(line);
}
