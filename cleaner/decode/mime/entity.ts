import type { MediaType } from "./media-type.ts";
import type { Head } from "./read-head.ts";

/** A message or a part of one (RFC 2045, section 2.4): what its head says, and where its body lies in the text. */
export interface Entity {
  readonly fields: Head["fields"];
  readonly type: MediaType;
  readonly start: number;
  /** Behind the body's last character; the line break before a boundary is the boundary's. */
  readonly end: number;
  /** Of a multipart, and of a message within a message; empty for what is read as it is. */
  readonly parts: readonly Entity[];
}

export const isMultipart = ({ type }: Pick<Entity, "type">): boolean => type.name.startsWith("multipart/");

/** A message inside of another: forwarded, returned, or one of a digest. */
export const isMessage = ({ type }: Pick<Entity, "type">): boolean =>
  type.name === "message/rfc822" || type.name === "message/global";

/** The parts that are no multiparts, in their order; a message inside of another is one. */
export function leavesOf(entity: Entity): readonly Entity[] {
  return entity.parts.length === 0 || isMessage(entity) ? [entity] : entity.parts.flatMap(leavesOf);
}
