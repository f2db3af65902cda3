import { z } from "zod";
import { BODY_TYPES, type BodyType } from "~db/vocabulary";

/** Decisions on a name that is no body's, in the order they are offered. */
export const NOBODY_WORDS = [
  { value: "redacted", label: "The name was removed" },
  { value: "unspecific", label: "A person, or nobody in particular" },
  { value: "copied", label: "Somebody who was only sent a copy" },
] as const;

/** Rows of one page share field names apart from the addressing's number: `body-12` is read as `body`. */
const ofItsRow = (typed: unknown): unknown => {
  if (typeof typed !== "object" || typed === null || !("addressing" in typed)) return typed;
  const ending = `-${String(typed.addressing)}`;
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name.endsWith(ending) ? name.slice(0, -ending.length) : name,
      value,
    ]),
  );
};

const TYPES = BODY_TYPES.map(({ code }) => code) as [BodyType, ...BodyType[]];

const blankIsNone = z
  .string()
  .optional()
  .transform((text) => (text === "" ? undefined : text));

export const matchForm = z.preprocess(
  ofItsRow,
  z.object({
    addressing: z.coerce.number().int(),
    choose: blankIsNone,
    body: blankIsNone,
    nobody: z
      .enum(["", "redacted", "unspecific", "copied"])
      .optional()
      .transform((kind) => (kind === "" ? undefined : kind)),
    /** Pressed where the name is of a body the register does not have yet. */
    add: blankIsNone,
    newName: z.string().max(200, "Use at most 200 characters.").default(""),
    newType: z.enum(TYPES).default("other"),
    everywhere: z
      .literal("yes")
      .optional()
      .transform((yes) => yes !== undefined),
  }),
);
