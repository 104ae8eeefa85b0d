/** Words that open lines of SQL and hardly any line of prose, as they are written by custom, in capitals. */
const SQL =
  /^\s*(?:SELECT\s|INSERT\sINTO\s|UPDATE\s\S{1,100}\sSET\b|DELETE\sFROM\s|(?:CREATE|ALTER|DROP)\s(?:OR\sREPLACE\s|UNIQUE\s|TEMP(?:ORARY)?\s)?(?:TABLE|VIEW|INDEX|DATABASE|SCHEMA|FUNCTION|TRIGGER|TYPE)\s|(?:ORDER|GROUP|PARTITION)\sBY\s|(?:PRIMARY|FOREIGN)\sKEY\b|(?:(?:LEFT|RIGHT|FULL|INNER|OUTER|CROSS)\s){0,2}JOIN\s|UNION(?:\sALL)?$|(?:FROM|WHERE|AND|OR|ON|SET|WITH|HAVING|VALUES|LIMIT|OFFSET|WHEN|RETURNING)\s+[a-z\d"'`([@:*]|VALUES$|[\w"`]{1,64}\s+(?:BIGINT|BLOB|BOOLEAN|CHAR|DATE|DECIMAL|FLOAT|INT|INTEGER|JSONB?|NUMERIC|REAL|SERIAL|TEXT|TIMESTAMP|UUID|VARCHAR)\b[^.!?]{0,200}$)/;
/** Commands of a shell at the start of a line, in lower case as they are, and what ends its blocks. */
const SHELL =
  /^\s*(?:\$\s[a-z.]|(?:sudo|cd|cp|mv|rm|mkdir|rmdir|chmod|chown|echo|export|apt|apt-get|yum|brew|npm|npx|yarn|pip|pip3|git|docker|kubectl|curl|wget|tar|grep|sed|awk|systemctl|service|ssh|scp|rsync|set|source|exit|printf|unset|trap)\s+[^\s,]\S*|(?:fi|done|then|do|esac|else|exit)\s*$|(?:if|while|until)\s\[|(?:export\s|local\s)?[A-Za-z_]\w{0,63}=\S)/;
/** What a shell and many others take for a comment, and Markdown for a heading. */
const COMMENT = /^\s*#\s?[^#\s]/;
const STAMP =
  "(?:\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S{0,20}|\\[?\\d\\d:\\d\\d:\\d\\d\\S{0,20}|[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d)";
const LEVEL =
  "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|trace|debug|info|notice|warn|warning|error|fatal)";
/** How servers begin a line: a stamp, with a level or a process soon behind, or an address and a stamp. */
const STAMPED = new RegExp(`^(?:${LEVEL}:?\\s{1,4})?${STAMP}\\s`);
const ACCESS = /^\d{1,3}(?:\.\d{1,3}){3} \S{1,60} \S{1,60} \[\d/;
const LEVELLED = new RegExp(`(?<![\\w-])(?:${LEVEL}(?![\\w-])|[\\w./-]{1,60}\\[\\d{1,9}\\]:)`);
/** What a fault leaves in a log: where the program was, call by call, as Java, JavaScript and Python write it. */
const TRACE =
  /^(?:\s+at \S{1,200}(?:\s?\(.{0,200}\))?$|\s*(?:Caused by: |Exception in thread )?[\w.$]{1,100}(?:Exception|Error)(?::|$)|\s*Traceback \(most recent call last\):|\s+File ".{1,200}", line \d|\s*\.{3} \d{1,4} more$)/;
/** The level or the process stands within so many characters. */
const HEAD_CHARS = 80;

/** What kind of script or record a line belongs to by its looks; most lines to none. */
export function scriptOf(line: string): "sql" | "shell" | "log" | "comment" | undefined {
  if (SQL.test(line)) return "sql";
  if (SHELL.test(line)) return "shell";
  if (COMMENT.test(line)) return "comment";
  const isLog =
    ACCESS.test(line) || TRACE.test(line) || (STAMPED.test(line) && LEVELLED.test(line.slice(0, HEAD_CHARS)));
  return isLog ? "log" : undefined;
}
