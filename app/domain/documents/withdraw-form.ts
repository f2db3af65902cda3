import { z } from "zod";

/** What is to happen to a document; removing it for good is looked over on a second page. */
export const withdrawForm = z.object({
  step: z.enum(["review", "confirm", "change"]).default("review"),
  kind: z.enum(["withdraw", "expunge"], { error: "Choose what is to be done." }),
  orderedBy: z.string().default(""),
  reason: z.string().default(""),
  /** Marks what the second page showed. */
  seen: z.string().default(""),
});
