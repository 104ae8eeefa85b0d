/** Tags of WebVTT and of players: italics, colours, classes, times inside of a cue, and where a line of SubStation Alpha stands. */
const TAG =
  /<\/?(?:b|c|font|i|lang|rt|ruby|u|v)(?:[\s.][^<>]{0,200})?>|<(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}>|\{\\[^{}]{1,200}\}/gi;
const VOICE = /^<v(?:\.[^<>\s]{1,100})?\s([^<>]{1,100})>/i;

/** What is said in a line of a cue, without the tags that only players read, and by whom: "<v Anna>Good morning". WebVTT 4.2.2. */
export function readSpoken(line: string): { readonly text: string; readonly voice?: string } {
  const text = line.replace(TAG, "").trim();
  const voice = VOICE.exec(line)?.[1]?.trim() ?? "";
  return voice === "" ? { text } : { text, voice };
}
