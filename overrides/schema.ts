import * as z from "zod";
import type { Override } from "../cleaner/index.ts";

const ID = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;
const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,20}$/;
/** A run of spaces is taken whole (the look ahead): there is one way to read a path, however long it is. */
const PATH = /^[^\s.#]*(?:[.#][^\s.#]+)*(?: +(?! )[^\s.#]*(?:[.#][^\s.#]+)*)*$/;
/** Longer texts are better named by how they start. */
const MAX_TEXT_CHARS = 2_000;
const MAX_PATH_CHARS = 300;

const words = z
  .string("must be text")
  .trim()
  .min(1, "must not be empty")
  .max(MAX_TEXT_CHARS, "is over 2,000 characters");

/** One row of overrides.yaml. Messages end a sentence that begins with the field. */
export const overrideSchema = z
  .strictObject({
    id: z.string("must be there").regex(ID, "must be 1 to 60 of a-z, 0-9 and -"),
    host: z.string("must be there").regex(HOST, "must be a host alone, in lower case, as in example.org"),
    mark: z.enum(["content", "noise"], "must be content or noise"),
    text: words.exactOptional(),
    starts: words.exactOptional(),
    within: words
      .max(MAX_PATH_CHARS, "is over 300 characters")
      .regex(PATH, "must name boxes by tag and names, as in aside.newsletter")
      .exactOptional(),
    because: words.exactOptional(),
  })
  .refine(
    ({ text, starts, within }) => text !== undefined || starts !== undefined || within !== undefined,
    "says of no block what it is about: add text, starts or within",
  )
  .refine(({ text, starts }) => text === undefined || starts === undefined, "has text and starts: keep one of them")
  .readonly() satisfies z.ZodType<Override>;

/** The whole file. */
export const fileSchema = z.strictObject({
  overrides: z.array(overrideSchema, "must be a list of rows that begin with -").nullable(),
});
