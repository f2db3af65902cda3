import { z } from "zod";

/** One text of a report, and what is to leave it. Looked over first, then done. */
export const redactionForm = z.object({
  step: z.enum(["review", "change", "confirm"]).default("review"),
  textId: z.coerce.number().int(),
  kind: z.enum(["redaction", "expunction"], { error: "Choose what is to be done." }),
  content: z.string().default(""),
  orderedBy: z.string().default(""),
  reason: z.string().default(""),
  /** Marks what the second page showed. */
  seen: z.string().default(""),
});

/** An expunction leaves no words; a redaction leaves those that stay. */
export const erasureOf = ({ kind, content, orderedBy, reason }: z.infer<typeof redactionForm>) => ({
  ...{ kind, orderedBy, reason },
  content: kind === "expunction" ? null : content,
});
