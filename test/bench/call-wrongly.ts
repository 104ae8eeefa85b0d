/**
 * Calls the commands that it is given, one after the other in this one process, by an option that none of them has; a line of
 * JSON for each says how it ended and what it said. Each is a module whose end is that of its command.
 */
import { pathToFileURL } from "node:url";

const scripts = process.argv.slice(2);
const answers: unknown[] = [];
for (const script of scripts) {
  const said: string[] = [];
  console.log = (...words: readonly unknown[]) => void said.push(`out: ${words.join(" ")}`);
  console.error = (...words: readonly unknown[]) => void said.push(words.join(" "));
  process.argv.length = 1;
  process.argv.push(script, "--no-such-option");
  process.exitCode = undefined;
  await import(pathToFileURL(script).href);
  answers.push({ code: process.exitCode, said });
}
process.exitCode = 0;
for (const answer of answers) process.stdout.write(`${JSON.stringify(answer)}\n`);
