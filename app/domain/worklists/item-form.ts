import { z } from "zod";

const reason = z.string().default("");

/** What the registrar decides about one item at one body. */
export const itemForms = {
  reassign: z.object({ body: z.string().default(""), reason }),
  remit: z.object({
    ruling: z.enum(["outside_remit_upheld", "sent_back"], { error: "Choose a decision." }),
    reason,
  }),
  unallot: z.object({ reason }),
};
