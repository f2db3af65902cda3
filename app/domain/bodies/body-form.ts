import { z } from "zod";
import { optionalDate, withDates } from "~/lib/typed-dates";
import { BODY_TYPES, type BodyType } from "~db/vocabulary";

const TYPES = BODY_TYPES.map((term) => term.code) as [BodyType, ...BodyType[]];

/** A body as the registrar types it; relatives are named by their full name or code, successors one a line. */
export const bodyForm = withDates(
  ["openedOn", "closedOn", "formerNameUntilOn"],
  z.object({
    name: z.string().min(2, "Enter the body's name.").max(200, "Use at most 200 characters."),
    type: z.enum(TYPES, { error: "Choose what kind of body it is." }),
    odsCode: z.string().max(20, "Use at most 20 characters.").default(""),
    openedOn: optionalDate,
    closedOn: optionalDate,
    formerNameUntilOn: optionalDate,
    parent: z.string().default(""),
    sponsor: z.string().default(""),
    successors: z.string().default(""),
    reason: z.string().default(""),
    version: z.coerce.number().int().optional(),
  }),
);
export type TypedBodyForm = z.infer<typeof bodyForm>;

export const mergeForm = z.object({
  from: z.string().min(1, "Name the record to join to the other, by its full name or code."),
  into: z.string().min(1, "Name the record that stays, by its full name or code."),
  reason: z.string().default(""),
  step: z.enum(["preview", "merge", "undo"]).default("preview"),
  fromVersion: z.coerce.number().int().optional(),
  intoVersion: z.coerce.number().int().optional(),
});
