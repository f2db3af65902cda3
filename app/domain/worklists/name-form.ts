import { z } from "zod";
import { ALIAS_KINDS, type AliasKind } from "~db/vocabulary";

const kinds = ALIAS_KINDS.map(({ code }) => code) as [AliasKind, ...AliasKind[]];
const reason = z.string().default("");

/** What the registrar decides about the names of one body, each a form of its own beside the body's facts. */
export const nameForms = {
  addName: z.object({
    alias: z.string().max(200, "Use at most 200 characters.").default(""),
    kind: z.enum(kinds, { error: "Choose what kind of name it is." }),
    reason,
  }),
  removeName: z.object({ aliasId: z.coerce.number().int(), reason }),
};
