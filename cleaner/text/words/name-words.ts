/** The words of a class or id: "siteNav-main" gives site, nav, main. */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  let start = 0;
  let wasSmall = false;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const isCapital = code >= 65 && code <= 90;
    const isSmall = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    const isEdge = !isCapital && !isSmall;
    if (isEdge || (isCapital && wasSmall)) {
      if (at > start) words.push(name.slice(start, at).toLowerCase());
      start = isEdge ? at + 1 : at;
    }
    wasSmall = isSmall;
  }
  if (name.length > start) words.push(name.slice(start).toLowerCase());
  return words;
}
